using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts batch list|show|undo</summary>
internal static class Batch
{
    public static Command Command(TextWriter output, SessionFactory sessions) =>
        new("batch", "What came in") { List(output, sessions), Show(output, sessions), Undo(output, sessions) };

    private static Command List(TextWriter output, SessionFactory sessions)
    {
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var command = new Command("list", "Every batch, newest first") { database, format };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var batches = await session
                    .Get<AppDb>()
                    .Batches.AsNoTracking()
                    .OrderByDescending(b => b.Recorded)
                    .ThenBy(b => b.FileName)
                    .ToListAsync(cancellation);
                string[] headings =
                [
                    "batch",
                    "file",
                    "sheet",
                    "kind",
                    "state",
                    "told",
                    "read",
                    "applied",
                    "unchanged",
                    "waiting",
                    "refused",
                ];
                var rows = batches.Select(b =>
                    (IReadOnlyList<object?>)
                        [
                            b.Id,
                            b.FileName,
                            b.Sheet,
                            b.Kind,
                            b.State,
                            b.Told,
                            b.RowsRead,
                            b.RowsApplied,
                            b.RowsUnchanged,
                            b.RowsWaiting,
                            b.RowsRefused,
                        ]
                );
                Output.List(
                    output,
                    parsed.GetValue(format),
                    new { batches = batches.Select(BatchDocument.Of) },
                    headings,
                    rows
                );

                return ExitCodes.Well;
            }
        );
        return command;
    }

    private static Command Show(TextWriter output, SessionFactory sessions)
    {
        var id = new Argument<Guid>("batch") { Description = "The batch's id" };
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var command = new Command("show", "One batch with its problems") { id, database, format };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var db = session.Get<AppDb>();
                var wanted = parsed.GetRequiredValue(id);
                var batch =
                    await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == wanted, cancellation)
                    ?? throw new CommandRefusedException("There is no such batch.");
                var problems = await db
                    .Problems.AsNoTracking()
                    .Where(p => p.BatchId == wanted)
                    .OrderBy(p => p.RowNumber)
                    .ThenBy(p => p.Number)
                    .ToListAsync(cancellation);
                string[] headings = ["row", "outcome", "column", "value", "reason", "mend"];
                var rows = problems.Select(p =>
                    (IReadOnlyList<object?>)[p.RowNumber, p.Outcome, p.ColumnName, p.Value, p.Reason, p.Mend]
                );
                switch (parsed.GetValue(format))
                {
                    case Format.Json:
                        Output.Json(
                            output,
                            new
                            {
                                batch = BatchDocument.Of(batch),
                                problems = problems.Select(p => new
                                {
                                    row = p.RowNumber,
                                    column = p.ColumnName,
                                    p.Value,
                                    p.Reason,
                                    p.Mend,
                                    p.Outcome,
                                }),
                            }
                        );
                        break;
                    case Format.Csv:
                        Output.Csv(output, headings, rows);
                        break;
                    default:
                        output.WriteLine($"{batch.FileName}: {batch.State}, {batch.Kind}, told {batch.Told:u}");
                        output.WriteLine(batch.Notes);
                        Output.Table(output, headings, rows);
                        break;
                }

                return ExitCodes.Well;
            }
        );
        return command;
    }

    private static Command Undo(TextWriter output, SessionFactory sessions)
    {
        var id = new Argument<Guid>("batch") { Description = "The batch's id" };
        var why = new Option<string?>("--why") { Description = "The reason, for the journal" };
        var database = CommonOptions.Database();
        var command = new Command("undo", "Takes a batch back, as if it had never come") { id, why, database };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var undone = await session
                    .Get<Undoing>()
                    .UndoAsync(parsed.GetRequiredValue(id), Session.Operator, parsed.GetValue(why), cancellation);
                await session.Get<Sealing>().SealAsync(cancellation);
                if (!undone)
                {
                    throw new CommandRefusedException("There is no such batch, or it is not applied.");
                }

                await output.WriteLineAsync(
                    "The batch is undone. Its file is kept; importing it again applies it again."
                );
                return ExitCodes.Well;
            }
        );
        return command;
    }
}
