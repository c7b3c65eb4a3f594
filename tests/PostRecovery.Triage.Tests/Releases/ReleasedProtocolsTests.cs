using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Releases;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Releases;

/// <summary>Released protocols never change, and each still judges.</summary>
public sealed class ReleasedProtocolsTests
{
    /// <summary>A release is written down here once, with its digest. A digest here never changes either.</summary>
    private static readonly string[] Released =
    [
        "2026.11.0 sha256:ad3267c5092c0f93206f90aed68693d2a138691a1c6c0f885b625853751d16ae",
    ];

    [Fact]
    public void The_releases_are_these_and_not_a_byte_of_them_has_changed() =>
        Assert.Equal(
            Released,
            ReleasedProtocols.All.Select(release => $"{release.Version} {release.Digest}")
        );

    [Fact]
    public void Each_is_canonical_under_its_own_name_and_judges() =>
        Assert.All(
            ReleasedProtocols.All,
            release =>
            {
                Assert.Equal(release.Version, release.Protocol.Version);
                Assert.Equal(release.Digest, release.Protocol.Digest);
                Assert.Equal(
                    Urgency.Emergency,
                    release.Protocol.UrgencyOf(
                        new SymptomReport
                        {
                            ProcedureType = "epidural",
                            DaysSince = 3,
                            PainLevel = 2,
                        }.With("saddle_numbness", Answer.Yes)
                    )
                );
            }
        );

    [Fact]
    public void The_shipped_protocol_lowers_no_answer_without_saying_why()
    {
        var last = ReleasedProtocols.All.LastBefore(Current.Protocol.Version);
        Assert.NotNull(last);
        var name = $"{Current.Protocol.Version}{ReleasedProtocols.ChangesEnding}";
        var (changes, faults) = ChangeList.Read(
            name,
            Repository.Text("src", "PostRecovery.Triage", "Released", name)
        );

        Assert.Empty(faults);
        Expect.None(ReleaseCheck.Faults(last.Protocol, Current.Protocol, changes!));
    }

    [Fact]
    public void A_released_version_is_not_used_for_anything_else() =>
        Assert.All(
            ReleasedProtocols.All.Where(release => release.Version == Current.Protocol.Version),
            release => Assert.Equal(release.Digest, Current.Protocol.Digest)
        );
}
