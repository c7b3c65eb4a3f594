using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PostRecovery.Api.Tests.Support;
using PostRecovery.Store;

namespace PostRecovery.Api.Tests.Hosting;

/// <summary>How the program starts on a store that is away, or that a newer program made.</summary>
public sealed class StoreStartTests
{
    private const string Report =
        """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }""";

    [Fact]
    public async Task With_the_store_away_it_lives_and_judges_and_says_that_it_is_not_ready()
    {
        await using var api = new Support.Api()
            .With("Store:Provider", "postgres")
            .With("Store:ConnectionString", "Host=127.0.0.1;Port=1;Username=nobody");

        using var live = await api.GetAsync("/health/live");
        using var ready = await api.GetAsync("/health/ready");
        using var list = await api.GetAsync("/v1/protocols");
        var (judged, _) = await api.TriageAsync(Report);

        Assert.Equal((200, 200), ((int)live.StatusCode, judged));
        foreach (var reply in new[] { ready, list })
        {
            var problem = await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);
            Assert.Equal(503, (int)reply.StatusCode);
            Assert.NotNull(reply.Headers.RetryAfter);
            Assert.Equal("/problems/unavailable", problem.GetProperty("type").GetString());
            Assert.NotEmpty(problem.GetProperty("safetyNet")[0].GetProperty("text").GetString()!);
        }
    }

    [Fact]
    public async Task A_store_newer_than_the_program_stops_the_start()
    {
        using var file = new StoreFile();
        await using (var database = Database.Open(new("sqlite", file.ConnectionString)))
        {
            await database.MigrateAsync(Support.Api.Stop);
        }

        await using (var connection = new SqliteConnection(file.ConnectionString))
        {
            await connection.OpenAsync(Support.Api.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO schema_version VALUES (99, 0)";
            await command.ExecuteNonQueryAsync(Support.Api.Stop);
        }

        var (exit, output) = await ApiProcess.RunAsync(
            [],
            (StoreFile.Setting, file.ConnectionString),
            (ApiProcess.KeepOutput, "1")
        );

        Assert.Equal(1, exit);
        Assert.Contains("The database has version 99", output, StringComparison.Ordinal);
    }
}
