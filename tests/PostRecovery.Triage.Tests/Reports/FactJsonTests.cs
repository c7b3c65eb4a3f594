using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Reports;

public sealed class FactJsonTests
{
    private static SymptomReport Report =>
        new SymptomReport
        {
            ProcedureType = "epidural",
            TemperatureCelsius = 38.6,
            PainLocations = ["neck", "head"],
        }
            .With("fever", Answer.Yes)
            .With("chills", Answer.Unsure);

    [Fact]
    public void A_report_is_written_in_its_own_shape() =>
        Assert.Equal(
            """{"procedureType":"epidural","temperatureCelsius":38.6,"painLocations":["neck","head"],"fever":"yes","findings":{"chills":"unsure"}}""",
            FactJson.Line(Report.Facts(Words.Shipped))
        );

    [Fact]
    public void Or_with_a_member_a_line_that_every_system_ends_alike() =>
        Assert.Equal(
            "{\n  \"fever\": \"yes\",\n  \"findings\": {\n    \"chills\": \"unsure\"\n  }\n}",
            FactJson.Lines(new SymptomReport { Answers = Report.Answers }.Facts(Words.Shipped))
        );

    [Fact]
    public void Without_findings_there_is_no_word_of_them() =>
        Assert.Equal(
            """{"painLevel":3}""",
            FactJson.Line(new SymptomReport { PainLevel = 3 }.Facts(Words.Shipped))
        );
}
