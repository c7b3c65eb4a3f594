using System.Data.Common;

namespace PostRecovery.Store;

/// <summary>One transaction: all that is written through it is kept, or nothing.</summary>
public sealed class UnitOfWork : Session
{
    internal UnitOfWork(
        DbConnection connection,
        DbTransaction transaction,
        string lockingRow,
        CancellationToken stop
    )
        : base(connection, transaction, stop) => LockingRow = lockingRow;

    /// <summary>What makes a SELECT keep others from changing its rows until the end of the transaction.</summary>
    internal string LockingRow { get; }

    /// <summary>Whether something was erased, whose bytes have to go too.</summary>
    internal bool Erases { get; set; }
}
