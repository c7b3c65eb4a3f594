using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace PostRecovery.Durability.Tests.Support;

/// <summary>Check-ins of one patient, each with a moment and an idempotency key of its own, sent by several at once.</summary>
internal sealed class Load(string recoveryId, DateTimeOffset performedAt)
{
    private const int Senders = 8;
    private readonly ConcurrentBag<SentCheckIn> sent = [];
    private int made;
    private int acknowledged;
    private int refused;
    private volatile Exception? failure;

    /// <summary>All that were sent, acknowledged or not.</summary>
    public IReadOnlyCollection<SentCheckIn> Sent => sent;

    /// <summary>The statuses of the answers that refused one.</summary>
    public ConcurrentDictionary<int, int> Refusals { get; } = [];

    public string RecoveryId => recoveryId;

    /// <summary>Where they are sent to.</summary>
    public string Address { get; } = $"/v1/recoveries/{recoveryId}/check-ins";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Registers the patient's recovery.</summary>
    public static async Task<Load> OfNewRecoveryAsync(HttpClient client)
    {
        var performedAt = DateTimeOffset.UtcNow.AddDays(-60);
        var (status, body, _) = await Wire.PostAsync(
            client,
            "/v1/recoveries",
            $$"""{ "procedureType": "epidural", "performedAt": "{{performedAt:O}}" }""",
            Guid.NewGuid().ToString()
        );
        Assert.Equal(HttpStatusCode.Created, status);
        return new(Wire.Parse(body).GetProperty("id").GetString()!, performedAt);
    }

    /// <summary>Sends new check-ins until told that it is enough; what is not acknowledged is sent again until then.</summary>
    public Task SendAsync(HttpClient client, Func<bool> enough) =>
        Task.WhenAll(
            Enumerable
                .Range(0, Senders)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            try
                            {
                                while (!enough())
                                {
                                    await SendOneAsync(client, New(), enough);
                                }
                            }
                            catch (Exception unexpected)
                            {
                                failure = unexpected;
                                throw;
                            }
                        },
                        Stop
                    )
                )
        );

    /// <summary>Waits until so many more were acknowledged than when this is called.</summary>
    public Task AcknowledgedAsync(int more) =>
        GrowsAsync(() => Volatile.Read(ref acknowledged), more);

    /// <summary>Waits until so many more were refused than when this is called.</summary>
    public Task RefusedAsync(int more) => GrowsAsync(() => Volatile.Read(ref refused), more);

    /// <summary>Sends everything again; each gets its first answer, and what had none gets one.</summary>
    public async Task SendAgainAsync(HttpClient client)
    {
        foreach (var checkIn in sent)
        {
            await SendOneAsync(client, checkIn, () => false);
        }
    }

    /// <summary>Asserts that every acknowledged check-in is kept once, and every other at most once. Gives how many are kept.</summary>
    public async Task<int> AssertNothingLostAsync(HttpClient client)
    {
        var kept = await Timeline.ReadAsync(client, recoveryId);
        Assert.Equal(
            kept.Count,
            kept.Select(one => one.At).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Empty(
            kept.Select(one => one.At).Except(sent.Select(one => one.At), StringComparer.Ordinal)
        );
        Assert.Empty(
            sent.Select(one => one.Id)
                .OfType<string>()
                .Except(kept.Select(one => one.Id), StringComparer.Ordinal)
        );
        return kept.Count;
    }

    /// <summary>Asserts that after all was sent again, everything is kept once.</summary>
    public async Task AssertAllOnceAsync(HttpClient client)
    {
        await AssertNothingLostAsync(client);
        await SendAgainAsync(client);
        Assert.Equal(sent.Count, await AssertNothingLostAsync(client));
    }

    /// <summary>A check-in that was not sent yet.</summary>
    public SentCheckIn New()
    {
        var number = Interlocked.Increment(ref made);
        var at = performedAt
            .AddMinutes(number)
            .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "at": "{{at}}", "painLevel": {{number % 11}} }"""
        );
        var checkIn = new SentCheckIn(at, Guid.NewGuid().ToString(), body);
        sent.Add(checkIn);
        return checkIn;
    }

    /// <summary>Sends a check-in once, and says whether it was acknowledged.</summary>
    public async Task<bool> TryAsync(HttpClient client, SentCheckIn checkIn)
    {
        try
        {
            var (status, body, headers) = await Wire.PostAsync(
                client,
                Address,
                checkIn.Body,
                checkIn.Key
            );
            if (status != HttpStatusCode.Created)
            {
                Wire.AssertRefusal(status, body, headers);
                Refusals.AddOrUpdate((int)status, 1, (_, before) => before + 1);
                Interlocked.Increment(ref refused);
                return false;
            }

            Acknowledge(checkIn, body, headers.Contains(Wire.Replayed));
            return true;
        }
        catch (HttpRequestException)
        {
            // The connection was cut or refused: nobody knows whether it was kept.
            return false;
        }
    }

    private async Task SendOneAsync(HttpClient client, SentCheckIn checkIn, Func<bool> enough)
    {
        while (!await TryAsync(client, checkIn) && !enough())
        {
            await Task.Delay(50, Stop);
        }
    }

    private void Acknowledge(SentCheckIn checkIn, string body, bool replayed)
    {
        if (checkIn.Answer is not null)
        {
            Assert.True(replayed);
            Assert.Equal(checkIn.Answer, body);
            return;
        }

        checkIn.Id = Wire.Parse(body).GetProperty("id").GetString();
        checkIn.Answer = body;
        Interlocked.Increment(ref acknowledged);
    }

    private async Task GrowsAsync(Func<int> count, int more)
    {
        for (var aim = count() + more; count() < aim; )
        {
            if (failure is { } unexpected)
            {
                throw new InvalidOperationException(
                    "A sender met what it did not expect.",
                    unexpected
                );
            }

            await Task.Delay(5, Stop);
        }
    }
}
