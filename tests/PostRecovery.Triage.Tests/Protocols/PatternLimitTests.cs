using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols;

public sealed class PatternLimitTests
{
    [Fact]
    public void Two_thousand_patterns_are_allowed_and_one_more_is_refused()
    {
        var compiler = new PatternCompiler(Words.Shipped);

        Assert.Equal(2_000, compiler.Compile(Choices(40, 50)).Length);
        Assert.Throws<TooManyPatternsException>(() => compiler.Compile(Choices(23, 87)));
    }

    /// <summary>One of so many days and one of so many minutes: as many patterns as there are pairs.</summary>
    private static CountOf Choices(int days, int minutes) =>
        new(2, [OneOf("daysSince", days), OneOf("operationMinutes", minutes)]);

    private static CountOf OneOf(string field, int many) =>
        new(1, [.. Enumerable.Range(0, many).Select(value => new Within(field, value, value))]);
}
