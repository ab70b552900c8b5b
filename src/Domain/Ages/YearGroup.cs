using System.Globalization;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Ages;

/// <summary>
/// The national curriculum year a child's date of birth puts them in (AGE-04): 0 is Reception, -1 the nursery year.
/// A child taught out of cohort has another actual year, which schools report.
/// </summary>
public static class YearGroup
{
    /// <summary>The year group on a day; below -1 before nursery, above 13 after sixth form.</summary>
    public static int Of(DateOnly dob, DateOnly on) =>
        AcademicYear.Of(on).StartYear - AcademicYear.Of(dob).StartYear - 5;

    /// <summary>As people say it: Nursery, Reception, Year 7. Year 14 is the last there is.</summary>
    public static string Name(int yearGroup) =>
        yearGroup switch
        {
            < -1 => "Before nursery",
            -1 => "Nursery",
            0 => "Reception",
            <= 14 => string.Create(CultureInfo.InvariantCulture, $"Year {yearGroup}"),
            _ => "After Year 14",
        };
}
