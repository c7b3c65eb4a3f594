using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>
/// Days 0 to 60 after every procedure, pain of 1 to 4 that eases or stays, every red flag answered "no": at home while
/// the pain is usual for that day, a routine matter afterwards. The windows are this protocol's own: this shows that it
/// is consistent, not that it is right.
/// </summary>
public sealed class MildCoursesTests
{
    private static readonly ImmutableArray<string> RedFlags =
    [
        "saddle_numbness",
        "bladder_retention",
        "bladder_incontinence",
        "bowel_incontinence",
        "genital_sensation_loss",
        "numbness",
        "leg_pain",
        "headache",
        "chills",
        "feels_very_unwell",
        "chest_pain",
        "breathless",
        "calf_pain_or_swelling",
        "site_redness_or_warmth",
        "site_pus",
        "site_swelling",
        "new_confusion",
        "blood_thinner",
        "cancer_now_or_before",
        "immunosuppressed",
        "recent_fall_or_injury",
        "pain_not_relieved",
        "fever",
        "weakness",
    ];

    [Fact]
    public void A_mild_course_is_self_care_while_it_is_usual_and_routine_afterwards()
    {
        using var windows = JsonDocument.Parse(
            Repository.Text("tests", "courses", "usual-pain.json")
        );

        Expect.None(
            from window in windows.RootElement.EnumerateArray()
            from day in Enumerable.Range(0, 61)
            from pain in Enumerable.Range(1, 4)
            from trend in new[] { "improving", "unchanged" }
            let report = Course(window.GetProperty("procedure").GetString()!, day, pain, trend)
            let urgency = Current.Protocol.UrgencyOf(report)
            let isUsual = pain <= HighestUsual(window.GetProperty("usual"), day)
            where urgency != (isUsual ? Urgency.SelfCare : Urgency.Routine)
            // Still easing after the usual time: at home and a routine visit can both be defended.
            where isUsual || trend != "improving" || urgency != Urgency.SelfCare
            select $"{urgency} where {(isUsual ? "usual" : "no longer usual")}: {ReportJson.Show(report)}"
        );
    }

    private static int HighestUsual(JsonElement usual, int day) =>
        usual
            .EnumerateArray()
            .Where(step => day <= step.GetProperty("lastDay").GetInt32())
            .Select(step => step.GetProperty("highestPain").GetInt32())
            .FirstOrDefault();

    private static SymptomReport Course(string procedure, int day, int pain, string trend) =>
        new()
        {
            ProcedureType = procedure,
            DaysSince = day,
            PainLevel = pain,
            PainTrend = trend,
            PainLocations = ["lower_back"],
            PainOnset = Current.Vocabulary.GroupOf(procedure) == "manual" ? "next_day" : null,
            Answers = Answers.Of(RedFlags.Select(code => KeyValuePair.Create(code, Answer.No))),
        };
}
