using System.Net;
using PostRecovery.Durability.Tests.Support;

namespace PostRecovery.Durability.Tests;

/// <summary>No room is left for the store. A limit on the size of files makes writes fail as a full disk does, and needs no rights.</summary>
public sealed class FullDiskTests
{
    private const int Some = 20;

    [Fact]
    public async Task Without_room_check_ins_are_refused_and_with_room_again_nothing_was_lost()
    {
        using var file = new StoreFile();
        await using var api = await ApiProcess.StartAsync(
            (StoreFile.Setting, file.ConnectionString)
        );
        var load = await Load.OfNewRecoveryAsync(api.Client);
        var enough = false;
        var sending = load.SendAsync(api.Client, () => Volatile.Read(ref enough));
        await load.AcknowledgedAsync(Some);

        await FileSizeLimit.SetAsync(api.Id, "65536:unlimited");
        await load.RefusedAsync(Some);
        await load.AssertNothingLostAsync(api.Client);
        var (judged, _, _) = await Wire.PostAsync(
            api.Client,
            "/v1/triage",
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }""",
            key: null
        );
        Assert.Equal(HttpStatusCode.OK, judged);

        await FileSizeLimit.SetAsync(api.Id, "unlimited:unlimited");
        await load.AcknowledgedAsync(Some);
        Volatile.Write(ref enough, true);
        await sending;

        Assert.Contains(507, load.Refusals.Keys);
        await load.AssertAllOnceAsync(api.Client);
        var (exit, audit) = await ApiProcess.RunAsync(
            ["audit", "verify"],
            (StoreFile.Setting, file.ConnectionString)
        );
        Assert.True(exit == 0, audit);
    }
}
