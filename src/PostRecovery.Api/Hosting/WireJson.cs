using System.Text.Json;
using System.Text.Json.Serialization;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Recoveries;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Hosting;

/// <summary>Everything that goes over the wire, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TriageResponse))]
[JsonSerializable(typeof(TriageRequest))]
[JsonSerializable(typeof(ProblemResponse))]
[JsonSerializable(typeof(ProtocolListResponse))]
[JsonSerializable(typeof(RuleResponse))]
[JsonSerializable(typeof(ProtocolDiffResponse))]
[JsonSerializable(typeof(ReportShape))]
[JsonSerializable(typeof(RecoveryResponse))]
[JsonSerializable(typeof(RecoveryListResponse))]
[JsonSerializable(typeof(CheckInResponse))]
[JsonSerializable(typeof(CheckInListResponse))]
[JsonSerializable(typeof(ReplayResponse))]
[JsonSerializable(typeof(IReadOnlyList<StoredNotice>))]
[JsonSerializable(typeof(HealthResponse))]
internal sealed partial class WireJson : JsonSerializerContext;
