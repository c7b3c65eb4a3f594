using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;

namespace PostRecovery.Benchmarks;

/// <summary>
/// Server processor time a request: the real endpoint, against one that only deserialises the same request and serialises a
/// ready answer to it. Two processes, in turn, several rounds.
/// </summary>
internal static class EndpointCost
{
    private const int Requests = 10_000;
    private const int Rounds = 5;
    private const string Report = """
        { "procedureType": "epidural", "daysSince": 3, "painLevel": 6, "fever": "no", "weakness": "no", "painTrend": "unchanged",
          "painLocations": [ "lower_back", "procedure_site" ], "temperatureCelsius": 37.2,
          "findings": { "chills": "no", "headache": "yes", "site_tender": "yes", "catheter_used": "yes", "saddle_numbness": "no" } }
        """;

    /// <summary>Serves the floor: the same pipeline and types, read and written, and nothing between.</summary>
    public static async Task ServeFloorAsync(string address)
    {
        var protocol = SampleReports.Protocol;
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(address);
        builder.AddPipeline();
        builder.Services.AddSingleton(new ProtocolLibrary(protocol, archived: [], released: []));
        builder.Services.AddStore(StoreSetup.Options(builder.Configuration), builder.Configuration);
        var answer = new AnswerWriter(protocol).Write(protocol.Assess(SampleReports.Of("usual")));
        var app = builder.Build();
        app.UsePipeline();
        app.MapPost("/v1/triage", (TriageRequest report) => TypedResults.Ok(answer));
        app.MapGet("/health/ready", () => TypedResults.Ok());
        await app.RunAsync();
    }

    /// <summary>Measures both and prints the ratio.</summary>
    public static async Task MeasureAsync()
    {
        var api = typeof(ProtocolLibrary).Assembly.Location;
        await using var real = await Server.StartAsync(api, "http://127.0.0.1:5181", []);
        var self = typeof(EndpointCost).Assembly.Location;
        await using var floor = await Server.StartAsync(
            self,
            "http://127.0.0.1:5182",
            ["floor", "http://127.0.0.1:5182"]
        );
        await real.LoadAsync(Report, Requests * 3);
        await floor.LoadAsync(Report, Requests * 3);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, theirs) = (
                await real.LoadAsync(Report, Requests),
                await floor.LoadAsync(Report, Requests)
            );
            ratios.Add(ours / theirs);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"endpoint {ours:F0} us, floor {theirs:F0} us of processor time a request, ratio {ours / theirs:F2}"
                )
            );
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"median ratio {ratios.Order().ElementAt(Rounds / 2):F2}"
            )
        );
    }

    private sealed class Server(Process process, Uri address) : IAsyncDisposable
    {
        private readonly HttpClient client = new() { BaseAddress = address };

        public static async Task<Server> StartAsync(
            string program,
            string address,
            string[] arguments
        )
        {
            var start = new ProcessStartInfo("dotnet", [program, .. arguments])
            {
                WorkingDirectory = Path.GetDirectoryName(program)!,
                UseShellExecute = false,
            };
            start.Environment["ASPNETCORE_URLS"] = address;
            start.Environment["Serilog__MinimumLevel"] = "Fatal";
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
            start.Environment["Store__ConnectionString"] =
                $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("postrecovery-").FullName, "store.db")}";
            start.Environment["Limits__RequestsPerMinute"] = "100000000";
            var server = new Server(Process.Start(start)!, new(address));
            while (true)
            {
                try
                {
                    using var reply = await server.client.GetAsync(
                        new Uri("/health/ready", UriKind.Relative)
                    );
                    return server;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(100);
                }
            }
        }

        public async Task<string> PostAsync(string json)
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            using var reply = await client.PostAsync(
                new Uri("/v1/triage", UriKind.Relative),
                content
            );
            return await reply.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }

        /// <summary>Sends requests one after the other; the server's processor time for each, in microseconds.</summary>
        public async Task<double> LoadAsync(string json, int requests)
        {
            var before = ProcessorTime();
            for (var count = 0; count < requests; count++)
            {
                await PostAsync(json);
            }

            return (ProcessorTime() - before).TotalMicroseconds / requests;
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            client.Dispose();
        }

        private TimeSpan ProcessorTime()
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }
}
