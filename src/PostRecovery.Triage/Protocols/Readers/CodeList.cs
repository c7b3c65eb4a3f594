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
            list = new(list.Codes.Add(item.Text("code")), list.Labels.Add(item.Text("label")));
            item.RefuseOthers();
        }

        return list;
    }
}
