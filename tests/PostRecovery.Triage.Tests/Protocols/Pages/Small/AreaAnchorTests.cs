using PostRecovery.Triage.Protocols.Pages;

namespace PostRecovery.Triage.Tests.Protocols.Pages.Small;

public sealed class AreaAnchorTests
{
    [Theory]
    [InlineData("needles-2", "area_needles-2")]
    [InlineData("Knees & hips_2", "area_Knees---hips-2")]
    public void An_area_of_any_name_has_an_anchor_that_needs_no_escaping(
        string area,
        string anchor
    ) => Assert.Equal(anchor, AreaSection.IdOf(area));
}
