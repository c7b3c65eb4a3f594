using System.Globalization;
using System.Runtime.InteropServices;

namespace PostRecovery.Api.Triage;

/// <summary>A place at most two steps into a body. Its pointer is only written out when a fault has to name it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place
{
    /// <summary>The body itself.</summary>
    public static readonly Place Whole;

    private readonly string? first;
    private readonly string? second;
    private readonly int? item;

    private Place(string? first, string? second, int? item) =>
        (this.first, this.second, this.item) = (first, second, item);

    /// <summary>A member of what is here.</summary>
    public Place Member(string name) =>
        first is null ? new(name, null, null) : new(first, name, null);

    /// <summary>An item of the list that is here.</summary>
    public Place Item(int index) => new(first, null, index);

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public override string ToString()
    {
        var pointer = first is null ? "" : JsonPointer.Member("", first);
        pointer = second is null ? pointer : JsonPointer.Member(pointer, second);
        return item is { } index
            ? $"{pointer}/{index.ToString(CultureInfo.InvariantCulture)}"
            : pointer;
    }
}
