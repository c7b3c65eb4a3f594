using System.Globalization;

namespace PostRecovery.Api.Hosting;

/// <summary>Limits that an operator sets.</summary>
internal static class Limit
{
    /// <summary>A limit as it is set, or what it is otherwise.</summary>
    /// <exception cref="ArgumentException">It is no whole number from 1 to the most.</exception>
    public static int Of(
        IConfiguration configuration,
        string setting,
        int otherwise,
        int most = int.MaxValue
    ) =>
        configuration[setting] is not { } text ? otherwise
        : int.TryParse(text, CultureInfo.InvariantCulture, out var limit)
        && limit >= 1
        && limit <= most
            ? limit
        : throw new ArgumentException(
            $"The setting {setting} is '{text}'; it can be a whole number from 1 to {most.ToString(CultureInfo.InvariantCulture)}."
        );
}
