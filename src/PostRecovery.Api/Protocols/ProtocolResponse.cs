using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Protocols;

/// <summary>Which protocol judged, and whether a clinician has signed it off.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Digest">"sha256:" and the SHA-256 of its canonical JSON.</param>
/// <param name="ClinicalReview">Whether a clinician has signed it off.</param>
internal sealed record ProtocolResponse(
    string Version,
    string Digest,
    ClinicalReviewResponse ClinicalReview
)
{
    public static ProtocolResponse From(Protocol protocol) =>
        new(
            protocol.Version,
            protocol.Digest,
            new(protocol.ClinicalReview.SignedOff, protocol.ClinicalReview.Text)
        );
}

/// <summary>Whether a clinician has signed the protocol off. Say so wherever a person could rely on it.</summary>
/// <param name="SignedOff">Whether one has.</param>
/// <param name="Text">What to tell whoever relies on it.</param>
internal sealed record ClinicalReviewResponse(bool SignedOff, string Text);
