using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>
/// The files of a layer laid over its base, as one document: <c>layer.json</c> says what changes, and
/// <see cref="LayerAdditions"/> bring what is added.
/// </summary>
internal static class LayerFolder
{
    /// <summary>The file that makes a folder a layer.</summary>
    public const string Layer = "layer.json";

    /// <summary>The files that only a base has.</summary>
    public static readonly ImmutableArray<string> OfTheBase =
    [
        "protocol.json",
        "vocabulary.json",
        "definitions.json",
    ];

    /// <summary>Lays the files over that one of some bases which they name.</summary>
    public static ContentFolder Merge(
        SortedDictionary<string, JsonObject> files,
        IEnumerable<LayerBase> bases
    )
    {
        var faults = new FaultList(areaFiles: null, Layer);
        using var document = JsonDocument.Parse(files[Layer].ToJsonString());
        var reader = new ObjectReader(document.RootElement, "", faults);
        foreach (var file in OfTheBase.Where(files.ContainsKey))
        {
            faults.Add("", $"a layer has no {file} of its own; the base brings it");
        }

        if (FindBase(reader, bases, faults) is not { } on)
        {
            return new([], [], [.. faults.All]);
        }

        var whole = on.Copy();
        var ofBase = whole["areas"]!.AsArray();
        var additions = new LayerAdditions(files);
        var areaFiles = ofBase
            .Select(area => $"{area!["area"]} of {on.Version}")
            .Concat(additions.AreaFiles)
            .ToImmutableArray();
        SetHeader(reader, whole, on);
        Change(reader, whole, on);
        reader.RefuseOthers();
        return new(whole, areaFiles, [.. faults.All, .. additions.AddTo(whole)]);
    }

    private static LayerBase? FindBase(
        ObjectReader reader,
        IEnumerable<LayerBase> bases,
        FaultList faults
    )
    {
        var name = reader.Text("base");
        var all = bases.ToList();
        var found = all.Find(one => one.Digest == name || one.Version == name);
        if (found is null)
        {
            faults.Add(
                "/base",
                $"'{name}' is not among the versions and digests here: {string.Join(", ", all.Select(one => $"{one.Version} ({one.Digest})"))}"
            );
        }

        return found;
    }

    private static void SetHeader(ObjectReader reader, JsonObject whole, LayerBase on)
    {
        whole["version"] = reader.Text("version");
        if (whole["version"]!.GetValue<string>() == on.Version)
        {
            reader.Fault("version", $"'{on.Version}' is the version of the base");
        }

        foreach (var name in new[] { "name", "emergencyNumber" })
        {
            if (reader.OptionalText(name) is { } text)
            {
                whole[name] = text;
            }
        }

        // What a clinician has signed is the base, never what was laid over it.
        if (reader.Optional("clinicalReview") is { } review)
        {
            whole["clinicalReview"] = JsonNode.Parse(review.GetRawText());
        }
        else if (whole["clinicalReview"]!["signedOff"]!.GetValue<bool>())
        {
            whole["clinicalReview"] = new JsonObject
            {
                ["signedOff"] = false,
                ["text"] = "No clinician has signed off what this layer changes.",
            };
        }
    }

    private static void Change(ObjectReader reader, JsonObject whole, LayerBase on)
    {
        var changes = new LayerChanges(whole);
        Each("raise", changes.Raise);
        Each("overrides", changes.Override);
        Each("texts", changes.Reword);
        changes.DropUnusedDefinitions();
        changes.DropUnusedSources();
        whole["layer"] = changes.Record(on);

        void Each(string name, Action<ObjectReader> apply)
        {
            foreach (var entry in reader.Objects(name, required: false))
            {
                apply(entry);
            }
        }
    }
}
