namespace PostRecovery.Store;

/// <summary>The store has no room left. Nothing of the write was kept.</summary>
public sealed class StoreFullException : Exception
{
    /// <summary>With what happened; never with what was being stored.</summary>
    public StoreFullException(string message, Exception? inner = null)
        : base(message, inner) { }
}
