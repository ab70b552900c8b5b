using Whereabouts.Platform.Intake.Archives;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake;

/// <summary>Takes one kept file in: reads its tables, has each applied, and notes that it was read to its end.</summary>
public sealed class FileImport(FileStore files, ReadBefore readBefore, TableWriter tables, Recognition recognition)
{
    internal async Task<IReadOnlyList<ImportedTable>> TakeInAsync(
        IncomingFile file,
        Delivery delivery,
        IReadOnlyList<SourceMap> maps,
        ImportRun run,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<ImportedTable> results = file.Problem is { } packed
            ? [await tables.RefuseAsync(delivery, file.Entry, packed, cancellation)]
            : await TablesAsync(file.Path, delivery, maps, run, progress, cancellation);
        if (!delivery.Options.Preview)
        {
            var reading = recognition.ReadingOf(delivery.Options, maps);
            await readBefore.MarkAsync(delivery.Sha256, reading, cancellation);
        }

        return results;
    }

    private async Task<IReadOnlyList<ImportedTable>> TablesAsync(
        string path,
        Delivery delivery,
        IReadOnlyList<SourceMap> maps,
        ImportRun run,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var content = await files.OpenAsKeptAsync(path, delivery.Sha256, cancellation);
        using var file = TableReader.Open(content, delivery.Name, recognition.ScoreWith(maps), cancellation);
        if (file.Problem is { } unreadable)
        {
            return [await tables.RefuseAsync(delivery, "", unreadable, cancellation)];
        }

        var results = new List<ImportedTable>();
        var unknown = new List<(string Sheet, TableProblem Problem)>();
        foreach (var table in file.Tables(cancellation))
        {
            if (recognition.Find(table.Headings, delivery.Options.Kind, maps) is { } known)
            {
                results.Add(
                    await tables.WriteAsync(
                        delivery,
                        table,
                        known.Importer,
                        known.Headings,
                        run,
                        progress,
                        cancellation
                    )
                );
            }
            else if (table.Problem is { } damaged)
            {
                // Whatever else the file holds, a sheet that cannot be read is not passed over in silence.
                var refused = await tables.RefuseAsync(delivery, table.Name, damaged, cancellation);
                results.Add(refused with { Sheet = table.Name });
            }
            else
            {
                unknown.Add((table.Name, recognition.Unknown(table, delivery.Options.Kind)));
            }
        }

        if (results.Count == 0)
        {
            var (sheet, problem) =
                unknown.Count > 0
                    ? unknown[0]
                    : ("", TableProblem.OfFile("The file holds no rows.", "Send it again with its headings and rows."));
            var refused = await tables.RefuseAsync(delivery, sheet, problem, cancellation);
            results.Add(unknown.Count > 0 ? refused with { Sheet = sheet } : refused);
        }

        return results;
    }
}
