using System.Globalization;

namespace Whereabouts.Domain.Assessment;

/// <summary>How an assessment writes days, hours and counts.</summary>
internal static class Words
{
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Without the year when it is the year of the day in question.</summary>
    public static string Day(DateOnly date, DateOnly on) =>
        date.ToString(date.Year == on.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Hours(decimal hours) =>
        hours == 1 ? "1 hour" : $"{hours.ToString("0.#", CultureInfo.InvariantCulture)} hours";

    public static string Count(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {many ?? one + "s"}";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
        };

    /// <summary>To one decimal, halves away from zero.</summary>
    public static decimal Rounded(decimal hours) => Math.Round(hours, 1, MidpointRounding.AwayFromZero);
}
