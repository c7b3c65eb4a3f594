using PostRecovery.Triage.Protocols.Layers;

namespace PostRecovery.Triage.Protocols;

/// <summary>What stands above the rules of a protocol.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="EmergencyNumber">What texts say for <c>{emergencyNumber}</c>.</param>
/// <param name="ClinicalReview">Whether a clinician has signed it off.</param>
/// <param name="Layer">What it was laid over, if anything.</param>
internal sealed record ProtocolHeader(
    string Name,
    string Version,
    string EmergencyNumber,
    ClinicalReview ClinicalReview,
    ProtocolLayer? Layer
);
