using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A protocol of one rule that follows recoveries by numbers of its own: those that are shipped may change.</summary>
internal static class Followed
{
    private static readonly Shared<Protocol> Kept = new(() => Read(signedOff: false));

    public static Protocol Protocol => Kept.Value;

    /// <summary>The same, signed off or not by a clinician.</summary>
    public static Protocol Read(bool signedOff)
    {
        return Tiny.Read(
                new Dictionary<string, string>
                {
                    ["protocol.json"] = Header(signedOff),
                    ["area.json"] = Tiny.Area([Tiny.Rule("go", "soon", """{ "yes": "chills" }""")]),
                }
            )
            .Sound();
    }

    private static string Header(bool signedOff) =>
        $$"""
            {
              "name": "Followed", "version": "1.0.0", "emergencyNumber": "112",
              "clinicalReview": { "signedOff": {{(
                signedOff ? "true" : "false"
            )}}, "text": "Review." },
              "followUp": {
                "trend": { "fromHours": 12, "aimHours": 24, "toHours": 36, "points": 2, "designChoice": "Ours." },
                "relief": { "fellBy": 3, "fellTo": 2, "roseBy": 3, "designChoice": "Ours." },
                "nextCheckIn": {
                  "levels": [
                    { "level": "self_care", "within": "P1D", "text": "Tomorrow." },
                    { "level": "routine", "within": "PT18H", "text": "Before tomorrow." },
                    { "level": "soon", "within": "PT12H", "text": "In half a day." },
                    { "level": "urgent", "within": "PT4H", "text": "In four hours." },
                    { "level": "emergency", "within": "PT1H", "text": "Get help, then tell us." }
                  ],
                  "designChoice": "Ours."
                }
              },
              "expectedCourse": [
                {{Usual("epidural", (7, 4), (21, 3))}},
                {{Usual("lumbar_puncture", (7, 4), (21, 3))}},
                {{Usual("toning_massage", (3, 4))}},
                {{Usual("cholecystectomy", (21, 4), (42, 2))}}
              ]
            }
            """;

    private static string Usual(string procedure, params (int ThroughDay, int Pain)[] usual) =>
        $$"""
            { "procedureType": "{{procedure}}", "sources": [ "book" ], "designChoice": "Ours.",
              "usual": [ {{string.Join(
                ",",
                usual.Select(one =>
                    $$"""{ "throughDay": {{one.ThroughDay}}, "highestPain": {{one.Pain}} }"""
                )
            )}} ] }
            """;
}
