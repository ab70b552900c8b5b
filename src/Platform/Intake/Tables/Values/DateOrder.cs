using System.Text.RegularExpressions;

namespace Whereabouts.Platform.Intake.Tables.Values;

/// <summary>Which of the first two numbers of a date is its day.</summary>
public static partial class DateOrder
{
    /// <summary>A date whose month comes first, with its day first; any other text as it is.</summary>
    public static string DayFirst(string text) =>
        Numbers().Replace(text, "${second}${between}${first}${between}${rest}", 1);

    /// <summary>True when day and month are both written in numbers, and the year stands last.</summary>
    public static bool IsInNumbers(string text) => Numbers().IsMatch(text);

    /// <summary>True when the text can only be a date with its month first: 09/23/2026.</summary>
    public static bool IsMonthFirst(string text) =>
        Numbers().Match(text) is { Success: true } match && IsOver12(match.Groups["second"].Value);

    /// <summary>True when the text can only be a date with its day first: 23/09/2026.</summary>
    public static bool IsDayFirst(string text) =>
        Numbers().Match(text) is { Success: true } match && IsOver12(match.Groups["first"].Value);

    private static bool IsOver12(string number) => number is ['1', >= '3'] or ['2' or '3', _];

    [GeneratedRegex(
        @"^\s*(?<first>\d{1,2})(?<between>[-/. ])(?<second>\d{1,2})\k<between>(?<rest>(\d{4}|\d{2})(?!\d).*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numbers();
}
