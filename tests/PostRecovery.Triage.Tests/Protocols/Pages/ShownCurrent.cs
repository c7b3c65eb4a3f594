using PostRecovery.Triage.Protocols.Pages;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

/// <summary>The shipped protocol as it is shown. Its witness reports take seconds, so all tests share them.</summary>
internal static class ShownCurrent
{
    private static readonly Shared<ShownProtocol> Kept = new(() => new(Current.Protocol));
    private static readonly Shared<string> Whole = new(() => ProtocolPage.Html(Shown));

    public static ShownProtocol Shown => Kept.Value;

    public static string Html => Whole.Value;

    public static IEnumerable<string> ItemIds =>
        Current
            .Protocol.Rules.Select(rule => rule.Id)
            .Concat(Current.Protocol.Causes.Select(cause => cause.Id))
            .Concat(Current.Protocol.Advice.Select(item => item.Id));

    public static IEnumerable<string> ItemTexts =>
        Current
            .Protocol.Rules.SelectMany(rule =>
                new[] { rule.Text, rule.Rationale, rule.DesignChoice }
            )
            .Concat(Current.Protocol.Causes.Select(cause => cause.Text))
            .Concat(
                Current.Protocol.Advice.SelectMany(item =>
                    new[] { item.Text, item.WithheldText, item.DesignChoice }
                )
            )
            .OfType<string>();
}
