using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Releases;

namespace PostRecovery.Api.Protocols;

/// <summary>A protocol that can judge, made ready when it first has to: most releases are never asked again.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Judging">What judges by it.</param>
internal sealed record KeptProtocol(string Version, string Digest, Lazy<JudgingProtocol> Judging)
{
    public static KeptProtocol Of(Protocol protocol) =>
        new(protocol.Version, protocol.Digest, new(() => new(protocol)));

    public static KeptProtocol Of(ReleasedProtocol release) =>
        new(release.Version, release.Digest, new(() => new(release.Protocol)));
}
