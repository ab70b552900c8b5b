namespace Whereabouts.Seeding.Schools;

/// <summary>Oxfordshire's terms of 2026/27 as the county published them.</summary>
internal static class CountyYear
{
    public const string Name = "2026/27";

    public static readonly DateOnly BankHoliday = new(2027, 5, 3);

    public static readonly IReadOnlyList<(string Name, DateOnly From, DateOnly To)> Terms =
    [
        ("Term 1", new(2026, 9, 1), new(2026, 10, 23)),
        ("Term 2", new(2026, 11, 2), new(2026, 12, 18)),
        ("Term 3", new(2027, 1, 4), new(2027, 2, 12)),
        ("Term 4", new(2027, 2, 22), new(2027, 3, 25)),
        ("Term 5", new(2027, 4, 12), new(2027, 5, 28)),
        ("Term 6", new(2027, 6, 7), new(2027, 7, 21)),
    ];

    public static IEnumerable<DateOnly> Days() =>
        Terms
            .SelectMany(t => Enumerable.Range(0, t.To.DayNumber - t.From.DayNumber + 1).Select(t.From.AddDays))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && d != BankHoliday);

    /// <summary>1 to 6: the half term that holds a day.</summary>
    public static int HalfTerm(DateOnly day) => Terms.Count(t => t.From <= day);

    /// <summary>School year group (0 is Reception) of a birth date in 2026/27.</summary>
    public static int YearGroup(DateOnly born) => 2026 - (born.Month >= 9 ? born.Year : born.Year - 1) - 5;
}
