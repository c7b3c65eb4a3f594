using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Pages;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages.Small;

/// <summary>
/// A protocol that has one of everything that pages can show, in <c>protocol.json</c> beside this file, with a vocabulary
/// of its own: it is shown in no time, and stays as it is when the shipped content changes.
/// </summary>
internal static class SmallProtocol
{
    public static ShownProtocol Shown => Changed(_ => { });

    /// <summary>The same with something changed.</summary>
    public static ShownProtocol Changed(Action<JsonObject> change)
    {
        var whole = JsonNode.Parse(Repository.Text(PathTo("protocol.json")))!.AsObject();
        change(whole);
        return new(ProtocolReader.ReadArchived(whole.ToJsonString()).Sound());
    }

    /// <summary>A file beside this one, from the top of the repository.</summary>
    public static string[] PathTo(params ReadOnlySpan<string> parts) =>
        ["tests", "PostRecovery.Triage.Tests", "Protocols", "Pages", "Small", .. parts];
}
