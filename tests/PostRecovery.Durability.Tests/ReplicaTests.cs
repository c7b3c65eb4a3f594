using System.Net;
using System.Text.Json;
using PostRecovery.Durability.Tests.Support;

namespace PostRecovery.Durability.Tests;

/// <summary>Two replicas on one PostgreSQL, started at once on an empty database.</summary>
public sealed class ReplicaTests
{
    private const int Some = 20;

    [Fact]
    public async Task Behind_nginx_either_may_be_killed_under_load_and_no_check_in_is_lost_or_kept_twice()
    {
        await using var replicas = await Replicas.StartAsync();
        await using var nginx = await Nginx.StartAsync(
            replicas.Addresses[0],
            replicas.Addresses[1]
        );
        replicas.Identify(nginx.Client);
        var load = await Load.OfNewRecoveryAsync(nginx.Client);
        var enough = false;
        var sending = load.SendAsync(nginx.Client, () => Volatile.Read(ref enough));
        for (var killed = 0; killed < 2; killed++)
        {
            await load.AcknowledgedAsync(Some);
            await replicas.KillAsync(killed);
            await load.AcknowledgedAsync(Some);
            await replicas.StartAsync(killed);
        }

        await load.AcknowledgedAsync(Some);
        Volatile.Write(ref enough, true);
        await sending;

        await load.AssertAllOnceAsync(nginx.Client);
    }

    [Fact]
    public async Task With_both_away_nginx_gives_the_safety_net_in_the_words_of_the_program()
    {
        await using var replicas = await Replicas.StartAsync();
        await using var nginx = await Nginx.StartAsync(
            replicas.Addresses[0],
            replicas.Addresses[1]
        );
        replicas.Identify(nginx.Client);
        var (missing, ours) = await Wire.GetAsync(nginx.Client, "/v1/nothing");
        await replicas.KillAsync(0);
        await replicas.KillAsync(1);

        var (status, body, headers) = await Wire.PostAsync(
            nginx.Client,
            "/v1/triage",
            "{}",
            key: null
        );

        Assert.Equal(HttpStatusCode.NotFound, missing);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Wire.AssertRefusal(status, body, headers);
        Assert.True(
            JsonElement.DeepEquals(
                Wire.Parse(ours).GetProperty("safetyNet"),
                Wire.Parse(body).GetProperty("safetyNet")
            ),
            $"{ours}\n{body}"
        );
    }

    [Fact]
    public async Task The_same_request_to_both_at_once_is_carried_out_once_and_both_get_the_first_answer()
    {
        await using var replicas = await Replicas.StartAsync();
        var load = await Load.OfNewRecoveryAsync(replicas[0]);

        for (var time = 0; time < Some; time++)
        {
            var checkIn = load.New();
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 6)
                    .Select(index =>
                        Wire.PostAsync(replicas[index % 2], load.Address, checkIn.Body, checkIn.Key)
                    )
            );

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
            Assert.Single(answers.Select(answer => answer.Body).Distinct(StringComparer.Ordinal));
            Assert.Single(answers, answer => !answer.Headers.Contains(Wire.Replayed));
        }

        Assert.Equal(Some, await load.AssertNothingLostAsync(replicas[1]));
    }
}
