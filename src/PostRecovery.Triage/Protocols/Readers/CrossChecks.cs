using System.Collections.Immutable;
using System.Text.Json;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Finds what is wrong between the parts of a protocol: ids there twice, sources that are not there or not used.</summary>
internal static class CrossChecks
{
    private static readonly ImmutableArray<string> Parts = ["rules", "causes", "advice"];
    private static readonly ImmutableArray<string> Conditions = ["when", "notWhen"];

    public static void Refuse(ProtocolContent content, ObjectReader reader, FaultList faults)
    {
        var items = Items(reader).ToList();
        RefuseRepeats(items, faults);
        RefuseRepeats([.. reader.Objects("sources").Select(source => new Item(source))], faults);
        RefuseSources(content, items, reader, faults);
        RefuseRepeats([.. Courses(reader)], faults);
        RefuseForbids(content, items);
        RefuseIdleDefinitions(items, reader, faults);
        if (content.Advice.All(advice => advice.Kind != AdviceKind.SafetyNet))
        {
            faults.Add(
                "/areas",
                "has no advice of the kind safety_net, and every answer needs some"
            );
        }
    }

    private sealed record Item(ObjectReader Reader, string Key = "id")
    {
        public string Id =>
            Reader.Optional(Key) is { ValueKind: JsonValueKind.String } id ? id.GetString()! : "";
    }

    private static IEnumerable<Item> Items(ObjectReader reader) =>
        (
            from area in reader.Objects("areas")
            from part in Parts
            from item in area.Objects(part, required: false)
            select new Item(item)
        ).Concat(Definitions(reader));

    private static IEnumerable<Item> Definitions(ObjectReader reader) =>
        reader.Objects("definitions", required: false).Select(item => new Item(item));

    private static IEnumerable<Item> Courses(ObjectReader reader) =>
        reader
            .Objects("expectedCourse", required: false)
            .Select(course => new Item(course, "procedureType"));

    private static void RefuseRepeats(IReadOnlyList<Item> items, FaultList faults)
    {
        foreach (var group in items.Where(item => item.Id.Length > 0).GroupBy(item => item.Id))
        {
            foreach (var repeated in group.Skip(1))
            {
                faults.Add(
                    $"{repeated.Reader.Pointer}/{repeated.Key}",
                    $"'{group.Key}' is there already; an id is used once in a protocol"
                );
            }
        }
    }

    private static void RefuseSources(
        ProtocolContent content,
        IReadOnlyList<Item> items,
        ObjectReader reader,
        FaultList faults
    )
    {
        var known = content.Sources.Select(source => source.Id).ToImmutableHashSet();
        var used = new HashSet<string>();
        foreach (var item in items.Concat(Courses(reader)))
        {
            var sources = item.Reader.Texts("sources");
            used.UnionWith(sources);
            if (sources.IsEmpty)
            {
                item.Reader.Fault("sources", $"'{item.Id}' names no source");
            }

            foreach (var unknown in sources.Where(source => !known.Contains(source)))
            {
                item.Reader.Fault("sources", $"'{unknown}' is not among the sources");
            }
        }

        foreach (var source in reader.Objects("sources").Select(source => new Item(source)))
        {
            if (!used.Contains(source.Id))
            {
                faults.Add(source.Reader.Pointer, $"nothing names the source '{source.Id}'");
            }
        }
    }

    private static void RefuseIdleDefinitions(
        IReadOnlyList<Item> items,
        ObjectReader reader,
        FaultList faults
    )
    {
        var named = items
            .SelectMany(item => Conditions.Select(name => item.Reader.Optional(name)))
            .SelectMany(condition => Named(condition))
            .ToHashSet();
        foreach (var idle in Definitions(reader).Where(item => !named.Contains(item.Id)))
        {
            faults.Add(idle.Reader.Pointer, $"nothing names the definition '{idle.Id}'");
        }
    }

    /// <summary>The definitions that a condition names, at any depth.</summary>
    private static IEnumerable<string> Named(JsonElement? condition) =>
        condition switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray()
                .SelectMany(item => Named(item)),
            { ValueKind: JsonValueKind.Object } form => form.EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "defined", Value.ValueKind: JsonValueKind.String }
                        ? [member.Value.GetString()!]
                        : Named(member.Value)
                ),
            _ => [],
        };

    private static void RefuseForbids(ProtocolContent content, IReadOnlyList<Item> items)
    {
        var advice = content.Advice.Select(item => item.Id).ToImmutableHashSet();
        foreach (var item in items)
        {
            foreach (
                var unknown in item
                    .Reader.Texts("forbids", required: false)
                    .Where(id => !advice.Contains(id))
            )
            {
                item.Reader.Fault("forbids", $"'{unknown}' is not an advice item");
            }
        }
    }
}
