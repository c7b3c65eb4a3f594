namespace PostRecovery.Api.Triage;

/// <summary>The kinds of fault a request can have.</summary>
internal static class FaultCodes
{
    public const string NotJson = "not_json";
    public const string WrongType = "wrong_type";
    public const string NotText = "not_text";
    public const string Required = "required";
    public const string UnknownProperty = "unknown_property";
    public const string DuplicateProperty = "duplicate_property";
    public const string UnknownCode = "unknown_code";
    public const string DuplicateCode = "duplicate_code";
    public const string OutOfRange = "out_of_range";
    public const string Contradiction = "contradiction";
    public const string UnknownProtocol = "unknown_protocol";
    public const string NotATime = "not_a_time";
    public const string UnknownCursor = "unknown_cursor";
    public const string FaultyKey = "faulty_key";
    public const string KeyTaken = "key_taken";

    /// <summary>Whether a fault means that the body could not be read as the types of the contract: 400 and not 422.</summary>
    public static bool IsUnreadable(string code) => code is NotJson or WrongType or NotText;
}
