namespace PostRecovery.Triage.Tests.Support;

internal static class Expect
{
    /// <summary>Fails with the offenders in full; <c>Assert.Empty</c> would cut each to fifty characters.</summary>
    public static void None(IEnumerable<string> offenders)
    {
        string[] all = [.. offenders.OrderBy(offender => offender.Length)];
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join("\n", all.Take(60))}");
    }
}
