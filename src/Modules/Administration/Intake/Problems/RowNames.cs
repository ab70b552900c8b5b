using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Concerns;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.Administration.Intake.Problems;

/// <summary>Looks up in the kept files whose rows they are, for a message in which names are asked for.</summary>
internal sealed class RowNames(Batches batches, FileStore files, SourceMaps maps, Recognition recognition)
{
    private const int MostFiles = 10;

    /// <returns>The name that stands in each row, where one does.</returns>
    public async Task<IReadOnlyDictionary<(Guid Batch, int Row), string>> OfAsync(
        IReadOnlyList<ConcernExample> examples,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<(Guid, int), string>();
        foreach (var file in examples.GroupBy(e => e.Batch).Take(MostFiles))
        {
            if (
                await batches.FindAsync(file.Key, cancellation) is not { } batch
                || recognition.Kind(batch.Kind) is null
            )
            {
                continue;
            }

            IReadOnlyList<SourceMap> readBy = await maps.FindAsync(batch.MapId, cancellation) is { } map ? [map] : [];
            await using var copy = await files.OpenAsync(batch.Sha256, cancellation);
            using var opened = TableReader.Open(copy, batch.FileName, recognition.ScoreWith(readBy), cancellation);
            var wanted = file.Select(e => e.Row).ToHashSet();
            foreach (var table in opened.Tables(cancellation).Where(t => t.Name == batch.Sheet))
            {
                var headings = Headings.Lay(
                    table.Headings,
                    recognition.Kind(batch.Kind)!,
                    readBy is [var by] ? by : null
                );
                foreach (var row in table.Rows(cancellation).TakeWhile(r => r.Number <= wanted.Max()))
                {
                    if (wanted.Contains(row.Number) && NameIn(row, headings) is { } name)
                    {
                        names[(batch.Id, row.Number)] = name;
                    }
                }
            }
        }

        return names;
    }

    private static string? NameIn(TableRow row, Headings headings)
    {
        string? At(string column) => headings.PlaceOf(column) is >= 0 and var place ? row[place] : null;
        return At("surname") is null && At("forename") is null
            ? At(ChildColumns.FullName)
            : Said.Name(At("surname"), At("forename"));
    }
}
