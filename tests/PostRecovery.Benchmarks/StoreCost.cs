using System.Diagnostics;
using System.Globalization;
using System.Text;
using PostRecovery.Testing;

namespace PostRecovery.Benchmarks;

/// <summary>
/// How long the program takes over a store of 100,000 recoveries with 10 check-ins each, on SQLite and on PostgreSQL: lists, work list,
/// timeline, and a check-in beside a report to /v1/triage that stores nothing. One request after the other, over HTTP.
/// </summary>
internal static class StoreCost
{
    private const int Recoveries = 100_000;
    private const int Requests = 200;
    private const double Median = 0.5;

    // What is left of a time on a busy machine: a tenth of the requests took no longer.
    private const double FastestTenth = 0.1;
    private const string Answers =
        "\"painLevel\": 2, \"fever\": \"no\", \"weakness\": \"no\", \"findings\": { \"chills\": \"no\", \"headache\": \"no\" } }";

    /// <summary>Seeds and measures both.</summary>
    /// <param name="recoveries">How many recoveries to seed; fewer for a try.</param>
    public static async Task MeasureAsync(int recoveries = Recoveries)
    {
        using var file = new StoreFile();
        await MeasureAsync(new("sqlite", file.ConnectionString), recoveries);
        await using var server = await PostgresServer.StartNewAsync("random_page_cost=1.1");
        await MeasureAsync(new("postgres", await server.CreateDatabaseAsync()), recoveries);
    }

    private static async Task MeasureAsync(StoreSeed seed, int recoveries)
    {
        await using var api = await ApiProcess.StartAsync(
            ("Store__Provider", seed.Provider),
            (StoreFile.Setting, seed.ConnectionString)
        );
        var watch = Stopwatch.StartNew();
        await seed.FillAsync(recoveries);
        Console.WriteLine(
            $"{seed.Provider, -9} seeded {recoveries} recoveries in {watch.Elapsed:mm\\:ss}"
        );

        var some = StoreSeed.IdOf(recoveries / 2);
        var client = api.Client;
        var gets = new (string Name, string Address)[]
        {
            ("newest 50", "/v1/recoveries?limit=50"),
            ("newest 200", "/v1/recoveries?limit=200"),
            ("by reference", $"/v1/recoveries?reference=r{recoveries / 2}"),
            ("work list, urgent, 50", "/v1/recoveries?urgency=urgent&limit=50"),
            ("work list, urgent and due, 50", "/v1/recoveries?urgency=urgent&due=true&limit=50"),
            ("one recovery", $"/v1/recoveries/{some}"),
            ("timeline of 10", $"/v1/recoveries/{some}/check-ins"),
            ("timeline.svg", $"/v1/recoveries/{some}/timeline.svg"),
        };
        foreach (var (name, address) in gets)
        {
            var reached = new Uri(address, UriKind.Relative);
            Print(seed.Provider, name, await TimesAsync(() => client.GetAsync(reached)));
        }

        // In turn, so that a busy moment of the machine falls on both.
        var (kept, judged) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var count = 0; count < Requests; count++)
        {
            // Each patient in turn, so that each check-in has the ten seeded ones before it.
            var patient = StoreSeed.IdOf(1 + count * recoveries / Requests);
            kept.Add(
                await TimeAsync(() => Post($"/v1/recoveries/{patient}/check-ins", $"{{ {Answers}"))
            );
            judged.Add(
                await TimeAsync(() =>
                    Post(
                        "/v1/triage",
                        $"{{ \"procedureType\": \"epidural\", \"daysSince\": 3, {Answers}"
                    )
                )
            );
        }

        Print(seed.Provider, "POST check-in", kept);
        Print(seed.Provider, "POST /v1/triage", judged);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{seed.Provider, -9} check-in / triage: median {Of(kept, Median) / Of(judged, Median):F1}, fastest tenth {Of(kept, FastestTenth) / Of(judged, FastestTenth):F1}"
            )
        );

        async Task<HttpResponseMessage> Post(string address, string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            return await client.PostAsync(new Uri(address, UriKind.Relative), content);
        }
    }

    private static async Task<List<TimeSpan>> TimesAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var times = new List<TimeSpan>();
        for (var count = 0; count < Requests; count++)
        {
            times.Add(await TimeAsync(ask));
        }

        return times;
    }

    private static TimeSpan Of(List<TimeSpan> times, double share) =>
        times.Order().ElementAt((int)(Requests * share));

    private static async Task<TimeSpan> TimeAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var watch = Stopwatch.StartNew();
        using var reply = await ask();
        reply.EnsureSuccessStatusCode();
        return watch.Elapsed;
    }

    private static void Print(string provider, string name, List<TimeSpan> times) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{provider, -9} {name, -30} {Of(times, Median).TotalMilliseconds, 8:F2} ms, fastest tenth {Of(times, FastestTenth).TotalMilliseconds, 8:F2} ms"
            )
        );
}
