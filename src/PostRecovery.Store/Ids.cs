namespace PostRecovery.Store;

/// <summary>Ids of what is stored.</summary>
public static class Ids
{
    /// <summary>A new one: a UUID of version 7, which later ones follow in order, as 32 hexadecimal digits.</summary>
    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");
}
