using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>
/// Everything that can slip in JSON documents, once for each kind of place: a member left out, misspelt or added, a value empty,
/// unknown or out of bounds, an element there twice; and a value of the wrong kind, once for each name and that of what it is in.
/// </summary>
internal static class Slips
{
    private const string More = "with one more";
    private static readonly string Long = new('x', 1_201);

    /// <summary>Each slip of some documents, and what is said of it.</summary>
    public static IEnumerable<string> Answers(
        IReadOnlyDictionary<string, string> files,
        Func<string, string, IEnumerable<ContentFault>> read
    )
    {
        var seen = new HashSet<string>();
        foreach (var (file, text) in files)
        {
            foreach (var (path, node) in Places(JsonNode.Parse(text)!, []))
            {
                foreach (
                    var (what, value) in Values(node).Where(at => IsNew(file, path, at.What, seen))
                )
                {
                    TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                    yield return $"{file}: {string.Concat(path.Select(step => $"/{step}"))} {what}";
                    foreach (var fault in read(file, With(text, path, value)))
                    {
                        yield return $"  {fault}".Replace(Long, "(long)", StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    private static bool IsNew(string file, object[] path, string what, HashSet<string> seen)
    {
        if (path.Length == 0)
        {
            return what == More && seen.Add($"{file} {what}");
        }

        var names = path.Select(step => step is int ? "*" : (string)step).ToList();
        var place = what.StartsWith("a ", StringComparison.Ordinal)
            ? names.Where(name => name != "*").TakeLast(2).Append(names[^1])
            : names;
        return seen.Add($"{string.Join('/', place)} {what}");
    }

    private static IEnumerable<(object[] Path, JsonNode? Node)> Places(
        JsonNode? node,
        object[] path
    ) =>
        node switch
        {
            JsonObject members => members
                .SelectMany(member => Places(member.Value, [.. path, member.Key]))
                .Prepend((path, node)),
            JsonArray items => items
                .SelectMany((item, index) => Places(item, [.. path, index]))
                .Prepend((path, node)),
            _ => [(path, node)],
        };

    /// <summary>What to put in the place of a value; null takes it out.</summary>
    private static IEnumerable<(string What, Func<JsonNode?, JsonNode?>? Value)> Values(
        JsonNode? node
    ) =>
        node switch
        {
            JsonObject =>
            [
                ("left out", null),
                ("a list", _ => new JsonArray()),
                (More, was => new JsonObject(Copies(was!)) { ["extra"] = 1 }),
            ],
            JsonArray { Count: 0 } => [("left out", null), ("a number", _ => 1)],
            JsonArray =>
            [
                ("left out", null),
                ("a number", _ => 1),
                ("empty", _ => new JsonArray()),
                (
                    "its first twice",
                    was => new JsonArray([
                        .. was!.AsArray().Append(was[0]).Select(item => item?.DeepClone()),
                    ])
                ),
            ],
            JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String =>
            [
                ("left out", null),
                ("a number", _ => 1),
                ("a blank", _ => " "),
                ("unknown", was => was + " ?"),
                ("long", _ => Long),
            ],
            JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number =>
            [
                ("left out", null),
                ("a text", _ => "1"),
                ("below", _ => -1),
                ("broken", _ => 2.5),
                ("above", _ => 100_000),
            ],
            _ => [("left out", null), ("a text", _ => "x"), ("turned", was => Turned(was))],
        };

    private static JsonNode? Turned(JsonNode? flag) => flag is null ? null : !flag.GetValue<bool>();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Copies(JsonNode of) =>
        of.AsObject().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));

    private static string With(string json, object[] path, Func<JsonNode?, JsonNode?>? value)
    {
        var whole = JsonNode.Parse(json)!;
        if (path.Length == 0)
        {
            return value!(whole)!.ToJsonString();
        }

        var parent = path[..^1]
            .Aggregate(
                whole,
                (node, step) => (step is int index ? node[index] : node[(string)step])!
            );
        switch (path[^1])
        {
            case int index when value is null:
                parent.AsArray().RemoveAt(index);
                break;
            case int index:
                parent[index] = value(parent[index]);
                break;
            case string name when value is null:
                parent.AsObject().Remove(name);
                break;
            case string name:
                parent[name] = value(parent[name]);
                break;
        }

        return whole.ToJsonString();
    }
}
