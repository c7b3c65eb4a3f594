using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Courses;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData(Urgency.SelfCare, 24)]
    [InlineData(Urgency.Routine, 18)]
    [InlineData(Urgency.Soon, 12)]
    [InlineData(Urgency.Urgent, 4)]
    [InlineData(Urgency.Emergency, 1)]
    public void The_next_check_in_is_that_of_the_level_of_the_answer(Urgency level, int hours)
    {
        var next = Followed.Protocol.FollowUp!.After(level);

        Assert.Equal(level, next.Level);
        Assert.Equal(TimeSpan.FromHours(hours), next.Duration);
    }
}
