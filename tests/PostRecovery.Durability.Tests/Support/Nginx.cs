using System.Diagnostics;
using System.Globalization;

namespace PostRecovery.Durability.Tests.Support;

/// <summary>nginx with the configuration of docs/deployment. Only its hosts, ports and the places of its own files are of the test.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Process process;

    private Nginx(DirectoryInfo folder, Process process, int port)
    {
        this.folder = folder;
        this.process = process;
        Client = new()
        {
            BaseAddress = new(FreePort.Address(port)),
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    public HttpClient Client { get; }

    /// <summary>Starts one before two replicas, and waits until it answers.</summary>
    public static async Task<Nginx> StartAsync(Uri first, Uri second)
    {
        var place = Directory.CreateTempSubdirectory("nginx-");
        // Its workers are of another user than root.
        File.SetUnixFileMode(place.FullName, (UnixFileMode)0b111_101_101);
        var port = FreePort.Next();
        var file = Path.Combine(place.FullName, "nginx.conf");
        await File.WriteAllTextAsync(file, Configuration(place.FullName, port, first, second));
        var started = Process.Start("/usr/sbin/nginx", ["-c", file, "-g", "daemon off;"]);
        var nginx = new Nginx(place, started, port);
        while (!await nginx.AnswersAsync())
        {
            Assert.False(started.HasExited, "nginx ended instead of starting");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Configuration(string folder, int port, Uri first, Uri second)
    {
        var text = Repository.Text("docs", "deployment", "nginx.conf");
        foreach (
            var (documented, ours) in new[]
            {
                ("api-1:8080", first.Authority),
                ("api-2:8080", second.Authority),
                (
                    "listen 8080",
                    string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port}")
                ),
                ("/tmp/nginx.pid", Path.Combine(folder, "nginx.pid")),
                ("http {", $"http {{\n{Places(folder)}"),
            }
        )
        {
            Assert.Contains(documented, text, StringComparison.Ordinal);
            text = text.Replace(documented, ours, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Places(string folder) =>
        string.Concat(
            new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind =>
                $"  {kind}_temp_path {folder}/{kind};\n"
            )
        );

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var _ = await Client.GetAsync(
                new Uri("/health/live", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
