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
    private static readonly ImmutableArray<Question> Saddle =
    [
        Current.Question("saddle_numbness"),
        Current.Question("genital_sensation_loss"),
    ];

    private static readonly ImmutableArray<Question> CaudaEquina =
    [
        .. Saddle,
        Current.Question("bladder_retention"),
        Current.Question("bladder_incontinence"),
        Current.Question("bowel_incontinence"),
    ];

    /// <summary>Signs that the nerves of the legs are touched as well.</summary>
    private static readonly ImmutableArray<string> OfTheLegs =
    [
        "weakness",
        "numbness",
        "foot_drop",
        "leg_pain",
        "unsteady_walking",
    ];

    private static readonly ImmutableArray<SymptomReport> Bare = [.. ProtocolValues.BareReports()];

    [Fact]
    public void A_numb_saddle_is_an_emergency_and_when_unsure_at_least_soon() =>
        Expect.None(
            Saddle.SelectMany(sign =>
                Below(Urgency.Emergency, Bare, sign, Answer.Yes)
                    .Concat(Below(Urgency.Soon, Bare, sign, Answer.Unsure))
            )
        );

    [Fact]
    public void A_bladder_that_does_not_empty_is_seen_the_same_day_and_when_unsure_at_least_soon()
    {
        var sign = Current.Question("bladder_retention");

        Expect.None(
            Below(Urgency.Urgent, Bare, sign, Answer.Yes)
                .Concat(Below(Urgency.Soon, Bare, sign, Answer.Unsure))
        );
    }

    [Fact]
    public void Any_sign_of_cauda_equina_together_with_one_of_the_legs_is_an_emergency() =>
        Expect.None(
            from sign in CaudaEquina
            from leg in OfTheLegs
            from found in Below(
                Urgency.Emergency,
                Bare.Select(bare => bare.With(leg, Answer.Yes)),
                sign,
                Answer.Yes
            )
            select found
        );

    [Fact]
    public void Every_sign_of_cauda_equina_is_a_red_flag() =>
        Assert.All(CaudaEquina, sign => Assert.True(sign.IsRedFlag, sign.Code));

    [Fact]
    public void A_red_flag_alone_is_never_left_at_home() =>
        Expect.None(
            new ProtocolProofs(Current.Protocol).RedFlagsAtHome().Select(flaw => flaw.ToString())
        );

    private static IEnumerable<string> Below(
        Urgency least,
        IEnumerable<SymptomReport> reports,
        Question finding,
        Answer answer
    ) =>
        from bare in reports
        let report = bare.With(finding.Code, answer)
        let urgency = Current.Protocol.UrgencyOf(report)
        where urgency < least
        select $"{urgency} with {finding} {answer}: {ReportJson.Show(report)}";
}
