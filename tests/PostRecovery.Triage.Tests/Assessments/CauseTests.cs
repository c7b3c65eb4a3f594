using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>Which causes are named, by a protocol of two rules and four causes.</summary>
public sealed class CauseTests
{
    private const string Causes = """
        { "id": "strain", "when": { "always": true }, "text": "A strain.", "sources": [ "book" ] },
        { "id": "chill", "when": { "yes": "chills" }, "text": "A chill.", "sources": [ "book" ] },
        { "id": "grave", "when": { "all": [ { "level": ["urgent"] }, { "yes": "vomiting" } ] }, "text": "Grave.", "sources": [ "book" ] },
        { "id": "mild", "when": { "level": ["self_care", "soon"] }, "text": "Mild.", "sources": [ "book" ] }
        """;

    [Fact]
    public void Those_are_named_whose_condition_holds_in_the_order_of_the_content()
    {
        Assert.Equal(["strain", "mild"], Named(Tiny.Bare));
        Assert.Equal(["strain", "chill", "mild"], Named(Tiny.Bare.With("chills", Answer.Yes)));
        Assert.Equal(["strain", "mild"], Named(Tiny.Bare.With("chills", Answer.Unsure)));
    }

    [Fact]
    public void One_that_belongs_to_a_level_is_named_at_that_level_alone()
    {
        var vomiting = Tiny.Bare.With("vomiting", Answer.Yes);

        Assert.Equal(["strain", "mild"], Named(vomiting));
        Assert.Equal(["strain", "grave"], Named(vomiting.With("jaundice", Answer.Yes)));
        Assert.Equal(["strain"], Named(Tiny.Bare.With("jaundice", Answer.Yes)));
    }

    private static IEnumerable<string> Named(SymptomReport report)
    {
        var reading = Tiny.Read(
            Tiny.Area(
                [
                    Tiny.Rule("go", "urgent", """{ "yes": "jaundice" }"""),
                    Tiny.Rule("ask", "soon", """{ "yes": "vomiting" }"""),
                ],
                causes: Causes
            )
        );
        Assert.Empty(reading.Faults);
        return reading.Protocol!.Assess(report).PossibleCauses.Select(cause => cause.Id);
    }
}
