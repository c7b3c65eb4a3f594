using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>The codes of a field with their names for people, in step.</summary>
internal sealed record CodeList(ImmutableArray<string> Codes, ImmutableArray<string> Labels)
{
    /// <summary>No codes: the field asks for a number.</summary>
    public static readonly CodeList Empty = new([], []);

    /// <summary>Reads a list of objects with a code and a label each.</summary>
    public static CodeList Of(IEnumerable<ObjectReader> items)
    {
        var list = Empty;
        foreach (var item in items)
        {
            var code = item.Text("code");
            if (list.Codes.Contains(code))
            {
                item.Fault("code", $"'{code}' is there more than once");
            }

            list = new(list.Codes.Add(code), list.Labels.Add(item.Text("label")));
            item.RefuseOthers();
        }

        return list;
    }
}
