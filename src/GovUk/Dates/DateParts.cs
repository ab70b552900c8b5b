using System.Globalization;

namespace Whereabouts.GovUk.Dates;

/// <summary>A date as somebody typed it in three boxes, and what is wrong with it.</summary>
/// <param name="Day">As typed, such as <c>3</c>.</param>
/// <param name="Month">As typed: a number, or a name such as <c>March</c> or <c>mar</c>.</param>
/// <param name="Year">As typed: four figures.</param>
public sealed record DateParts(string? Day, string? Month, string? Year)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Whether all three boxes are empty.</summary>
    public bool IsEmpty => Blank(Day) && Blank(Month) && Blank(Year);

    /// <summary>The date, or the words that say what must be put right.</summary>
    /// <param name="name">What the date is called on the page, such as <c>Date of birth</c>.</param>
    public (DateOnly? Date, string? Error) Read(string name)
    {
        if (IsEmpty)
        {
            return (null, null);
        }
        var missing = Missing();
        if (missing.Length > 0)
        {
            return (null, $"{name} must include a {missing}");
        }
        if (
            !int.TryParse(Year, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, English, out var year)
            || year is < 1000 or > 9999
        )
        {
            return (null, $"{name}: year must include 4 numbers");
        }
        var typed = $"{Day!.Trim()} {MonthNumber()} {year}";
        return DateOnly.TryParseExact(typed, "d M yyyy", English, DateTimeStyles.None, out var date)
            ? (date, null)
            : (null, $"{name} must be a real date");
    }

    private string Missing() =>
        string.Join(
            " and ",
            new[] { (Day, "day"), (Month, "month"), (Year, "year") }
                .Where(part => Blank(part.Item1))
                .Select(part => part.Item2)
        );

    private string MonthNumber()
    {
        var typed = Month!.Trim();
        var names = English.DateTimeFormat.MonthNames;
        var at = Array.FindIndex(names, name => Matches(name, typed));
        return at < 0 ? typed.TrimStart('0') : (at + 1).ToString(English);
    }

    private static bool Matches(string name, string typed) =>
        typed.Length >= 3 && name.StartsWith(typed.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static bool Blank(string? typed) => string.IsNullOrWhiteSpace(typed);
}
