namespace Whereabouts.Seeding.Schools;

/// <summary>A school year as the county published it.</summary>
internal sealed record CountyYear(
    string Name,
    int Autumn,
    DateOnly BankHoliday,
    IReadOnlyList<(string Name, DateOnly From, DateOnly To)> Terms
)
{
    public static readonly CountyYear Last = new(
        "2025/26",
        2025,
        new(2026, 5, 4),
        [
            ("Term 1", new(2025, 9, 1), new(2025, 10, 24)),
            ("Term 2", new(2025, 11, 3), new(2025, 12, 19)),
            ("Term 3", new(2026, 1, 5), new(2026, 2, 13)),
            ("Term 4", new(2026, 2, 23), new(2026, 3, 27)),
            ("Term 5", new(2026, 4, 13), new(2026, 5, 22)),
            ("Term 6", new(2026, 6, 1), new(2026, 7, 21)),
        ]
    );

    public static readonly CountyYear This = new(
        "2026/27",
        2026,
        new(2027, 5, 3),
        [
            ("Term 1", new(2026, 9, 1), new(2026, 10, 23)),
            ("Term 2", new(2026, 11, 2), new(2026, 12, 18)),
            ("Term 3", new(2027, 1, 4), new(2027, 2, 12)),
            ("Term 4", new(2027, 2, 22), new(2027, 3, 25)),
            ("Term 5", new(2027, 4, 12), new(2027, 5, 28)),
            ("Term 6", new(2027, 6, 7), new(2027, 7, 21)),
        ]
    );

    /// <summary>2026-27: the name without what a file name may not have.</summary>
    public string FileName => Name.Replace('/', '-');

    public DateOnly FirstDay => Terms[0].From;

    public DateOnly LastDay => Terms[^1].To;

    public static CountyYear Of(DateOnly day) => day < This.FirstDay ? Last : This;

    public IEnumerable<DateOnly> Days() =>
        Terms
            .SelectMany(t => Enumerable.Range(0, t.To.DayNumber - t.From.DayNumber + 1).Select(t.From.AddDays))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && d != BankHoliday);

    /// <summary>1 to 6: the half term that holds a day.</summary>
    public int HalfTerm(DateOnly day) => Terms.Count(t => t.From <= day);

    /// <summary>School year group (0 is Reception) of a birth date in this year.</summary>
    public int YearGroup(DateOnly born) => Autumn - (born.Month >= 9 ? born.Year : born.Year - 1) - 5;
}
