namespace Whereabouts.Domain.Time;

/// <summary>What a clock counts (rulebook 16.1).</summary>
public enum TimeUnit
{
    /// <summary>Every day of the week.</summary>
    CalendarDay,

    /// <summary>Monday to Friday without bank holidays (CAL-04).</summary>
    WorkingDay,

    /// <summary>A day with school at that school (CAL-01).</summary>
    SchoolDay,

    /// <summary>A Monday to Sunday week with at least one school day (CAL-02).</summary>
    SchoolWeek,

    /// <summary>Seven days, whatever they are.</summary>
    Week,

    /// <summary>A third of the school year (EXC-27); see <see cref="SchoolTerms"/>.</summary>
    SchoolTerm,

    /// <summary>A calendar month, to the same day of the month.</summary>
    Month,

    /// <summary>A calendar year, to the same date.</summary>
    Year,

    /// <summary>An elapsed hour, whatever the clocks do (CAL-05).</summary>
    Hour,
}
