namespace PostRecovery.Store;

/// <summary>The store cannot be reached or is too busy; trying again later helps.</summary>
/// <remarks>
/// When the connection was lost during a commit, nobody knows whether it took place. A caller who sends the same idempotency key again
/// finds out, and writes nothing twice.
/// </remarks>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>With what happened; never with what was being stored.</summary>
    public StoreUnavailableException(string message, Exception? inner = null)
        : base(message, inner) { }
}
