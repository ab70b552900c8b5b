namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The columns that the register can be sorted by. What is not known comes last either way.</summary>
internal static class RegisterOrder
{
    /// <param name="lines">In the order of names, which settles what is otherwise alike.</param>
    public static IEnumerable<RegisterLine> Sorted(IEnumerable<RegisterLine> lines, string? column, bool descending) =>
        column switch
        {
            "name" => descending ? lines.Reverse() : lines,
            "where" => By(lines, line => line.Places.Count == 0 ? null : line.PlaceNames, descending),
            "since" => By(lines, line => line.Picture.Since, descending),
            "hours" => By(lines, line => line.Picture.Hours.Received, descending),
            "missed" => By(lines, line => line.Picture.SchoolDaysMissed, descending),
            "next" => By(lines, line => line.Picture.NextStep?.By, descending),
            _ => By(By(lines, line => line.Picture.Since, descending: false), line => line.Picture.Rag, descending),
        };

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
