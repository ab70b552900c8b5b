using System.Globalization;
using System.Text.RegularExpressions;

namespace Whereabouts.Platform.Intake.Tables.Values;

/// <summary>The day in a text that holds nothing else.</summary>
internal static partial class DayText
{
    private const string NotADate = "This is not a date we can read.";

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    public static bool Read(string text, DateOnly today, out DateOnly date, out string reason)
    {
        date = default;
        if (text.All(char.IsAsciiDigit))
            return text.Length switch
            {
                8 => Build(text[..4], text[4..6], text[6..], today, out date, out reason),
                5 when Serial(text, out date) => Fine(out reason),
                _ => Refuse(NotADate, out reason),
            };
        var match = YearFirst().Match(text);
        if (!match.Success)
            match = DayFirst().Match(text);
        return match.Success
            ? Build(
                match.Groups["year"].Value,
                match.Groups["month"].Value,
                match.Groups["day"].Value,
                today,
                out date,
                out reason
            )
            : Refuse(NotADate, out reason);
    }

    /// <summary>Excel's number of a day; 20000 is 3 October 1954 and 60000 is 8 April 2064.</summary>
    public static bool Serial(string text, out DateOnly date)
    {
        var known =
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial is >= 20000 and <= 60000;
        date = known ? new DateOnly(1899, 12, 30).AddDays(serial) : default;
        return known;
    }

    private static bool Build(
        string year,
        string month,
        string day,
        DateOnly today,
        out DateOnly date,
        out string reason
    )
    {
        date = default;
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        if (year.Length == 2)
            y += 2000 + y <= today.Year + 1 ? 2000 : 1900;
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        if (Month(month) is not { } m)
            return Refuse($"'{month}' is not a month: a date is read with its day before its month.", out reason);
        if (y is < Dates.EarliestYear or > Dates.LatestYear)
            return Refuse($"The year {y} is not one that a date here can have.", out reason);
        if (d < 1 || d > DateTime.DaysInMonth(y, m))
            return Refuse(
                $"There is no day {d} in {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Months[m - 1])} {y}.",
                out reason
            );
        date = new(y, m, d);
        return Fine(out reason);
    }

    private static int? Month(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : null;
        var name = text.ToLowerInvariant() is var lower && lower is "sept" ? "sep" : lower;
        var at = Array.FindIndex(
            Months,
            month => name.Equals(month, StringComparison.Ordinal) || name.Equals(month[..3], StringComparison.Ordinal)
        );
        return at < 0 ? null : at + 1;
    }

    private static bool Fine(out string reason)
    {
        reason = "";
        return true;
    }

    private static bool Refuse(string why, out string reason)
    {
        reason = why;
        return false;
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})[-/. ](?<month>[0-9]{1,2}|\p{L}{3,9})[-/. ](?<day>[0-9]{1,2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?:\p{L}{3,9},? +)?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[-/. ] ?(?<month>[0-9]{1,2}|\p{L}{3,9})\.?,?[-/. ] ?(?<year>[0-9]{4}|[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex DayFirst();
}
