using Whereabouts.Platform.Intake.Archives;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Monitoring;

namespace Whereabouts.Platform.Intake;

/// <summary>
/// Takes files in: keeps them, recognises the kind of each table, has it applied, and looks again at the rows that wait.
/// </summary>
public sealed class Importing(
    FileStore files,
    ReadBefore readBefore,
    TableWriter tables,
    Waiting waiting,
    SourceMaps sourceMaps,
    IEnumerable<IImporter> importers,
    Meters meters,
    TimeProvider time
)
{
    private readonly Recognition _recognition = new(importers);

    /// <summary>Takes files in, those first that others need, and then looks again at every row that waits.</summary>
    /// <param name="paths">Files on this machine, with the name under which each was sent.</param>
    public async Task<IReadOnlyList<ImportedTable>> ImportAsync(
        IReadOnlyList<(string Path, string Name)> paths,
        ImportOptions options,
        Actor actor,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var started = time.GetTimestamp();
        try
        {
            var results = await TakeInAsync(paths, options, actor, progress, cancellation);
            if (!options.Preview)
            {
                meters.Imported(results, time.GetElapsedTime(started));
            }

            return results;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            meters.Failed("import");
            throw;
        }
    }

    private async Task<IReadOnlyList<ImportedTable>> TakeInAsync(
        IReadOnlyList<(string Path, string Name)> paths,
        ImportOptions options,
        Actor actor,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var recorded = Milliseconds(time.GetUtcNow());
        var told = Milliseconds(options.Received ?? recorded);
        var maps = options.Map is { } map ? [map] : await sourceMaps.OfAsync(options.Source, cancellation);
        var reading = _recognition.ReadingOf(options, maps);
        var results = new List<ImportedTable>();
        using var incoming = IncomingFiles.Of(paths, cancellation);
        var delivered = new Delivery("", "", options.Source ?? "", told, recorded, actor, options);
        var kept = await KeepAsync(incoming.All, delivered, results, cancellation);

        IReadOnlySet<string> known = options.Preview
            ? new HashSet<string>(StringComparer.Ordinal)
            : await readBefore.FilesAsync([.. kept.Select(k => k.Delivery.Sha256)], reading, cancellation);
        var again = await readBefore.AgainAsync(
            [.. kept.Select(k => k.Delivery).Where(d => known.Contains(d.Sha256))],
            cancellation
        );
        results.AddRange(
            again.OrderBy(t => _recognition.Kind(t.Kind)?.Order).ThenBy(t => t.File, StringComparer.Ordinal)
        );

        foreach (var (file, delivery) in InOrder(kept.FindAll(k => !known.Contains(k.Delivery.Sha256)), maps))
        {
            results.AddRange(
                file.Problem is { } packed
                    ? [await tables.RefuseAsync(delivery, file.Entry, packed, cancellation)]
                    : await ImportFileAsync(file.Path, delivery, maps, progress, cancellation)
            );
            if (!options.Preview)
            {
                await readBefore.MarkAsync(delivery.Sha256, reading, cancellation);
            }
        }

        if (options.Preview)
        {
            return results;
        }

        var settled = await waiting.RetryAsync(actor, cancellation);
        return
        [
            .. results.Select(t =>
                t.Batch is { } id && settled.TryGetValue(id, out var counts) ? t with { Rows = counts } : t
            ),
        ];
    }

    /// <summary>Keeps every file that can be read; one that cannot has its result, and the others still go in.</summary>
    private async Task<List<(IncomingFile File, Delivery Delivery)>> KeepAsync(
        IReadOnlyList<IncomingFile> incoming,
        Delivery delivered,
        List<ImportedTable> results,
        CancellationToken cancellation
    )
    {
        var looked = new List<(IncomingFile File, FilePrint Print)>();
        foreach (var file in incoming)
        {
            await TryAsync(file, async () => looked.Add((file, await FileStore.PrintAsync(file.Path, cancellation))));
        }

        // Asked once for all: a folder of thousands that are known costs no more than their reading.
        var held = await files.KeptAsync([.. looked.Select(l => l.Print.Sha256)], cancellation);
        var kept = new List<(IncomingFile File, Delivery Delivery)>();
        foreach (var (file, print) in looked)
        {
            await TryAsync(
                file,
                async () =>
                {
                    if (!held.Contains(print.Sha256))
                    {
                        var (who, when) = (delivered.Actor.Name, delivered.Recorded);
                        await files.AddAsync(file.Path, print, file.Name, who, when, cancellation);
                        held.Add(print.Sha256);
                    }

                    kept.Add((file, delivered with { Name = file.Name, Sha256 = print.Sha256 }));
                }
            );
        }

        return kept;

        async Task TryAsync(IncomingFile file, Func<Task> read)
        {
            try
            {
                await read();
            }
            catch (Exception raised) when (raised is IOException or UnauthorizedAccessException)
            {
                // Gone, or not ours to read.
                results.Add((delivered with { Name = file.Name }).Unreadable(raised));
            }
        }
    }

    /// <summary>Schools before rolls before the rest, so that few rows have to wait; by name within a kind.</summary>
    private IEnumerable<(IncomingFile File, Delivery Delivery)> InOrder(
        IReadOnlyList<(IncomingFile File, Delivery Delivery)> kept,
        IReadOnlyList<SourceMap> maps
    ) =>
        kept.Count < 2
            ? kept
            : kept.Select(k =>
                    (
                        Kept: k,
                        Order: k.File.Problem is null ? OrderOf(k.File.Path, k.Delivery.Options, maps) : int.MaxValue
                    )
                )
                .OrderBy(k => k.Order)
                .ThenBy(k => k.Kept.File.Name, StringComparer.Ordinal)
                .Select(k => k.Kept);

    private int OrderOf(string path, ImportOptions options, IReadOnlyList<SourceMap> maps)
    {
        using var file = TableReader.Open(path, _recognition.ScoreWith(maps));
        return file.Tables()
                .Select(t => _recognition.Find(t.Headings, options.Kind, maps)?.Importer.Order)
                .FirstOrDefault(o => o is not null)
            ?? int.MaxValue;
    }

    private async Task<IReadOnlyList<ImportedTable>> ImportFileAsync(
        string path,
        Delivery delivery,
        IReadOnlyList<SourceMap> maps,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var content = await files.OpenAsKeptAsync(path, delivery.Sha256, cancellation);
        using var file = TableReader.Open(content, delivery.Name, _recognition.ScoreWith(maps), cancellation);
        if (file.Problem is { } unreadable)
        {
            return [await tables.RefuseAsync(delivery, "", unreadable, cancellation)];
        }

        var results = new List<ImportedTable>();
        var unknown = new List<(string Sheet, TableProblem Problem)>();
        foreach (var table in file.Tables(cancellation))
        {
            if (_recognition.Find(table.Headings, delivery.Options.Kind, maps) is { } known)
            {
                results.Add(
                    await tables.WriteAsync(delivery, table, known.Importer, known.Headings, progress, cancellation)
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
                unknown.Add((table.Name, _recognition.Unknown(table, delivery.Options.Kind)));
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

    private static DateTimeOffset Milliseconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
