namespace Whereabouts.Domain.Ages;

/// <summary>Age in whole years.</summary>
public static class Age
{
    /// <summary>
    /// Full years lived on a day; negative before birth. A child born on 29 February is a year older on 1 March of a
    /// year that has no 29th.
    /// </summary>
    public static int On(DateOnly dob, DateOnly on)
    {
        var years = on.Year - dob.Year;
        return (on.Month, on.Day).CompareTo((dob.Month, dob.Day)) < 0 ? years - 1 : years;
    }
}
