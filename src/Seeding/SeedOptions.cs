namespace Whereabouts.Seeding;

/// <summary>What to make: which invented county (seed), up to which day, and where to write it.</summary>
/// <param name="Seed">The same seed gives the same bytes.</param>
/// <param name="To">The last day that the files know of, from 16 November 2026 to 28 May 2027.</param>
/// <param name="OutFolder">The folder to write into; made if it is not there.</param>
public sealed record SeedOptions(int Seed, DateOnly To, string OutFolder)
{
    /// <summary>The day used when none is given: Friday 20 November 2026.</summary>
    public static readonly DateOnly DefaultTo = new(2026, 11, 20);

    /// <summary>The last day to use on a day: the last Monday to Friday before it while the files can tell of it, else the default.</summary>
    public static DateOnly LastDayBy(DateOnly today)
    {
        var day = today.AddDays(-1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return day >= SmallCounty.Earliest && day <= SmallCounty.Latest ? day : DefaultTo;
    }
}
