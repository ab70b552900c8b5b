using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>
/// Takes files in: keeps them, recognises their kind, applies each table in one transaction, and gives every row an
/// outcome. A file that breaks off, or a process that dies, leaves the record as it was.
/// </summary>
public sealed class Importing(
    AppDb db,
    FileStore files,
    RowWriter writer,
    RecordReader reader,
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
            results.AddRange(await ImportFileAsync(path, name, options, told, recorded, actor, progress, cancellation));
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
        string name,
        ImportOptions options,
        DateTimeOffset told,
        DateTimeOffset recorded,
        Actor actor,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var sha256 = await files.KeepAsync(path, name, actor.Name, recorded, cancellation);
        var source = options.Source ?? "";
        using var file = TableReader.Open(path, _recognition.Score, cancellation);
        if (file.Problem is { } unreadable)
        {
            return
            [
                await NotUnderstoodAsync(
                    name,
                    "",
                    sha256,
                    source,
                    unreadable,
                    told,
                    recorded,
                    actor,
                    options,
                    cancellation
                ),
            ];
        }

        var results = new List<ImportedTable>();
        var unknown = new List<(string Sheet, TableProblem Problem)>();
        foreach (var table in file.Tables(cancellation))
        {
            if (_recognition.Find(table.Headings, options.Kind) is not { } known)
            {
                unknown.Add((table.Name, table.Problem ?? _recognition.Unknown(table, options.Kind)));
                continue;
            }

            results.Add(
                await ImportTableAsync(
                    name,
                    sha256,
                    source,
                    table,
                    known,
                    options,
                    told,
                    recorded,
                    actor,
                    progress,
                    cancellation
                )
            );
        }

        if (results.Count == 0)
        {
            var (sheet, problem) =
                unknown.Count > 0
                    ? unknown[0]
                    : ("", TableProblem.OfFile("The file holds no rows.", "Send it again with its headings and rows."));
            results.Add(
                await NotUnderstoodAsync(
                    name,
                    sheet,
                    sha256,
                    source,
                    problem,
                    told,
                    recorded,
                    actor,
                    options,
                    cancellation
                )
            );
        }

        return results;
    }

    private async Task<ImportedTable> ImportTableAsync(
        string name,
        string sha256,
        string source,
        Table table,
        (IImporter Importer, Headings Headings) known,
        ImportOptions options,
        DateTimeOffset told,
        DateTimeOffset recorded,
        Actor actor,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var id = BatchId(sha256, table.Name, known.Importer.Kind);
        var batch = await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellation);
        if (batch is { State: BatchState.Applied })
        {
            // The same file again: what it told us, it told us then.
            told = batch.Told;
        }

        var isNew = batch is null;
        batch = new BatchRow
        {
            Id = id,
            Sha256 = sha256,
            FileName = name,
            Sheet = table.Name,
            Kind = known.Importer.Kind,
            Source = source,
            Told = told,
            Recorded = batch is { State: BatchState.Applied } ? batch.Recorded : recorded,
            RecordedBy = actor.Name,
            State = BatchState.Applying,
        };
        if (isNew && !options.Preview)
        {
            await ReceiveAsync(batch, cancellation);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await ForgetOutcomesAsync(id, cancellation);
        db.Batches.Add(batch);
        db.Begin("import file", actor, recorded, evidence: sha256);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();

        var sheet = new Sheet(known.Headings, await SettingsAsync(cancellation), known.Importer.Kind, source, told);
        var tally = new Tally(db, id);
        var page = new List<SheetRow>();
        foreach (var row in table.Rows(cancellation))
        {
            tally.Read++;
            page.Add(Read(row, sheet, known.Importer));
            if (page.Count == known.Importer.RowsAtATime)
            {
                await writer.WriteAsync(page, batch, tally, cancellation);
                page.Clear();
                progress?.Report(new(name, known.Importer.Kind, tally.Read));
            }
        }

        await writer.WriteAsync(page, batch, tally, cancellation);
        progress?.Report(new(name, known.Importer.Kind, tally.Read));
        if (table.Problem is { } damaged)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (isNew && !options.Preview)
            {
                await ForgetOutcomesAsync(id, cancellation);
            }

            return await NotUnderstoodAsync(
                name,
                table.Name,
                sha256,
                source,
                damaged,
                told,
                recorded,
                actor,
                options,
                cancellation
            );
        }

        await FinishAsync(batch, tally, [.. table.Notes, .. Unclaimed(known.Headings)], cancellation);
        if (options.Preview)
        {
            await transaction.RollbackAsync(cancellation);
        }
        else
        {
            await transaction.CommitAsync(cancellation);
        }

        db.ChangeTracker.Clear();
        return new(
            Label(name, table.Name),
            known.Importer.Kind,
            source,
            sha256,
            options.Preview ? null : id,
            tally.Counts,
            tally.Shown
        );
    }

    /// <summary>Says before anything is applied that the table is here: what a process that dies leaves behind.</summary>
    private async Task ReceiveAsync(BatchRow batch, CancellationToken cancellation)
    {
        batch.State = BatchState.Received;
        db.Batches.Add(batch);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        batch.State = BatchState.Applying;
    }

    private static SheetRow Read(TableRow row, Sheet sheet, IImporter importer)
    {
        var cells = new string?[sheet.Headings.Texts.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = row[i];
        }

        var read = new SheetRow(sheet, row.Number, cells);
        if (row.Problem is { } problem)
        {
            read.Refuse(problem);
        }
        else
        {
            importer.Read(read);
        }

        return read;
    }

    private async Task FinishAsync(
        BatchRow batch,
        Tally tally,
        IReadOnlyList<string> notes,
        CancellationToken cancellation
    )
    {
        db.Batches.Update(batch);
        batch.State = BatchState.Applied;
        batch.RowsRead = tally.Read;
        batch.RowsApplied = tally.Applied;
        batch.RowsUnchanged = tally.Unchanged;
        batch.RowsWaiting = tally.Waiting;
        batch.RowsRefused = tally.Refused;
        batch.Notes = string.Join('\n', notes);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<ImportedTable> NotUnderstoodAsync(
        string name,
        string sheet,
        string sha256,
        string source,
        TableProblem problem,
        DateTimeOffset told,
        DateTimeOffset recorded,
        Actor actor,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        var id = BatchId(sha256, sheet, "");
        if (!options.Preview)
        {
            await ForgetOutcomesAsync(id, cancellation);
            db.Batches.Add(
                new BatchRow
                {
                    Id = id,
                    Sha256 = sha256,
                    FileName = name,
                    Sheet = sheet,
                    Source = source,
                    Told = told,
                    Recorded = recorded,
                    RecordedBy = actor.Name,
                    State = BatchState.NotUnderstood,
                }
            );
            new Tally(db, id).Note([
                new(problem.Row ?? 0, problem.Column, problem.Value, problem.Reason, problem.Mend),
            ]);
            db.Begin("import file", actor, recorded, why: "not understood", evidence: sha256);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        return new(
            Label(name, sheet),
            null,
            source,
            sha256,
            options.Preview ? null : id,
            RowCounts.None,
            [new(problem.Row ?? 0, problem.Column, problem.Value, problem.Reason, problem.Mend, "refused")]
        );
    }

    /// <summary>The outcomes of an earlier run of this batch: they are counted afresh.</summary>
    private async Task ForgetOutcomesAsync(Guid batch, CancellationToken cancellation)
    {
        await db.Problems.Where(p => p.BatchId == batch).ExecuteDeleteAsync(cancellation);
        await db.Waiting.Where(w => w.BatchId == batch).ExecuteDeleteAsync(cancellation);
        await db.Batches.Where(b => b.Id == batch).ExecuteDeleteAsync(cancellation);
    }

    private async Task<SettingDirectory> SettingsAsync(CancellationToken cancellation) =>
        new((await reader.SettingsAsync(null, cancellation)).Select(f => f.Fact.Fact).OfType<School>());

    private static IEnumerable<string> Unclaimed(Headings headings)
    {
        var unused = headings.Unused.ToList();
        return unused.Count == 0 ? [] : [$"Not used: {string.Join(", ", unused)}"];
    }

    private static string Label(string file, string sheet) => sheet.Length == 0 ? file : $"{file} [{sheet}]";

    private static Guid BatchId(string sha256, string sheet, string kind) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"batch {sha256}\n{sheet}\n{kind}")).AsSpan(0, 16), bigEndian: true);

    private static DateTimeOffset Milliseconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
