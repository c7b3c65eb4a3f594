using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Releases;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Releases;

public sealed class ReleaseOrderTests
{
    private static List<ReleasedProtocol> Three =>
        [
            .. ReleasedProtocols.InOrder([
                new("2026.9.0.json", "{}"),
                new("2026.10.0.json", "[]"),
                new("2026.10.0.changes.json", "{}"),
                new("readme.md", ""),
                new("notes.json", "{}"),
                new("2025.12.1.json", "{}"),
            ]),
        ];

    [Fact]
    public void Releases_are_in_the_order_of_their_numbers_and_change_lists_and_notes_are_none() =>
        Assert.Equal(
            ["2026.10.0", "2026.9.0", "2025.12.1"],
            Three.Select(release => release.Version)
        );

    [Theory]
    [InlineData("2027.1.0", "2026.10.0")]
    [InlineData("2026.10.1", "2026.10.0")]
    [InlineData("2026.10.0", "2026.9.0")]
    [InlineData("2026.9.0", "2025.12.1")]
    [InlineData("2025.12.1", null)]
    [InlineData("ours", null)]
    public void The_last_before_a_version_is_earlier_and_the_latest_of_those(
        string version,
        string? last
    ) => Assert.Equal(last, Three.LastBefore(version)?.Version);

    [Fact]
    public void A_release_is_known_by_its_digest_and_judges_as_it_did()
    {
        var small = Small.Read().Protocol!;

        var release = new ReleasedProtocol("2026.1.0", small.CanonicalJson);

        Assert.Equal(small.Digest, release.Digest);
        Assert.Equal(Told.By(small), Told.By(release.Protocol));
    }

    [Fact]
    public void A_release_that_cannot_be_read_says_why()
    {
        var faults = ProtocolReader.ReadArchived("{}").Faults;

        var thrown = Assert.Throws<InvalidOperationException>(() =>
            new ReleasedProtocol("1.0.0", "{}").Protocol
        );

        Assert.True(faults.Length > 1);
        Assert.All(
            faults,
            fault => Assert.Contains(fault.ToString(), thrown.Message, StringComparison.Ordinal)
        );
    }
}
