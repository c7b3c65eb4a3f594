using System.Globalization;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>What the parameters of a list ask for, with every fault of them.</summary>
internal sealed class PageQuery
{
    /// <summary>How many items there are on a page when nobody says how many.</summary>
    public const int UsualLimit = 50;

    /// <summary>The most items on a page.</summary>
    public const int MostLimit = 200;

    private readonly List<Fault> faults = [];

    /// <summary>Reads the number of items.</summary>
    public PageQuery(string? limit)
    {
        var isNumber = int.TryParse(
            limit ?? UsualLimit.ToString(CultureInfo.InvariantCulture),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        );
        Limit = isNumber && count is >= 1 and <= MostLimit ? count : UsualLimit;
        if (limit is not null && (!isNumber || Limit != count))
        {
            Add(
                "?limit",
                FaultCodes.OutOfRange,
                "How many items to give at most.",
                limit,
                $"1 to {MostLimit}"
            );
        }
    }

    /// <summary>How many items to give at most.</summary>
    public int Limit { get; }

    /// <summary>Everything wrong with the parameters.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>Notes a fault.</summary>
    public void Add(
        string pointer,
        string code,
        string message,
        string value,
        string allowed,
        IReadOnlyList<string>? nearest = null
    ) => faults.Add(new(pointer, code, message, value.AsJson(), allowed, nearest));

    /// <summary>Notes faults.</summary>
    public void Add(IEnumerable<Fault> more) => faults.AddRange(more);

    /// <summary>What a cursor stands for; null when there is none.</summary>
    public T? At<T>(string? cursor, Func<string, T?> read)
        where T : class
    {
        var place = cursor is null ? null : read(cursor);
        if (cursor is not null && place is null)
        {
            Add(
                "?cursor",
                FaultCodes.UnknownCursor,
                "This is not a place in this list.",
                cursor,
                "a nextCursor of this list"
            );
        }

        return place;
    }

    /// <summary>A page of what was found with one item more than the page has, and the last item when there is more after it.</summary>
    public (IReadOnlyList<T> Items, T? Last) Page<T>(IReadOnlyList<T> found)
        where T : class =>
        found.Count > Limit ? ([.. found.Take(Limit)], found[Limit - 1]) : (found, null);
}
