using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Readers;

/// <summary>Questions of a vocabulary that do not fit together.</summary>
public sealed class LooseEndTests
{
    private const string Vocabulary = "vocabulary.json";
    private const string Fever =
        """{ "code": "fever", "question": "Fever?", "label": "Fever", "clinical": "Pyrexia",""";

    [Theory]
    [InlineData(
        """ "followUpOf": "both_legs",""",
        "/findings: 'fever' follows up 'both_legs', which is not a finding or follows up another one"
    )]
    [InlineData(
        """ "followUpOf": "painTrend",""",
        "/findings: 'fever' follows up 'painTrend', which is not a finding or follows up another one"
    )]
    [InlineData(
        """ "appliesTo": { "yes": "fever" },""",
        ": some appliesTo wait for each other in a circle"
    )]
    [InlineData(
        """ "appliesTo": { "level": [ "soon" ] },""",
        "/findings/0/appliesTo: {\"level\":[\"soon\"]} is not a condition of a rule"
    )]
    public void A_question_that_hangs_on_what_cannot_be_is_refused(string with, string fault) =>
        Assert.StartsWith(
            $"{Vocabulary}#{fault}",
            Assert
                .Single(
                    Small
                        .ReadWith(
                            Vocabulary,
                            Small
                                .Files[Vocabulary]
                                .Replace(Fever, Fever + with, StringComparison.Ordinal)
                        )
                        .Faults
                )
                .ToString(),
            StringComparison.Ordinal
        );
}
