namespace PostRecovery.Api.Triage;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to a member of the value at a pointer.</summary>
    public static string Member(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The pointer to an item of the list at a pointer.</summary>
    public static string Item(string parent, int index) => $"{parent}/{index}";
}
