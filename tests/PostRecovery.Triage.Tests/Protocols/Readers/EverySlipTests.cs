using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Readers;

/// <summary>Whatever slips anywhere in content, the reader says what was approved: each fault with its place, or none.</summary>
public sealed class EverySlipTests
{
    [Fact]
    public void Every_slip_is_answered_as_it_was_approved() =>
        Approved.Matches(
            Slips.Answers(Small.Files, (file, json) => Small.ReadWith(file, json).Faults),
            [.. Small.Folder[..^1], "slips.txt"]
        );
}
