namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The columns that the register can be sorted by. What is not known comes last either way.</summary>
internal static class RegisterOrder
{
    private delegate IReadOnlyList<int> Sorter(IReadOnlyList<RegisterLine> lines, bool descending);

    private static readonly Sorter Usual = By(line => line.Picture.Rag, By(line => line.Picture.Since));

    private static readonly Dictionary<string, Sorter> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = (lines, descending) =>
            [.. descending ? Enumerable.Range(0, lines.Count).Reverse() : Enumerable.Range(0, lines.Count)],
        ["where"] = ByWords(line => line.PlaceNames),
        ["today"] = ByWords(line => line.Picture.Where),
        ["since"] = By(line => line.Picture.Since),
        ["hours"] = By(line => line.Picture.Hours.Received),
        ["missed"] = By(line => line.Picture.SchoolDaysMissed),
        ["because"] = ByWords(line => line.Because),
        ["owner"] = ByWords(line => line.Owner),
        ["next"] = By(line => line.Picture.NextStep?.By),
        ["unknown"] = By(line => (int?)line.Picture.NotKnown.Count),
        ["born"] = By(line => line.Child.Identity.DateOfBirth),
        ["year"] = By(line => line.Picture.YearGroup),
        ["upn"] = ByWords(line => line.Child.Identity.Upn),
        ["district"] = ByWords(line => string.Join("; ", line.Districts)),
        ["area"] = ByWords(line => string.Join("; ", line.Areas)),
    };

    /// <summary>Can the register be sorted by this?</summary>
    public static bool IsColumn(string? column) => column is not null && Columns.ContainsKey(column);

    /// <summary>The places of the lines, sorted.</summary>
    /// <param name="lines">In the order of names, which settles what is otherwise alike.</param>
    /// <param name="column">Null for the usual order: red first, and then the longest.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<RegisterLine> lines, string? column, bool descending) =>
        (column is null ? Usual : Columns[column])(lines, descending);

    private static Sorter ByWords(Func<RegisterLine, string?> key) =>
        Sorted(line => key(line) is { Length: > 0 } words ? words : null, StringComparer.OrdinalIgnoreCase, null);

    /// <param name="within">The order of those that are alike; by name when null.</param>
    private static Sorter By<TKey>(Func<RegisterLine, TKey?> key, Sorter? within = null) =>
        Sorted(key, Comparer<TKey?>.Default, within);

    private static Sorter Sorted<TKey>(Func<RegisterLine, TKey?> key, IComparer<TKey?> comparer, Sorter? within) =>
        (lines, descending) =>
        {
            var keys = lines.Select(key).ToArray();
            var first = within?.Invoke(lines, false) ?? Enumerable.Range(0, lines.Count);
            var known = first.OrderBy(i => keys[i] is null);
            return
            [
                .. descending ? known.ThenByDescending(i => keys[i], comparer) : known.ThenBy(i => keys[i], comparer),
            ];
        };
}
