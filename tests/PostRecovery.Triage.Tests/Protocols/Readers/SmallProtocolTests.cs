using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Readers;

/// <summary>All that a protocol says is read, and read as it was approved.</summary>
public sealed class SmallProtocolTests
{
    [Fact]
    public void A_protocol_says_what_its_files_say()
    {
        var reading = Small.Read();

        Expect.None(reading.Faults.Select(fault => fault.ToString()));
        Approved.Matches(Told.By(reading.Protocol!, "Words"), [.. Small.Folder[..^1], "small.txt"]);
    }

    [Fact]
    public void Archived_it_says_the_same()
    {
        var protocol = Small.Read().Protocol!;

        Assert.Equal(
            Told.By(protocol),
            Told.By(ProtocolReader.ReadArchived(protocol.CanonicalJson).Protocol!)
        );
    }
}
