using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PostRecovery.Testing;

/// <summary>
/// A PostgreSQL of the tests' own, on a free port of the loopback address and in a temporary folder. It refuses to run as root, so where
/// the tests are root it runs as the user <c>postgres</c>, whom Debian's package brings.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";
    private readonly string folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly string[] settings;
    private readonly StringBuilder log = new();
    private Process? server;
    private int databases;

    private PostgresServer(string[] settings) => this.settings = settings;

    /// <summary>The port it listens on.</summary>
    public int Port { get; } = FreePort.Next();

    private static string Bin { get; } =
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .Order(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin"))
            .Last();

    private string Data => Path.Combine(folder, "data");

    /// <summary>Makes one and starts it.</summary>
    /// <param name="settings">Settings of its own, each as <c>name=value</c>.</param>
    public static async Task<PostgresServer> StartNewAsync(params string[] settings)
    {
        var made = new PostgresServer(settings);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", User, made.folder);
        }

        await RunAsync([
            .. Unprivileged(
                Path.Combine(Bin, "initdb"),
                $"--pgdata={made.Data}",
                $"--username={User}",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"
            ),
        ]);
        await made.StartAsync();
        return made;
    }

    /// <summary>Starts it, on the same port and data, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        List<string> command =
        [
            .. Unprivileged(
                Path.Combine(Bin, "postgres"),
                "-D",
                Data,
                "-p",
                Port.ToString(CultureInfo.InvariantCulture)
            ),
        ];
        foreach (
            var setting in settings
                .Prepend("listen_addresses=127.0.0.1")
                .Prepend("unix_socket_directories=")
        )
        {
            command.AddRange(["-c", setting]);
        }

        server = Process.Start(Silent(command))!;
        server.ErrorDataReceived += (_, line) => log.AppendLine(line.Data);
        server.OutputDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (await TryRunAsync([Path.Combine(Bin, "pg_isready"), .. Where]) == 0)
            {
                return;
            }

            if (server.HasExited)
            {
                throw new InvalidOperationException($"PostgreSQL ended:\n{log}");
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"PostgreSQL did not start:\n{log}");
    }

    /// <summary>Stops it: connections are cut, what is committed stays.</summary>
    public Task StopAsync() => SignalAsync("INT");

    /// <summary>Ends it at once and with all its children, as a power cut does.</summary>
    public Task KillAsync() => SignalAsync("QUIT");

    /// <summary>Makes an empty database, and gives the connection string to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"test{Interlocked.Increment(ref databases)}"
        );
        await RunAsync([Path.Combine(Bin, "createdb"), .. Where, name]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={Port};Username={User};Database={name}"
        );
    }

    /// <summary>Runs one of PostgreSQL's own tools on it, such as <c>pg_dump</c>.</summary>
    public Task RunToolAsync(string tool, params string[] arguments) =>
        RunAsync([Path.Combine(Bin, tool), .. Where, .. arguments]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            await StopAsync();
        }

        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string[] Where =>
        ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", User];

    private async Task SignalAsync(string signal)
    {
        await RunAsync("kill", $"-{signal}", server!.Id.ToString(CultureInfo.InvariantCulture));
        await server.WaitForExitAsync();
    }

    /// <summary>The command without root's rights. The process that results is the command itself, so that its id can be signalled.</summary>
    private static string[] Unprivileged(params string[] command) =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups", .. command]
            : command;

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(Silent(command))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{string.Join(' ', command)} gave {process.ExitCode}:\n{await output}\n{error}"
            );
        }
    }

    private static async Task<int> TryRunAsync(params string[] command)
    {
        using var process = Process.Start(Silent(command))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static ProcessStartInfo Silent(IReadOnlyList<string> command) =>
        new(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
}
