using System.Globalization;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;

namespace Whereabouts.Cli.Commands;

/// <summary>Reads what the command line says of headings and codes.</summary>
internal static class MapWords
{
    /// <summary>The headings that are said, those that we know and, where asked for, those that we guess.</summary>
    public static SourceMap Read(Guess guess, TableSample table, string[] set, string[] codes, bool suggest)
    {
        var said = set.Select(Heading).ToList();
        var columns = guess.Importer.Columns.Concat(guess.Importer.SessionColumns).ToList();
        foreach (var (heading, column) in said)
        {
            if (!table.Headings.Contains(heading, StringComparer.OrdinalIgnoreCase))
            {
                throw Wrong($"The file has no heading '{heading}': it has {string.Join(", ", table.Headings)}.");
            }

            if (column is not null && columns.TrueForAll(c => c.Name != column))
            {
                throw Wrong(
                    $"'{column}' is not a column of {guess.Importer.Kind}: use one of {string.Join(", ", columns.Select(c => c.Name))}."
                );
            }
        }

        var taken = said.Select(s => s.Column).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var headings = guess.Headings.Select(h =>
        {
            var own = said.FindIndex(s => h.Sample.Headings.Contains(s.Heading, StringComparer.OrdinalIgnoreCase));
            var column =
                own >= 0 ? said[own].Column
                : (suggest || h.IsCertain) && h.Column is { } guessed && !taken.Contains(guessed.Name) ? guessed.Name
                : null;
            return new MappedHeading(h.Sample.Heading, column);
        });
        return guess.Map(table) with { Headings = [.. headings], Codes = [.. codes.Select(c => Code(c, columns))] };
    }

    private static (string Heading, string? Column) Heading(string text) =>
        text.LastIndexOf('=') is > 0 and var at
            ? (text[..at].Trim(), text[(at + 1)..].Trim() is { Length: > 0 } column ? column : null)
            : throw Wrong($"'{text}' does not say which column: write --set \"Heading=column\".");

    private static LocalCode Code(string text, IReadOnlyList<Column> columns)
    {
        if (
            text.Split(':', 2) is not [var column, var rest]
            || rest.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at)
        )
        {
            throw Wrong($"'{text}' is no code: write --code \"column:local=national\".");
        }

        var (local, national) = (rest[..at], rest[(at + 1)..]);
        var days = national.LastIndexOf('@') is > 0 and var mark ? national[(mark + 1)..].Split("..") : [];
        national = days.Length == 0 ? national : national[..national.LastIndexOf('@')];
        var coded = columns.FirstOrDefault(c => c.CodedAs == column.Trim() && c.Codes is not null);
        if (coded is null)
        {
            throw Wrong($"'{column}' is not a column of codes.");
        }

        return coded.Codes!.Choices.Any(c => c.Code == national)
            ? new(coded.CodedAs, local, national, Day(days.ElementAtOrDefault(0)), Day(days.ElementAtOrDefault(1)))
            : throw Wrong(
                $"'{national}' is not a code of {column}: use one of {string.Join(" ", coded.Codes.Choices.Select(c => c.Code))}."
            );
    }

    private static DateOnly? Day(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw Wrong($"'{text}' is not a day: write it as 2026-09-01.");

    private static CommandRefusedException Wrong(string message) => new(message, ExitCodes.NotUnderstood);
}
