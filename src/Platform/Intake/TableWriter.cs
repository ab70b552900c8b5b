using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Mending;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>
/// Applies a table in one transaction and gives every row an outcome. A table that breaks off, or a process that dies,
/// leaves the record as it was.
/// </summary>
public sealed class TableWriter(AppDb db, RowWriter writer, RecordReader reader, Undoing undoing, Mended mended)
{
    /// <summary>Applies the table, or with a preview only says what would become of it.</summary>
    internal async Task<ImportedTable> WriteAsync(
        Delivery delivery,
        Table table,
        IImporter importer,
        Headings headings,
        ImportRun run,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        using var turn = run.Turns.Begin();
        var preview = delivery.Options.Preview;
        var id = BatchId(delivery.Sha256, table.Name, importer.Kind);
        var stored = await db
            .Batches.AsNoTracking()
            .Where(b => b.Sha256 == delivery.Sha256 && b.Sheet == table.Name)
            .ToListAsync(cancellation);
        var held = stored.Find(b => b.Id == id);

        // The same file again, maybe applied as another kind: what it told us, it told us then.
        var earlier = held is { State: BatchState.Applied } ? held : stored.Find(b => b.State == BatchState.Applied);
        var batch = new BatchRow
        {
            Id = id,
            Sha256 = delivery.Sha256,
            // Under the name it first came by, whether it is read again or passed over.
            FileName = earlier?.FileName ?? delivery.Name,
            Sheet = table.Name,
            Kind = importer.Kind,
            Source = delivery.Source,
            Told = earlier?.Told ?? delivery.Told,
            Recorded = earlier?.Recorded ?? delivery.Recorded,
            RecordedBy = delivery.Actor.Name,
            State = BatchState.Applying,
            MapId = headings.Map?.Id,
        };
        if (held is null && !preview)
        {
            await ReceiveAsync(batch, cancellation);
        }

        if (stored.Count > 0 || headings.IsMended)
        {
            // What an earlier reading said may be of any child.
            await turn.AloneAsync(cancellation);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var before in stored.Where(b => b.Id == id || b.Id == BatchId(delivery.Sha256, table.Name, "")))
        {
            await ForgetOutcomesAsync(before.Id, cancellation);
        }

        if (held is not null || preview)
        {
            db.Batches.Add(batch);
        }

        db.Begin("import file", delivery.Actor, delivery.Recorded, evidence: delivery.Sha256);
        await db.SaveChangesAsync(cancellation);
        if (earlier is not null && (earlier.Id != id || earlier.MapId != batch.MapId))
        {
            // Read in another way: what the old reading said must not stand beside the new one.
            await undoing.WithdrawAsync(earlier.Id, cancellation);
            await db
                .Batches.Where(b => b.Id == earlier.Id && b.Id != id)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.State, BatchState.Undone), cancellation);
        }

        db.ChangeTracker.Clear();
        var sheet = new Sheet(
            headings,
            await SchoolsAsync(run, cancellation),
            importer.Kind,
            delivery.Source,
            batch.Told
        );
        var tally = new Tally(db, id);
        var tellsOfSchools = await WriteRowsAsync(
            table,
            sheet,
            importer,
            batch,
            tally,
            turn,
            delivery.Name,
            progress,
            cancellation
        );
        if (table.Problem is { } damaged)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (held is null && !preview)
            {
                await ForgetOutcomesAsync(id, cancellation);
            }

            return await RefuseAsync(delivery with { Told = batch.Told }, table.Name, damaged, cancellation);
        }

        await mended.MarkAsync(batch, tally.Mended, cancellation);
        await FinishAsync(batch, tally, [.. table.Notes, .. Unclaimed(headings)], cancellation);
        if (preview)
        {
            await transaction.RollbackAsync(cancellation);
        }
        else
        {
            await transaction.CommitAsync(cancellation);
            run.Schools = tellsOfSchools ? null : run.Schools;
        }

        db.ChangeTracker.Clear();
        return new(
            delivery.Label(table.Name),
            importer.Kind,
            delivery.Source,
            delivery.Sha256,
            preview ? null : id,
            tally.Counts,
            tally.Shown
        )
        {
            Sheet = table.Name,
        };
    }

    /// <summary>Keeps a table, or a whole file, as not understood, with why and what would mend it.</summary>
    internal async Task<ImportedTable> RefuseAsync(
        Delivery delivery,
        string sheet,
        TableProblem problem,
        CancellationToken cancellation
    )
    {
        var preview = delivery.Options.Preview;
        var id = BatchId(delivery.Sha256, sheet, "");
        if (!preview)
        {
            await ForgetOutcomesAsync(id, cancellation);
            db.Batches.Add(
                new BatchRow
                {
                    Id = id,
                    Sha256 = delivery.Sha256,
                    FileName = delivery.Name,
                    Sheet = sheet,
                    Source = delivery.Source,
                    Told = delivery.Told,
                    Recorded = delivery.Recorded,
                    RecordedBy = delivery.Actor.Name,
                    State = BatchState.NotUnderstood,
                }
            );
            new Tally(db, id).Note([
                new(problem.Row ?? 0, problem.Column, problem.Value, problem.Reason, problem.Mend),
            ]);
            db.Begin("import file", delivery.Actor, delivery.Recorded, "not understood", delivery.Sha256);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        return new(
            delivery.Label(sheet),
            null,
            delivery.Source,
            delivery.Sha256,
            preview ? null : id,
            RowCounts.None,
            [new(problem.Row ?? 0, problem.Column, problem.Value, problem.Reason, problem.Mend, "refused")]
        );
    }

    /// <returns>True when a row tells of a school.</returns>
    private async Task<bool> WriteRowsAsync(
        Table table,
        Sheet sheet,
        IImporter importer,
        BatchRow batch,
        Tally tally,
        Turns.Turn turn,
        string name,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var (page, characters, tellsOfSchools) = (new List<SheetRow>(), 0L, false);
        foreach (var row in table.Rows(cancellation))
        {
            tally.Read++;
            var read = SheetRow.Of(row, sheet, importer);
            tellsOfSchools |= read.SettingFacts.Count > 0;
            page.Add(read);
            characters += read.Cells.Sum(c => c?.Length ?? 0);
            tally.CameAgain(row.Number, sheet.Headings.MendedRow(row));
            if (page.Count == importer.RowsAtATime || characters > TableLimits.PageCharacters)
            {
                // Who the later pages tell of is not known yet.
                await turn.AloneAsync(cancellation);
                await writer.WriteAsync(page, batch, tally, turn, cancellation);
                page.Clear();
                characters = 0;
                progress?.Report(new(name, importer.Kind, tally.Read));
            }
        }

        if (tellsOfSchools)
        {
            await turn.AloneAsync(cancellation);
        }

        await writer.WriteAsync(page, batch, tally, turn, cancellation);
        progress?.Report(new(name, importer.Kind, tally.Read));
        return tellsOfSchools;
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

    /// <summary>The outcomes of an earlier run of this batch: they are counted afresh.</summary>
    private async Task ForgetOutcomesAsync(Guid batch, CancellationToken cancellation)
    {
        await db.Problems.Where(p => p.BatchId == batch).ExecuteDeleteAsync(cancellation);
        await db.Waiting.IgnoreQueryFilters().Where(w => w.BatchId == batch).ExecuteDeleteAsync(cancellation);
        await db.Batches.Where(b => b.Id == batch).ExecuteDeleteAsync(cancellation);
    }

    private async Task<SettingDirectory> SchoolsAsync(ImportRun run, CancellationToken cancellation) =>
        run.Schools ??= new SettingDirectory(await reader.SchoolsAsync(cancellation));

    private static IEnumerable<string> Unclaimed(Headings headings)
    {
        var unused = headings.Unused.ToList();
        return unused.Count == 0 ? [] : [$"Not used: {string.Join(", ", unused)}"];
    }

    private static Guid BatchId(string sha256, string sheet, string kind) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"batch {sha256}\n{sheet}\n{kind}")).AsSpan(0, 16), bigEndian: true);
}
