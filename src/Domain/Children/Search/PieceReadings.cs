using System.Globalization;
using System.Text.RegularExpressions;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children.Search;

/// <summary>Every way of reading one thing that somebody typed.</summary>
internal static partial class PieceReadings
{
    private const int ShortestDate = 6;
    private const int ShortestPartOfUpn = 4;
    private const int ShortestPartOfPhone = 6;
    private const int EarliestYear = 1980;
    private const int Oldest = 25;

    /// <summary>Words that together are one thing that cannot be taken for a name; none when they are not.</summary>
    public static IReadOnlyList<Reading> OfWhole(
        string text,
        int words,
        DateOnly today,
        Func<string, DateOnly?> readDate
    )
    {
        var readings = new List<Reading>();
        if (Upn.TryParse(text, out var upn))
        {
            readings.Add(new(ReadAs.Upn, upn.ToString()));
        }

        if (NhsNumber.TryParse(text, out var nhs))
        {
            readings.Add(new(ReadAs.NhsNumber, nhs.ToString()));
        }

        if (PhoneShape().IsMatch(text) && ToldDetails.PhoneOf(text) is { Length: 10 or 11 } phone && phone[0] == '0')
        {
            readings.Add(new(ReadAs.Phone, phone));
        }

        if (words <= 2 && Postcode.TryParse(text, out var postcode))
        {
            readings.Add(new(ReadAs.Postcode, postcode.ToString()));
        }

        if (words <= 3 && text.Length >= ShortestDate && text.Any(char.IsAsciiDigit))
        {
            readings.AddRange(DatesOf(text, today, readDate));
        }

        // A bare number is never a date alone: it may be a school's, or a part of a longer one.
        if (readings.Count > 0 && words == 1 && text.All(char.IsAsciiDigit))
        {
            readings.AddRange(OfWord(text, today));
        }

        return readings;
    }

    /// <summary>One word or number.</summary>
    public static IReadOnlyList<Reading> OfWord(string text, DateOnly today)
    {
        var key = NameKey.Of(text);
        if (key.Length == 0)
        {
            return [];
        }

        var readings = new List<Reading>();
        if (key.All(char.IsAsciiDigit))
        {
            readings.Add(new(ReadAs.House, key));
            var number = key.Length <= 4 ? int.Parse(key, CultureInfo.InvariantCulture) : -1;
            if (key.Length == 4 && number >= EarliestYear && number <= today.Year)
            {
                readings.Add(new(ReadAs.BirthYear, "", new(number, 1, 1), new(number, 12, 31)));
            }
            else if (key.Length <= 2 && number <= Oldest)
            {
                readings.Add(new(ReadAs.Age, "", today.AddYears(-number - 1).AddDays(1), today.AddYears(-number)));
            }
        }
        else
        {
            readings.Add(new(key.Length == 1 ? ReadAs.Initial : ReadAs.Word, key));
            if (OutwardShape().IsMatch(key))
            {
                readings.Add(new(ReadAs.Outward, key));
            }
        }

        readings.AddRange(PartsOf(key));
        return readings;
    }

    private static IEnumerable<Reading> PartsOf(string key)
    {
        if (key.Length >= ShortestPartOfUpn && PartOfUpnShape().IsMatch(key))
        {
            yield return new(ReadAs.PartOfUpn, key);
        }

        if (key.Length >= ShortestPartOfPhone && key.All(char.IsAsciiDigit))
        {
            yield return new(ReadAs.PartOfPhone, key);
        }
    }

    private static IEnumerable<Reading> DatesOf(string text, DateOnly today, Func<string, DateOnly?> readDate)
    {
        var parts = ThreeNumbers().Match(text);
        var (first, second, year) = (
            parts.Groups["day"].Value,
            parts.Groups["month"].Value,
            parts.Groups["year"].Value
        );
        var born = readDate(text) ?? (parts.Success ? readDate($"{first}/{second}/{year}") : null);
        var turned =
            born is { } day ? Turned(day)
            : parts.Success ? readDate($"{second}/{first}/{year}")
            : null;
        if (born is { } date && date <= today)
        {
            yield return new(ReadAs.BirthDate, "", date, date);
        }

        if (turned is { } other && other <= today)
        {
            yield return new(ReadAs.TurnedDate, "", other, other);
        }
    }

    private static DateOnly? Turned(DateOnly day) =>
        day.Day <= 12 && day.Day != day.Month ? new DateOnly(day.Year, day.Day, day.Month) : null;

    /// <summary>Day, month and year with any sign, or none, between them.</summary>
    [GeneratedRegex(
        "^(?<day>[0-9]{1,2})[-/. ]*(?<month>[0-9]{2}|(?<=[-/. ])[0-9])[-/. ]*(?<year>[0-9]{4}|[0-9]{2})$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex(@"^\+?[0-9 ()./-]+$", RegexOptions.None, 1000)]
    private static partial Regex PhoneShape();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?$", RegexOptions.None, 1000)]
    private static partial Regex OutwardShape();

    [GeneratedRegex("^[A-Z]?[0-9]{3,12}[A-Z]?$", RegexOptions.None, 1000)]
    private static partial Regex PartOfUpnShape();
}
