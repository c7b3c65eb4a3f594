using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Layers;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Turns content into a protocol, or names every fault at once with its place.</summary>
public static class ProtocolReader
{
    private const string Archive = "protocol";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a protocol from the files of a folder of content.</summary>
    /// <param name="files">Each file's name, such as "neuraxial.json", with its text.</param>
    public static ProtocolReading Read(IEnumerable<KeyValuePair<string, string>> files) =>
        Read(files, LayerBase.All());

    /// <summary>The same, where a layer can be laid over other bases than those that the program brings.</summary>
    internal static ProtocolReading Read(
        IEnumerable<KeyValuePair<string, string>> files,
        IEnumerable<LayerBase> bases
    )
    {
        var folder = ContentFolder.Merge(files, bases);
        return folder.Faults.IsEmpty
            ? Read(folder.Whole, new(folder.AreaFiles, folder.HeaderFile))
            : ProtocolReading.Faulty(folder.Faults);
    }

    /// <summary>Reads a protocol that was archived as one canonical document.</summary>
    public static ProtocolReading ReadArchived(string canonicalJson)
    {
        try
        {
            return JsonNode.Parse(canonicalJson, documentOptions: Strict) is JsonObject whole
                ? Read(whole, new FaultList(areaFiles: null, Archive))
                : ProtocolReading.Faulty([new("protocol", "", "should be one JSON object")]);
        }
        catch (JsonException notJson)
        {
            return ProtocolReading.Faulty([new("protocol", "", notJson.Message)]);
        }
    }

    private static ProtocolReading Read(JsonObject whole, FaultList faults)
    {
        // What is judged by is read from the very text that is fingerprinted.
        var canonical = CanonicalJson.Write(whole);
        using var document = JsonDocument.Parse(canonical);
        var content = ReadContent(new(document.RootElement, "", faults), faults);
        if (faults.All.Count > 0)
        {
            return ProtocolReading.Faulty(faults.All);
        }

        var languages = new Dictionary<string, Lazy<Protocol>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, json) in Languages.In(whole, faults))
        {
            var translated = ReadTranslated(tag, json, faults);
            languages[tag] = new(() => new(translated, canonical) { Language = tag, Words = json });
        }

        return faults.All.Count == 0
            ? ProtocolReading.Of(new(content, canonical) { Languages = languages })
            : ProtocolReading.Faulty(faults.All);
    }

    /// <summary>Reads a protocol again with the texts of another language: one of them may be too long.</summary>
    private static ProtocolContent ReadTranslated(string tag, string json, FaultList faults)
    {
        using var document = JsonDocument.Parse(json);
        var ofTexts = new FaultList(areaFiles: null);
        var content = ReadContent(new(document.RootElement, "", ofTexts), ofTexts);
        foreach (var fault in ofTexts.All)
        {
            faults.Add($"/languages/{tag}", $"with these texts, {fault.Pointer}: {fault.Message}");
        }

        return content;
    }

    private static ProtocolContent ReadContent(ObjectReader reader, FaultList faults)
    {
        var header = ReadHeader(reader);
        var vocabulary = reader.Object("vocabulary") is { } words
            ? new VocabularyReader(faults, Fill).Read(words)
            : null;
        var sources = reader.Objects("sources").Select(ItemReader.ReadSource).ToImmutableArray();
        var content = new ProtocolContent(header, vocabulary!, sources, [], [], [])
        {
            FollowUp = CourseReader.ReadFollowUp(reader, Fill),
        };
        if (vocabulary is not null)
        {
            var items = new ItemReader(new(vocabulary, faults), Fill);
            content = content with
            {
                ExpectedCourses = CourseReader.ReadExpected(reader, vocabulary),
                Definitions = items.ReadDefinitions(reader.Objects("definitions", required: false)),
            };
            content = reader
                .Objects("areas")
                .Aggregate(content, (sum, area) => WithArea(sum, area, items));
            CrossChecks.Refuse(content, reader, faults);
        }

        reader.Optional("languages");
        reader.RefuseOthers();
        return content;

        string Fill(string text) =>
            text.Replace("{emergencyNumber}", header.EmergencyNumber, StringComparison.Ordinal);
    }

    private static ProtocolHeader ReadHeader(ObjectReader reader)
    {
        var review = reader.Object("clinicalReview");
        var header = new ProtocolHeader(
            reader.Text("name"),
            reader.Text("version"),
            reader.Text("emergencyNumber"),
            new(review?.Flag("signedOff") ?? false, review?.Text("text") ?? ""),
            LayerReader.Read(reader)
        );
        review?.RefuseOthers();
        return header;
    }

    private static ProtocolContent WithArea(
        ProtocolContent content,
        ObjectReader reader,
        ItemReader items
    )
    {
        var area = reader.Text("area");
        var rules = reader
            .Objects("rules", required: false)
            .Select(rule => items.ReadRule(rule, area));
        var causes = reader
            .Objects("causes", required: false)
            .Select(cause => items.ReadCause(cause, area));
        var advice = reader
            .Objects("advice", required: false)
            .Select(item => items.ReadAdvice(item, area));
        var sum = content with
        {
            Rules = [.. content.Rules, .. rules.OfType<Rule>()],
            Causes = [.. content.Causes, .. causes.OfType<Cause>()],
            Advice =
            [
                .. content
                    .Advice.Concat(advice.OfType<Advice>())
                    .OrderBy(item => item.Order)
                    .ThenBy(item => item.Id, StringComparer.Ordinal),
            ],
        };
        reader.RefuseOthers();
        return sum;
    }
}
