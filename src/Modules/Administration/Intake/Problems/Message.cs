using System.Globalization;
using System.Text;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Intake.Concerns;

namespace Whereabouts.Modules.Administration.Intake.Problems;

/// <summary>A message to whoever sends a source's files, ready to send: what is wrong, in which rows, how to mend it, by when.</summary>
internal static class Message
{
    /// <param name="names">Whose row it is, by batch and row; empty unless names were asked for.</param>
    public static string Write(
        string source,
        IReadOnlyList<Concern> concerns,
        ILookup<(string Kind, string Cause), ConcernExample> examples,
        Func<string, string> titleOf,
        IReadOnlyDictionary<(Guid Batch, int Row), string> names,
        DateOnly deadline,
        string from
    )
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Dear {(source.Length == 0 ? "colleague" : source)},\n\n");
        text.Append(
            "Thank you for the files you send us. Some of their rows could not be used as they are. Please put them right in your own system, so that the next file is right too, and send the file again "
        );
        text.Append(CultureInfo.InvariantCulture, $"by {Said.Day(deadline)}.\n");
        foreach (var (concern, number) in concerns.Select((c, i) => (c, i + 1)))
        {
            var column = concern.Column is { } name ? $"Column ‘{name}’: " : "";
            text.Append(CultureInfo.InvariantCulture, $"\n{number}. {column}{concern.Reason}\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"   {(concern.Kind.Length == 0 ? "File" : titleOf(concern.Kind))}: {Said.Count(concern.Rows, "row")} in {Said.Count(concern.Files, "file")}, since {Said.Day(Domain.Time.UkDate.Of(concern.Since))}.\n"
            );
            text.Append(CultureInfo.InvariantCulture, $"   What to do: {concern.Mend}\n");
            foreach (var file in examples[(concern.Kind, concern.Cause)].GroupBy(e => (e.Batch, e.File)))
            {
                var rows = file.Select(e => e.Row)
                    .Where(r => r > 0)
                    .Distinct()
                    .Select(r => names.TryGetValue((file.Key.Batch, r), out var who) ? $"{r} ({who})" : $"{r}")
                    .ToList();
                if (rows.Count > 0)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"   In {file.Key.File}: row {string.Join(", ", rows)}\n"
                    );
                }
            }

            if (concern.Rows > examples[(concern.Kind, concern.Cause)].Count())
            {
                text.Append("   and more like them.\n");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nThank you,\n{from}\n").ToString();
    }
}
