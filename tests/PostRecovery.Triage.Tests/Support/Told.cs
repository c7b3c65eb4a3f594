using System.Collections;
using System.Globalization;
using System.Reflection;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Tells everything that an object says in public, a line each, so that it can be approved.</summary>
internal static class Told
{
    /// <summary>Lines such as "Rules/0/Level: Urgent"; nothing is left out but what is null or among the names left out.</summary>
    public static IEnumerable<string> By(object value, params string[] leftOut) =>
        Lines(value, "", leftOut);

    private static IEnumerable<string> Lines(object? value, string path, string[] leftOut) =>
        value switch
        {
            null => [],
            string or ValueType and not IEnumerable => [$"{path}: {Plain(value)}"],
            IEnumerable items => items
                .Cast<object?>()
                .SelectMany((item, index) => Lines(item, $"{path}/{index}", leftOut)),
            _ => value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property =>
                    property.GetIndexParameters().Length == 0 && !leftOut.Contains(property.Name)
                )
                .SelectMany(property =>
                    Lines(property.GetValue(value), $"{path}/{property.Name}", leftOut)
                )
                .Prepend($"{path}: {value.GetType().Name}"),
        };

    private static string Plain(object value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
