using System.Globalization;
using System.Text;
using Whereabouts.Domain.Time;

namespace Whereabouts.Platform.Intake.Watching;

/// <summary>What became of a file, for its sender to read.</summary>
internal sealed class OutcomeText(Recognition recognition)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"210 rows read, 208 applied, 1 waiting, 1 refused", or that nothing was understood.</summary>
    public static string InShort(IReadOnlyCollection<ImportedTable> tables)
    {
        var understood = tables.Where(t => t.IsUnderstood).Select(t => t.Rows).ToList();
        return understood.Count == 0
            ? "not understood"
            : string.Create(
                English,
                $"{understood.Sum(r => r.Read):N0} rows read, {understood.Sum(r => r.Applied):N0} applied, {understood.Sum(r => r.Unchanged):N0} known already, {understood.Sum(r => r.Waiting):N0} waiting, {understood.Sum(r => r.Refused):N0} refused"
            );
    }

    public string Of(string name, IReadOnlyCollection<ImportedTable> tables, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append(name)
            .Append(", taken in on ")
            .Append(UkDate.Of(at).ToString("d MMMM yyyy", English))
            .Append("\r\n");
        foreach (var table in tables)
        {
            text.Append("\r\n").Append(table.File).Append("\r\n");
            text.Append(
                    table.IsUnderstood
                        ? $"{TitleOf(table.Kind!)}: {InShort([table])}"
                        : "Not understood: nothing of it was applied"
                )
                .Append("\r\n");
            foreach (var problem in table.Problems)
            {
                text.Append(problem.Row == 0 ? "  The file" : string.Create(English, $"  Row {problem.Row}"));
                text.Append(problem.Column is { } column ? $", {column}" : "");
                text.Append(problem.Value is { } value ? $", \"{value}\"" : "");
                text.Append($": {problem.Reason} {problem.Mend} ({problem.Outcome})\r\n");
            }

            if (table.Batch is { } batch)
            {
                text.Append("  All that is to be said of it is in batch ").Append(batch).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private string TitleOf(string kind) =>
        recognition.Kinds.FirstOrDefault(k => string.Equals(k.Kind, kind, StringComparison.Ordinal))?.Title ?? kind;
}
