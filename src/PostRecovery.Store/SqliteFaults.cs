using Microsoft.Data.Sqlite;

namespace PostRecovery.Store;

/// <summary>What SQLite's result codes mean to a caller (sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoFault = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int IoWrite = 778;
    private const int IoSync = 1034;
    private const int IoTruncate = 1546;
    private const int IoMapSize = 4874;

    public static Exception? Meaning(SqliteException fault) =>
        fault switch
        {
            { SqliteErrorCode: Full } => new StoreFullException("No room is left.", fault),
            // A quota or file-size limit shows as a write that failed.
            { SqliteExtendedErrorCode: IoWrite or IoSync or IoTruncate or IoMapSize } =>
                new StoreFullException("The file could not be written.", fault),
            { SqliteErrorCode: Busy or Locked } => new StoreUnavailableException(
                "The file is being written by others.",
                fault
            ),
            { SqliteErrorCode: CannotOpen or IoFault or ReadOnly } => new StoreUnavailableException(
                "The file cannot be used.",
                fault
            ),
            { SqliteErrorCode: Corrupt or NotADatabase } => new StoreUnavailableException(
                "The file is damaged.",
                fault
            ),
            _ => null,
        };
}
