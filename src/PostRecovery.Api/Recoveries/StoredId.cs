namespace PostRecovery.Api.Recoveries;

/// <summary>The form of ids in addresses: 32 lower-case hexadecimal digits. Anything else is nobody's id and is not looked up.</summary>
internal static class StoredId
{
    /// <summary>Its length.</summary>
    public const int Length = 32;

    /// <summary>Whether a text could be an id.</summary>
    public static bool IsOne(string text) =>
        text.Length == Length && text.All(char.IsAsciiHexDigitLower);
}
