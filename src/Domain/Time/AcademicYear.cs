namespace Whereabouts.Domain.Time;

/// <summary>An academic year, 1 September to 31 August. Registers are kept one for each.</summary>
/// <param name="StartYear">The calendar year in which it begins: 2026 for 2026/27.</param>
public readonly record struct AcademicYear(int StartYear)
{
    /// <summary>1 September.</summary>
    public DateOnly First => new(StartYear, 9, 1);

    /// <summary>31 August of the next calendar year.</summary>
    public DateOnly Last => new(StartYear + 1, 8, 31);

    /// <summary>The academic year in which a day falls.</summary>
    public static AcademicYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>As people write it: <c>2026/27</c>.</summary>
    public override string ToString() => $"{StartYear}/{(StartYear + 1) % 100:00}";
}
