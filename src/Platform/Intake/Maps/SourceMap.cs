using System.Text.Json.Serialization;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>A heading as a sender writes it, and what it is.</summary>
/// <param name="Heading">As written in the file that the map was made from.</param>
/// <param name="Column">One of the kind's columns; null when nothing is read from it.</param>
public sealed record MappedHeading(string Heading, string? Column);

/// <summary>What a sender writes in place of a national code.</summary>
/// <param name="Column">The column in which it stands so.</param>
/// <param name="From">First day of which it is so; for marks the session's own day. Null since ever.</param>
/// <param name="To">Last day of which it is so; null until further notice.</param>
public sealed record LocalCode(string Column, string Local, string National, DateOnly? From = null, DateOnly? To = null)
{
    internal bool IsValid(DateOnly on) => (From is null || on >= From) && (To is null || on <= To);
}

/// <summary>
/// How one source's file is read: which heading is which column, and which of its own codes is which national one. Rows
/// stay as they came: the map is looked through, never written into them.
/// </summary>
public sealed record SourceMap(string Kind, IReadOnlyList<MappedHeading> Headings, IReadOnlyList<LocalCode> Codes)
{
    /// <summary>The version under which it is kept; a new one while it is being made.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Dates such as 03/09/2026 have the month first.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>How many headings it reads something from.</summary>
    [JsonIgnore]
    public int Reads => Headings.Count(h => h.Column is not null);

    /// <summary>How many of these headings it reads something from.</summary>
    internal int Known(IReadOnlyList<string> texts) => Rename(texts).Count(c => c.Length > 0);

    /// <summary>The headings with each one's column in its place; blank where nothing is read.</summary>
    internal IReadOnlyList<string> Rename(IReadOnlyList<string> texts)
    {
        var columns = Patterns();
        return
        [
            .. texts.Select(text =>
            {
                var (key, date) = HeadingPattern.Of(text);
                return columns.GetValueOrDefault(key) is { } column ? HeadingPattern.Fill(column, OrderOf(date)) : "";
            }),
        ];
    }

    private Dictionary<string, string?> Patterns() =>
        Headings
            .GroupBy(h => HeadingPattern.Of(h.Heading).Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Column, StringComparer.Ordinal);

    /// <summary>True when every heading that it reads is there, any session's aside: a short week has fewer of them.</summary>
    internal bool Fits(IReadOnlyList<string> texts, IImporter importer)
    {
        var keys = texts.Select(t => HeadingPattern.Of(t).Key).ToHashSet(StringComparer.Ordinal);
        var sessions = importer.SessionColumns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return Headings.All(h =>
            h.Column is null || sessions.Contains(h.Column) || keys.Contains(HeadingPattern.Of(h.Heading).Key)
        );
    }

    /// <summary>The national code for what stands in a column on a day; the text itself where the map says nothing of it.</summary>
    internal string Translate(string column, string text, DateOnly on)
    {
        LocalCode? found = null;
        foreach (var code in Codes)
        {
            if (
                string.Equals(code.Column, column, StringComparison.Ordinal)
                && code.IsValid(on)
                && string.Equals(code.Local, text, StringComparison.OrdinalIgnoreCase)
            )
            {
                // A sender may mean one thing by p and another by P.
                if (string.Equals(code.Local, text, StringComparison.Ordinal))
                {
                    return code.National;
                }

                found ??= code;
            }
        }

        return found?.National ?? text;
    }

    /// <summary>A date with its day first, whatever the sender's habit.</summary>
    internal string OrderOf(string date) => MonthFirst ? DateOrder.DayFirst(date) : date;
}
