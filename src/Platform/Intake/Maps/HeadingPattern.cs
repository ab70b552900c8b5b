using System.Text.RegularExpressions;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>
/// What stays of a heading from one week's file to the next: <c>02/11/2026 AM</c> and <c>09/11/2026 AM</c> are one
/// pattern, with a date in it.
/// </summary>
internal static partial class HeadingPattern
{
    /// <summary>Stands in a column's name for the date in the heading.</summary>
    public const string Date = "{date}";

    /// <summary>Longer headings are searched for no date.</summary>
    private const int Longest = 60;

    /// <summary>The heading's key without its date, and the date as written; empty when it has none.</summary>
    public static (string Key, string Date) Of(string heading)
    {
        if (heading.Length > Longest || InHeading().Match(heading) is not { Success: true } match)
        {
            // Punctuation alone has no key: such headings are told apart by their text.
            return (HeadingKey.Of(heading) is { Length: > 0 } key ? key : heading.Trim(), "");
        }

        var (before, after) = (heading[..match.Index], heading[(match.Index + match.Length)..]);
        return ($"{HeadingKey.Of(before)}#{HeadingKey.Of(after)}", match.Value);
    }

    /// <summary>A column's name with the heading's date in its place.</summary>
    public static string Fill(string column, string date) => column.Replace(Date, date, StringComparison.Ordinal);

    [GeneratedRegex(
        @"(?<!\d)(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?[-/. ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/. ,]{1,2}(?:\d{4}|\d{2})|20\d{6})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex InHeading();
}
