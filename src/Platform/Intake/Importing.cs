using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake;

/// <summary>
/// Takes files in: keeps them, recognises the kind of each table, has it applied, and looks again at the rows that wait.
/// </summary>
public sealed class Importing(
    FileStore files,
    TableWriter tables,
    Waiting waiting,
    IEnumerable<IImporter> importers,
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
        var recorded = Milliseconds(time.GetUtcNow());
        var told = Milliseconds(options.Received ?? recorded);
        var results = new List<ImportedTable>();
        foreach (var (path, name) in InOrder(paths, options))
        {
            var delivery = new Delivery(name, "", options.Source ?? "", told, recorded, actor, options);
            try
            {
                var sha256 = await files.KeepAsync(path, name, actor.Name, recorded, cancellation);
                results.AddRange(
                    await ImportFileAsync(path, delivery with { Sha256 = sha256 }, progress, cancellation)
                );
            }
            catch (Exception raised) when (raised is IOException or UnauthorizedAccessException)
            {
                // Gone, or not ours to read: there is nothing to keep, and the other files still go in.
                results.Add(delivery.Unreadable(raised));
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

    /// <summary>Schools before rolls before the rest, so that few rows have to wait; by name within a kind.</summary>
    private IEnumerable<(string Path, string Name)> InOrder(
        IReadOnlyList<(string Path, string Name)> paths,
        ImportOptions options
    ) =>
        paths.Count < 2
            ? paths
            : paths
                .Select(p => (File: p, Order: OrderOf(p.Path, options)))
                .OrderBy(p => p.Order)
                .ThenBy(p => p.File.Name, StringComparer.Ordinal)
                .Select(p => p.File);

    private int OrderOf(string path, ImportOptions options)
    {
        using var file = TableReader.Open(path, _recognition.Score);
        return file.Tables()
                .Select(t => _recognition.Find(t.Headings, options.Kind)?.Importer.Order)
                .FirstOrDefault(o => o is not null)
            ?? int.MaxValue;
    }

    private async Task<IReadOnlyList<ImportedTable>> ImportFileAsync(
        string path,
        Delivery delivery,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        using var file = TableReader.Open(path, _recognition.Score, cancellation);
        if (file.Problem is { } unreadable)
        {
            return [await tables.RefuseAsync(delivery, "", unreadable, cancellation)];
        }

        var results = new List<ImportedTable>();
        var unknown = new List<(string Sheet, TableProblem Problem)>();
        foreach (var table in file.Tables(cancellation))
        {
            if (_recognition.Find(table.Headings, delivery.Options.Kind) is { } known)
            {
                results.Add(
                    await tables.WriteAsync(delivery, table, known.Importer, known.Headings, progress, cancellation)
                );
            }
            else
            {
                unknown.Add((table.Name, table.Problem ?? _recognition.Unknown(table, delivery.Options.Kind)));
            }
        }

        if (results.Count == 0)
        {
            var (sheet, problem) =
                unknown.Count > 0
                    ? unknown[0]
                    : ("", TableProblem.OfFile("The file holds no rows.", "Send it again with its headings and rows."));
            results.Add(await tables.RefuseAsync(delivery, sheet, problem, cancellation));
        }

        return results;
    }

    private static DateTimeOffset Milliseconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
