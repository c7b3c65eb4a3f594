using System.Globalization;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Collects the faults of one protocol, and knows which file each part of it came from.</summary>
/// <param name="areaFiles">The file of each area, in order; null where the protocol is one archived document.</param>
/// <param name="wholeFile">What the document is called where it is one; else the file of what stands above the areas.</param>
internal sealed class FaultList(IReadOnlyList<string>? areaFiles, string wholeFile = "protocol")
{
    private readonly List<ContentFault> faults = [];

    public IReadOnlyList<ContentFault> All => faults;

    /// <summary>Notes a fault at a pointer into the whole protocol; once, however often the place is read.</summary>
    public void Add(string pointer, string message)
    {
        var (file, inFile) = PlaceOf(pointer);
        var fault = new ContentFault(file, inFile, message);
        if (!faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }

    private (string File, string Pointer) PlaceOf(string pointer)
    {
        if (areaFiles is null)
        {
            return (wholeFile, pointer);
        }

        var parts = pointer.Split('/', 4);
        return parts switch
        {
            [_, "vocabulary", ..] => ("vocabulary.json", pointer["/vocabulary".Length..]),
            [_, ("definitions" or "sources") and var list, ..] => ($"{list}.json", pointer),
            [_, "languages", var tag, .. var rest] => (
                $"language.{tag}.json",
                rest is [var inLanguage] ? "/" + inLanguage : ""
            ),
            [_, "areas", var index, .. var rest] => (
                areaFiles[int.Parse(index, CultureInfo.InvariantCulture)],
                rest is [var inArea] ? "/" + inArea : ""
            ),
            _ => (wholeFile, pointer),
        };
    }
}
