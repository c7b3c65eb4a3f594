using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Readers;

/// <summary>Whatever slips anywhere in content, the reader says what was approved: each fault with its place, or none.</summary>
public sealed class EverySlipTests
{
    [Fact]
    public void Every_slip_is_answered_as_it_was_approved() =>
        Approved.Matches(Answers(), [.. Small.Folder[..^1], "slips.txt"]);

    private static IEnumerable<string> Answers()
    {
        foreach (var (file, text) in Small.Files)
        {
            foreach (var (what, json) in Slips.Of(text))
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                yield return $"{file}: {what}";
                foreach (var fault in Small.ReadWith(file, json).Faults)
                {
                    yield return $"  {fault}".Replace(
                        Slips.Long,
                        "(long)",
                        StringComparison.Ordinal
                    );
                }
            }
        }
    }
}
