using System.Collections.Immutable;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// The most dangerous signs are never answered with self-care: each by itself, after every procedure, with every day and pain that a rule
/// can tell apart. By itself is enough: whatever else is said can only raise the level (<see cref="MonotoneProofs"/>).
/// </summary>
public sealed class RedFlagProofs
{
    private static readonly ImmutableArray<Question> CaudaEquina =
    [
        Current.Question("saddle_numbness"),
        Current.Question("bladder_retention"),
        Current.Question("bladder_incontinence"),
        Current.Question("bowel_incontinence"),
        Current.Question("genital_sensation_loss"),
    ];

    private static readonly ImmutableArray<SymptomReport> Bare = [.. ProtocolValues.BareReports()];

    [Fact]
    public void A_sign_of_cauda_equina_is_an_emergency_and_when_unsure_at_least_soon() =>
        Expect.None(
            CaudaEquina.SelectMany(sign =>
                Below(Urgency.Emergency, sign, Answer.Yes)
                    .Concat(Below(Urgency.Soon, sign, Answer.Unsure))
            )
        );

    [Fact]
    public void Every_sign_of_cauda_equina_is_a_red_flag() =>
        Assert.All(CaudaEquina, sign => Assert.True(sign.IsRedFlag, sign.Code));

    [Fact]
    public void A_red_flag_alone_is_never_left_at_home() =>
        Expect.None(
            new ProtocolProofs(Current.Protocol).RedFlagsAtHome().Select(flaw => flaw.ToString())
        );

    private static IEnumerable<string> Below(Urgency least, Question finding, Answer answer) =>
        from bare in Bare
        let report = bare.With(finding.Code, answer)
        let urgency = Current.Protocol.UrgencyOf(report)
        where urgency < least
        select $"{urgency} with {finding} {answer}: {ReportJson.Show(report)}";
}
