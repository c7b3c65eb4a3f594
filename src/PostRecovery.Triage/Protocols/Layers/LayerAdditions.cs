using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>
/// What a layer adds to its base: <c>sources.json</c>, files of areas, and <c>language.TAG.json</c> with texts in other
/// languages.
/// </summary>
/// <param name="files">All files of the layer, by name.</param>
internal sealed class LayerAdditions(SortedDictionary<string, JsonObject> files)
{
    private const string Sources = "sources.json";
    private const string Language = "language.";
    private const string Ending = ".json";

    /// <summary>The files that hold an area each.</summary>
    public IEnumerable<string> AreaFiles =>
        files.Keys.Where(file =>
            file is not (LayerFolder.Layer or Sources)
            && !LayerFolder.OfTheBase.Contains(file)
            && !IsLanguage(file)
        );

    /// <summary>Adds them to a document that holds the base.</summary>
    /// <returns>The faults of <c>sources.json</c>; areas and languages are looked at with the whole.</returns>
    public IEnumerable<ContentFault> AddTo(JsonObject whole)
    {
        var faults = new FaultList(areaFiles: null, Sources);
        AddSources(whole["sources"]!.AsArray(), faults);
        foreach (var area in AreaFiles)
        {
            whole["areas"]!.AsArray().Add((JsonNode)files[area]);
        }

        AddLanguages(whole);
        return faults.All;
    }

    private void AddSources(JsonArray sources, FaultList faults)
    {
        if (!files.TryGetValue(Sources, out var added))
        {
            return;
        }

        using var document = JsonDocument.Parse(added.ToJsonString());
        var reader = new ObjectReader(document.RootElement, "", faults);
        foreach (var (source, _) in reader.Items("sources", required: true))
        {
            sources.Add(JsonNode.Parse(source.GetRawText()));
        }

        reader.RefuseOthers();
    }

    private void AddLanguages(JsonObject whole)
    {
        var languages = new JsonObject();
        foreach (var (name, texts) in files.Where(file => IsLanguage(file.Key)))
        {
            languages[name[Language.Length..^Ending.Length]] = texts;
        }

        if (languages.Count > 0)
        {
            whole["languages"] = languages;
        }
    }

    private static bool IsLanguage(string file) =>
        file.StartsWith(Language, StringComparison.Ordinal);
}
