using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Tests.Protocols;

public sealed class UrgencyCodesTests
{
    [Theory]
    [InlineData("self_care", Urgency.SelfCare)]
    [InlineData("routine", Urgency.Routine)]
    [InlineData("soon", Urgency.Soon)]
    [InlineData("urgent", Urgency.Urgent)]
    [InlineData("emergency", Urgency.Emergency)]
    public void A_level_has_one_code_there_and_back(string code, Urgency level)
    {
        Assert.Equal(code, level.Code());
        Assert.Equal(level, UrgencyCodes.FromCode(code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Soon")]
    public void What_is_no_code_has_no_level(string? code) =>
        Assert.Null(UrgencyCodes.FromCode(code));
}
