using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Turns content into a protocol, or names every fault at once with its place.</summary>
public static class ProtocolReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a protocol from the files of a folder of content.</summary>
    /// <param name="files">Each file's name, such as "neuraxial.json", with its text.</param>
    public static ProtocolReading Read(IEnumerable<KeyValuePair<string, string>> files)
    {
        var folder = ContentFolder.Merge(files);
        return folder.Faults.IsEmpty
            ? Read(folder.Whole, folder.AreaFiles)
            : ProtocolReading.Faulty(folder.Faults);
    }

    /// <summary>Reads a protocol that was archived as one canonical document.</summary>
    public static ProtocolReading ReadArchived(string canonicalJson)
    {
        try
        {
            return JsonNode.Parse(canonicalJson, documentOptions: Strict) is JsonObject whole
                ? Read(whole, areaFiles: null)
                : ProtocolReading.Faulty([new("protocol", "", "should be one JSON object")]);
        }
        catch (JsonException notJson)
        {
            return ProtocolReading.Faulty([new("protocol", "", notJson.Message)]);
        }
    }

    private static ProtocolReading Read(JsonObject whole, IReadOnlyList<string>? areaFiles)
    {
        // What is judged by is read from the very text that is fingerprinted.
        var canonical = CanonicalJson.Write(whole);
        using var document = JsonDocument.Parse(canonical);
        var faults = new FaultList(areaFiles);
        var content = ReadContent(new(document.RootElement, "", faults), faults);
        return faults.All.Count == 0
            ? ProtocolReading.Of(new(content, canonical))
            : ProtocolReading.Faulty(faults.All);
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
            };
            content = reader
                .Objects("areas")
                .Aggregate(content, (sum, area) => WithArea(sum, area, items));
            CrossChecks.Refuse(content, reader, faults);
        }

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
            new(review?.Flag("signedOff") ?? false, review?.Text("text") ?? "")
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
