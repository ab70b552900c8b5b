using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform.Data;
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
    Waiting waiting,
    Deciding deciding,
    SourceMaps sourceMaps,
    Recognition recognition,
    Databases databases,
    IServiceScopeFactory scopes,
    Meters meters,
    TimeProvider time
)
{
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
        var reading = recognition.ReadingOf(options, maps);
        var results = new List<ImportedTable>();
        using var incoming = IncomingFiles.Of(paths, cancellation);
        var delivered = new Delivery("", "", options.Source ?? "", told, recorded, actor, options);
        var kept = await KeepAsync(incoming.All, delivered, results, cancellation);

        await using var alone = await databases.ImportAloneAsync(cancellation);
        IReadOnlySet<string> known = options.Preview
            ? new HashSet<string>(StringComparer.Ordinal)
            : await readBefore.FilesAsync([.. kept.Select(k => k.Delivery.Sha256)], reading, cancellation);
        var again = await readBefore.AgainAsync(
            [.. kept.Select(k => k.Delivery).Where(d => known.Contains(d.Sha256))],
            cancellation
        );
        results.AddRange(
            again.OrderBy(t => recognition.Kind(t.Kind)?.Order).ThenBy(t => t.File, StringComparer.Ordinal)
        );

        var run = new ImportRun();
        foreach (var alike in InOrder(kept.FindAll(k => !known.Contains(k.Delivery.Sha256)), maps))
        {
            results.AddRange(await SideBySideAsync([.. alike], maps, run, progress, cancellation));
        }

        if (options.Preview)
        {
            return results;
        }

        var settled = new Dictionary<Guid, RowCounts>(await waiting.RetryAsync(actor, cancellation));
        foreach (var (batch, counts) in await deciding.DecideAsync(cancellation))
        {
            settled[batch] = counts;
        }

        return await WithSettledAsync(results, settled, cancellation);
    }

    /// <summary>What came of the files, with the rows left out that waited for what a later file of the same import brought.</summary>
    private async Task<IReadOnlyList<ImportedTable>> WithSettledAsync(
        List<ImportedTable> results,
        Dictionary<Guid, RowCounts> settled,
        CancellationToken cancellation
    )
    {
        var waits = await waiting.WaitingOfAsync([.. settled.Keys], cancellation);
        return
        [
            .. results.Select(t =>
                t.Batch is { } id && settled.TryGetValue(id, out var counts)
                    ? t with
                    {
                        Rows = counts,
                        Problems =
                        [
                            .. t.Problems.Where(p =>
                                p.Outcome is not "waiting" || p.Row == 0 || waits[id].Contains(p.Row)
                            ),
                        ],
                    }
                    : t
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

    /// <summary>
    /// Takes in files that need nothing of one another, as many at a time as the database can write: one reads while
    /// another writes. What comes of them is told in their order.
    /// </summary>
    private async Task<IEnumerable<ImportedTable>> SideBySideAsync(
        IReadOnlyList<(IncomingFile File, Delivery Delivery)> alike,
        IReadOnlyList<SourceMap> maps,
        ImportRun run,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var results = new IReadOnlyList<ImportedTable>[alike.Count];

        // The same bytes under two names are one batch: one after the other.
        var byBytes = alike
            .Select((one, place) => (one.File, one.Delivery, Place: place))
            .GroupBy(f => f.Delivery.Sha256);
        var hands = new ParallelOptions { MaxDegreeOfParallelism = databases.Hands, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            byBytes,
            hands,
            async (same, stopping) =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var import = scope.ServiceProvider.GetRequiredService<FileImport>();
                foreach (var (file, delivery, place) in same)
                {
                    results[place] = await import.TakeInAsync(file, delivery, maps, run, progress, stopping);
                }
            }
        );
        return results.SelectMany(r => r);
    }

    /// <summary>Schools before rolls before the rest, so that few rows have to wait; by name within a kind.</summary>
    private IEnumerable<IEnumerable<(IncomingFile File, Delivery Delivery)>> InOrder(
        IReadOnlyList<(IncomingFile File, Delivery Delivery)> kept,
        IReadOnlyList<SourceMap> maps
    ) =>
        kept.Count < 2
            ? [kept]
            : kept.AsParallel()
                .AsOrdered()
                .Select(k =>
                    (
                        Kept: k,
                        Order: k.File.Problem is null ? OrderOf(k.File.Path, k.Delivery.Options, maps) : int.MaxValue
                    )
                )
                .GroupBy(k => k.Order)
                .OrderBy(g => g.Key)
                .Select(g => g.Select(k => k.Kept).OrderBy(k => k.File.Name, StringComparer.Ordinal));

    private int OrderOf(string path, ImportOptions options, IReadOnlyList<SourceMap> maps)
    {
        using var file = TableReader.Open(path, recognition.ScoreWith(maps));
        return file.Tables()
                .Select(t => recognition.Find(t.Headings, options.Kind, maps)?.Importer.Order)
                .FirstOrDefault(o => o is not null)
            ?? int.MaxValue;
    }

    private static DateTimeOffset Milliseconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
