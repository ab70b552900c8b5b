namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The columns that the register can be sorted by. What is not known comes last either way.</summary>
internal static class RegisterOrder
{
    /// <param name="lines">In the order of names, which settles what is otherwise alike.</param>
    public static IEnumerable<RegisterLine> Sorted(IEnumerable<RegisterLine> lines, string? column, bool descending) =>
        column switch
        {
            "name" => descending ? lines.Reverse() : lines,
            "where" => ByWords(lines, line => line.PlaceNames, descending),
            "today" => ByWords(lines, line => line.Picture.Where, descending),
            "since" => By(lines, line => line.Picture.Since, descending),
            "hours" => By(lines, line => line.Picture.Hours.Received, descending),
            "missed" => By(lines, line => line.Picture.SchoolDaysMissed, descending),
            "because" => ByWords(lines, line => line.Because, descending),
            "owner" => ByWords(lines, line => line.Owner, descending),
            "next" => By(lines, line => line.Picture.NextStep?.By, descending),
            "unknown" => By(lines, line => (int?)line.Picture.NotKnown.Count, descending),
            "born" => By(lines, line => line.Child.Identity.DateOfBirth, descending),
            "year" => By(lines, line => line.Picture.YearGroup, descending),
            "upn" => ByWords(lines, line => line.Child.Identity.Upn, descending),
            "district" => ByWords(lines, line => string.Join("; ", line.Districts), descending),
            "area" => ByWords(lines, line => string.Join("; ", line.Areas), descending),
            _ => By(By(lines, line => line.Picture.Since, descending: false), line => line.Picture.Rag, descending),
        };

    private static IEnumerable<RegisterLine> ByWords(
        IEnumerable<RegisterLine> lines,
        Func<RegisterLine, string?> key,
        bool descending
    )
    {
        var known = lines.OrderBy(line => string.IsNullOrEmpty(key(line)));
        return descending
            ? known.ThenByDescending(key, StringComparer.OrdinalIgnoreCase)
            : known.ThenBy(key, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<RegisterLine> By<TKey>(
        IEnumerable<RegisterLine> lines,
        Func<RegisterLine, TKey?> key,
        bool descending
    )
    {
        var known = lines.OrderBy(line => key(line) is null);
        return descending ? known.ThenByDescending(key) : known.ThenBy(key);
    }
}
