using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Ages;

/// <summary>Compulsory school age (Education Act 1996 s.8). Derived, never typed; deferring entry does not change it.</summary>
public static class CompulsorySchoolAge
{
    /// <summary>
    /// The prescribed day (31 March, 31 August, 31 December) on or after the fifth birthday; a child who is five on such
    /// a day starts then (AGE-01, SI 1998/1607).
    /// </summary>
    public static DateOnly Starts(DateOnly dob)
    {
        var fifth = dob.AddYears(5);
        return fifth.Month switch
        {
            <= 3 => new(fifth.Year, 3, 31),
            <= 8 => new(fifth.Year, 8, 31),
            _ => new(fifth.Year, 12, 31),
        };
    }

    /// <summary>The last Friday in June of the academic year in which the child is 16 (AGE-02, SI 1997/1970).</summary>
    public static DateOnly Ends(DateOnly dob)
    {
        var june = new DateOnly(AcademicYear.Of(dob).StartYear + 17, 6, 30);
        return june.AddDays(-(((int)june.DayOfWeek - (int)DayOfWeek.Friday + 7) % 7));
    }

    /// <summary>Whether the child is of compulsory school age on a day, first and last included (AGE-03).</summary>
    public static bool Covers(DateOnly dob, DateOnly on) => on >= Starts(dob) && on <= Ends(dob);
}
