namespace PostRecovery.Api.Tests.Support;

/// <summary>The shipped content with some of its words in German.</summary>
internal sealed class GermanLayer : IDisposable
{
    public const string Tomorrow = "Sagen Sie uns morgen wieder, wie es Ihnen geht.";
    public const string Now = "Rufen Sie 112.";
    public const string Disclaimer = "Keine Diagnose.";

    public GermanLayer()
    {
        Write("layer.json", $$"""{ "base": "{{EmbeddedVersion}}", "version": "with-german" }""");
        Write(
            "language.de.json",
            $$"""
            {
              "questions": { "fever": { "label": "Fieber" }, "temperatureCelsius": { "label": "Temperatur" }, "painTrend": { "label": "Verlauf" } },
              "values": { "painTrend.worsening": { "label": "schlimmer" } },
              "contacts": { "emergency": { "text": "{{Now}}" } },
              "nextCheckIns": { "self_care": { "text": "{{Tomorrow}}" }, "routine": { "text": "{{Tomorrow}}" } },
              "phrases": { "safetyNet": { "sentence": "Im Notfall 112." }, "disclaimer": { "short": "{{Disclaimer}}" } },
              "notices": {
                "overruled": { "text": "„Nein“ zu „{question}“ gilt als ja wegen „{because}“." },
                "trend": { "text": "„{question}“ gilt als „{answer}“: {before}, nach {hours} Stunden {now}." }
              }
            }
            """
        );
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("postrecovery-").FullName;

    private static string EmbeddedVersion =>
        PostRecovery.Triage.Protocols.EmbeddedProtocol.Read().Protocol!.Version;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(Folder, name), text);
}
