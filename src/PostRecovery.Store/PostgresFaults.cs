using System.Net.Sockets;
using Npgsql;

namespace PostRecovery.Store;

/// <summary>What PostgreSQL's error codes and a lost connection mean to a caller (appendix A of its manual).</summary>
internal static class PostgresFaults
{
    private const string IdleInTransactionTimeout = "25P03";
    private const string TransactionTimeout = "25P04";

    public static Exception? Meaning(Exception fault) =>
        fault switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StoreFullException(
                "No room is left.",
                fault
            ),
            PostgresException server when IsAway(server.SqlState) => new StoreUnavailableException(
                "The server does not serve now.",
                fault
            ),
            PostgresException => null,
            NpgsqlException or SocketException or TimeoutException => new StoreUnavailableException(
                "The server cannot be reached.",
                fault
            ),
            _ => null,
        };

    // Connection faults, a login or a database that is refused, out of resources, an operator's intervention, a system fault, or a
    // transaction that others stood in the way of or that waited too long.
    private static bool IsAway(string state) =>
        state[..2] is "08" or "28" or "3D" or "53" or "57" or "58"
        || state
            is IdleInTransactionTimeout
                or TransactionTimeout
                or PostgresErrorCodes.ObjectNotInPrerequisiteState
                or PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.LockNotAvailable
                or PostgresErrorCodes.ReadOnlySqlTransaction;
}
