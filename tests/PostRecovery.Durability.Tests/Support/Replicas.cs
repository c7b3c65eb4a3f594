namespace PostRecovery.Durability.Tests.Support;

/// <summary>Two of the program on one PostgreSQL, as docker-compose.yml starts them: in production, for a client with a key.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private readonly PostgresServer server;
    private readonly (string, string)[] settings;
    private readonly string[] addresses =
    [
        FreePort.Address(FreePort.Next()),
        FreePort.Address(FreePort.Next()),
    ];
    private readonly ApiProcess?[] processes = new ApiProcess?[2];
    private string key = "";

    private Replicas(PostgresServer server, string connectionString)
    {
        this.server = server;
        settings =
        [
            .. PostgresStore.Settings($"{connectionString};Maximum Pool Size=40"),
            ("ASPNETCORE_ENVIRONMENT", "Production"),
        ];
    }

    /// <summary>The address of each.</summary>
    public IReadOnlyList<Uri> Addresses => [.. addresses.Select(address => new Uri(address))];

    /// <summary>Asks the first or the second as the client.</summary>
    public HttpClient this[int index] => processes[index]!.Client;

    /// <summary>Starts both at once on a database without tables, and adds the client.</summary>
    public static async Task<Replicas> StartAsync()
    {
        var shared = await PostgresServer.StartNewAsync();
        var replicas = new Replicas(shared, await shared.CreateDatabaseAsync());
        try
        {
            await Task.WhenAll(replicas.StartAsync(0), replicas.StartAsync(1));
            var (exit, printed) = await ApiProcess.RunAsync(
                ["clients", "add", "app"],
                replicas.settings
            );
            Assert.True(exit == 0, printed);
            replicas.key = printed.Trim();
            replicas.Identify(replicas[0]);
            replicas.Identify(replicas[1]);
            return replicas;
        }
        catch
        {
            await replicas.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the first or the second again, at its address.</summary>
    public async Task StartAsync(int index)
    {
        var started = await ApiProcess.StartAsync([
            .. settings,
            (ApiProcess.Address, addresses[index]),
        ]);
        Identify(started.Client);
        processes[index] = started;
    }

    /// <summary>Kills the first or the second.</summary>
    public async Task KillAsync(int index)
    {
        await processes[index]!.KillAsync();
        await processes[index]!.DisposeAsync();
        processes[index] = null;
    }

    /// <summary>Gives the client's key to whoever asks.</summary>
    public void Identify(HttpClient client)
    {
        if (key.Length > 0)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            if (process is not null)
            {
                await process.DisposeAsync();
            }
        }

        await server.DisposeAsync();
    }
}
