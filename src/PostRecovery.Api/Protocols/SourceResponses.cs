using PostRecovery.Api.Triage;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Protocols;

/// <summary>Sources as the wire shows them.</summary>
internal static class SourceResponses
{
    public static SourceResponse From(Source source) =>
        new(source.Id, source.Title, source.Publisher, source.Year, source.Url, source.Checked);
}
