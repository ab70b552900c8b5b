using System.Collections.Frozen;
using System.Globalization;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Time.Clocks;

/// <summary>Every timer of the rulebook's section 18, shipped as <c>data/clocks.csv</c>.</summary>
public static class ClockRegistry
{
    private static readonly Clock[] Rows = [.. ShippedData.Rows("clocks.csv").Select(FromRow)];

    private static readonly FrozenDictionary<string, Clock[]> ByName = Rows.GroupBy(clock => Key(clock.Timer))
        .ToFrozenDictionary(rows => rows.Key, rows => rows.ToArray(), StringComparer.Ordinal);

    /// <summary>Every version of every timer, in the order of the rulebook.</summary>
    public static IReadOnlyList<Clock> All => Rows;

    /// <summary>
    /// The rows of a timer, oldest version first; none when there is no such timer. Capitals, spaces, hyphens and
    /// underlines do not matter: <c>RCPC-N</c> is <c>rcpcN</c>.
    /// </summary>
    public static IReadOnlyList<Clock> Find(string timer) => ByName.GetValueOrDefault(Key(timer)) ?? [];

    private static string Key(string timer) => string.Concat(timer.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static Clock FromRow(string[] row)
    {
        var confidence = Enum.Parse<Confidence>(row[12], ignoreCase: true);
        var commenced = row[2] != "not commenced";
        return new()
        {
            Timer = row[0],
            Version = row[1],
            InForceFrom = commenced ? Day(row[2]) : null,
            InForceTo = Day(row[3]),
            IsCommenced = commenced,
            Choice = row[4].Length == 0 ? null : ChoiceOf(row[4].Split('=')),
            StartsWith = row[5],
            Span = row[6].Length == 0 ? null : new(Number(row[6]), UnitOf(row[7]), CountingOf(row[8])),
            Owner = row[9],
            OnExpiry = row[10],
            Rule = row[11],
            Confidence = confidence,
            Source = $"{row[13]} ({Caveat(confidence)}); rulebook {row[11]}",
            Says = row[14],
            PostedWorkingDays = row[15].Length == 0 ? null : Number(row[15]),
            EndsOnWorkingDay = row[16] == "WD",
        };
    }

    private static string Caveat(Confidence confidence) =>
        confidence switch
        {
            Confidence.Verified => "figure read",
            Confidence.Part => "figure read, the rest from memory",
            _ => "from memory: check it before it drives a legal letter",
        };

    private static TimeUnit UnitOf(string code) =>
        code switch
        {
            "CD" => TimeUnit.CalendarDay,
            "WD" => TimeUnit.WorkingDay,
            "SD" => TimeUnit.SchoolDay,
            "SW" => TimeUnit.SchoolWeek,
            "W" => TimeUnit.Week,
            "M" => TimeUnit.Month,
            "Y" => TimeUnit.Year,
            "T" => TimeUnit.SchoolTerm,
            "H" => TimeUnit.Hour,
            _ => throw new FormatException($"'{code}' is no unit of a timer."),
        };

    private static Counting CountingOf(string words) =>
        words switch
        {
            "after" => Counting.After,
            "beginning" => Counting.BeginningWith,
            "before" => Counting.Before,
            "same day" => Counting.SameDay,
            "elapsed" => Counting.Elapsed,
            "rolling" => Counting.Rolling,
            "added up" => Counting.AddedUp,
            _ => throw new FormatException($"'{words}' is no way to count a timer."),
        };

    private static ClockChoice ChoiceOf(string[] parts) => new(parts[0], parts[1].Split('|'));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
