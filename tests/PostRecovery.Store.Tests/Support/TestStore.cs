using System.Collections.Concurrent;
using PostRecovery.Store.Audit;

namespace PostRecovery.Store.Tests.Support;

/// <summary>A real store of one test, with its tables at hand and some things to put into them.</summary>
public sealed class TestStore(StoreOptions options, string? folder) : IAsyncDisposable
{
    public const string Client = "client-one";

    /// <summary>When everything in these tests happens, unless a test says otherwise.</summary>
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(
        1_795_000_000_123
    );

    private readonly ConcurrentBag<Database> others = [];

    public StoreOptions Options => options;

    /// <summary>The folder of the SQLite file.</summary>
    public string Folder => folder!;

    public Database Database { get; } = Database.Open(options);
    public Recoveries Recoveries => new(Database);
    public CheckIns CheckIns => new(Database);
    public Idempotency Idempotency { get; } = new();
    public KeptProtocols KeptProtocols => new(Database);
    public Clients Clients => new(Database, TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The same store as another replica has it.</summary>
    public async Task<Database> AnotherAsync()
    {
        var other = Database.Open(options);
        others.Add(other);
        await other.MigrateAsync(Stop);
        return other;
    }

    public static StoredRecovery Recovery(
        int minute = 0,
        string client = Client,
        string? reference = null
    ) =>
        new()
        {
            Id = Ids.New(Now.AddMinutes(minute)),
            ClientId = client,
            CreatedAt = Now.AddMinutes(minute),
            Reference = reference,
            HealthProcedure = "epidural",
            HealthPerformedAt = "2026-11-18T10:00:00+01:00",
            HealthBackground = """{"findings":{"diabetes":"yes"}}""",
        };

    public static StoredCheckIn CheckIn(
        StoredRecovery recovery,
        int minute = 0,
        int rank = 1,
        string report = """{"painLevel":2}""",
        DateTimeOffset? due = null
    ) =>
        new()
        {
            Id = Ids.New(Now.AddMinutes(minute)),
            RecoveryId = recovery.Id,
            ClientId = recovery.ClientId,
            At = Now.AddMinutes(minute),
            ReceivedAt = Now.AddMinutes(minute),
            HealthReport = report,
            HealthChange = "first",
            HealthRank = rank,
            ProtocolDigest = "sha256:one",
            NextDueAt = due,
        };

    public async Task<StoredRecovery> AddAsync(StoredRecovery recovery)
    {
        await Database.WriteAsync(unit => Recoveries.AddAsync(unit, recovery), Stop);
        return recovery;
    }

    public async Task<StoredCheckIn> AddAsync(StoredCheckIn checkIn)
    {
        await Database.WriteAsync(unit => CheckIns.AddAsync(unit, checkIn), Stop);
        return checkIn;
    }

    public Task<bool> EraseAsync(StoredRecovery recovery) =>
        Database.WriteAsync(
            unit => Recoveries.EraseAsync(unit, recovery.ClientId, recovery.Id, Now),
            Stop
        );

    public Task<AuditReport> VerifyAsync(params AuditHead[] expected) =>
        new AuditVerification(Database).RunAsync(expected, Stop);

    /// <summary>Does to the tables what no part of the program does.</summary>
    public Task TamperAsync(string sql) =>
        Database.WriteAsync(unit => unit.ExecuteAsync(sql), Stop);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in others.Append(Database))
        {
            await database.DisposeAsync();
        }

        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
