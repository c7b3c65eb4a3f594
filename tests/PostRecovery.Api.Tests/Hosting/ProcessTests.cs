using System.Net;
using System.Text;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Hosting;

/// <summary>What only a real process on a real socket can show.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData(65_536, false, HttpStatusCode.BadRequest)]
    [InlineData(65_537, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(10_000_000, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(10_000_000, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_over_64_kb_is_refused_without_being_read(
        int length,
        bool isChunked,
        HttpStatusCode expected
    )
    {
        await using var api = await ApiProcess.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/triage")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new string(' ', length))),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ExpectContinue = length > 1_000_000;

        using var reply = await api.Client.SendAsync(request, Support.Api.Stop);

        Assert.Equal(expected, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_is_no_command_is_refused_and_nothing_is_served()
    {
        var (exit, output) = await ApiProcess.RunAsync(["help"]);

        Assert.Equal(2, exit);
        Assert.Contains("There is no such command", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits__RequestsPerMinute", "0")]
    [InlineData("Limits__BodyBytes", "64KB")]
    [InlineData("Store__IdempotencyDays", "800000")]
    [InlineData("Store__Provider", "mysql")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_with_a_sentence(
        string name,
        string value
    )
    {
        var (exit, output) = await ApiProcess.RunAsync(
            [],
            (name, value),
            (ApiProcess.KeepOutput, "yes")
        );

        Assert.Equal(1, exit);
        Assert.Contains(value, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protocol_with_a_fault_is_never_served()
    {
        var folder = Directory.CreateTempSubdirectory("postrecovery-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "protocol.json"),
                """{ "nam": "x" }""",
                Support.Api.Stop
            );

            var (exitCode, output) = await ApiProcess.RunAsync([], ("Protocol__Path", folder));

            Assert.NotEqual(0, exitCode);
            Assert.Contains(
                "vocabulary.json#: the file is missing",
                output,
                StringComparison.Ordinal
            );
            Assert.Contains("sources.json#: the file is missing", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Asked_to_stop_it_finishes_what_it_began_and_ends_cleanly()
    {
        await using var api = await ApiProcess.StartAsync();
        using var body = new HeldBackBody(
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }"""
        );
        var reply = api.Client.PostAsync(
            new Uri("/v1/triage", UriKind.Relative),
            body,
            Support.Api.Stop
        );
        await body.Begun;

        var exit = api.StopAsync();
        body.Release();

        Assert.Equal(HttpStatusCode.OK, (await reply).StatusCode);
        Assert.Equal(0, await exit);
    }

    /// <summary>A body whose second half is sent only when it is released: the request has begun, and is not over.</summary>
    private sealed class HeldBackBody : HttpContent
    {
        private readonly byte[] bytes;
        private readonly TaskCompletionSource begun = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        private readonly TaskCompletionSource released = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public HeldBackBody(string json)
        {
            bytes = Encoding.UTF8.GetBytes(json);
            Headers.ContentType = new("application/json");
        }

        public Task Begun => begun.Task;

        public void Release() => released.SetResult();

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context
        )
        {
            await stream.WriteAsync(bytes.AsMemory(0, 10));
            await stream.FlushAsync();
            begun.SetResult();
            await released.Task;
            await stream.WriteAsync(bytes.AsMemory(10));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
