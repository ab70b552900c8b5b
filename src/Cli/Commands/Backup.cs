using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts backup</summary>
internal static class Backup
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write" };
        var verify = new Option<bool>("--verify")
        {
            Description = "Restores the copy beside the database, checks its journal, counts what it holds",
        };
        var database = CommonOptions.Database();
        var command = new Command("backup", "Writes a copy of the whole database, as of one moment")
        {
            file,
            verify,
            database,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = new Session(
                    SessionFactory.AddressOf(parsed.GetValue(database)),
                    sessions.Time
                );
                var isTriedOut = parsed.GetValue(verify);
                await RefuseAsync(session.Get<AppDb>(), isTriedOut, cancellation);
                var target = parsed.GetRequiredValue(file);
                if (target.Exists)
                {
                    throw new CommandRefusedException($"{target.FullName} exists already: name another file.");
                }

                var before = isTriedOut ? await session.Get<AppDb>().Operations.LongCountAsync(cancellation) : 0;
                await session.Get<Databases>().BackupAsync(target.FullName, cancellation);
                target.Refresh();
                await output.WriteLineAsync(
                    $"{target.FullName}, {target.Length:N0} bytes. Keep it as safe as the database itself."
                );
                if (isTriedOut)
                {
                    await VerifyAsync(session, target.FullName, before, output, cancellation);
                }

                return ExitCodes.Well;
            }
        );
        return command;
    }

    /// <summary>A database of another release can be copied, as one must before an upgrade, but not looked into.</summary>
    private static async Task RefuseAsync(AppDb db, bool isTriedOut, CancellationToken cancellation)
    {
        var shape = await Databases.ShapeAsync(db, cancellation);
        if (shape == DatabaseShape.New)
        {
            throw new CommandRefusedException(ShapeWords.Of(shape));
        }

        if (isTriedOut && shape != DatabaseShape.Current)
        {
            throw new CommandRefusedException(
                "The database is of another release: take the backup without --verify, or with that release."
            );
        }
    }

    /// <param name="before">The operations that the journal held before the copy was made: all must be in it.</param>
    private static async Task VerifyAsync(
        Session session,
        string file,
        long before,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var after = await session.Get<AppDb>().Operations.LongCountAsync(cancellation);
        var (journal, operations, children, statements, files) = await session
            .Get<Databases>()
            .TryOutAsync(
                file,
                async db =>
                    (
                        await new Sealing(db).VerifyAsync(cancellation),
                        await db.Operations.LongCountAsync(cancellation),
                        await db.Children.LongCountAsync(cancellation),
                        await db.Statements.LongCountAsync(cancellation),
                        await db.Files.LongCountAsync(cancellation)
                    ),
                cancellation
            );
        if (journal.Fault is { } fault)
        {
            throw new CommandRefusedException($"The copy restores, but its journal does not hold. {fault}");
        }

        if (operations < before || operations > after)
        {
            throw new CommandRefusedException(
                $"The copy restores, but its journal has {operations} operations where the database has {after}: take another."
            );
        }

        await output.WriteLineAsync(
            $"Tried out: it restores, with {children:N0} children, {statements:N0} statements, {files:N0} files and {operations:N0} operations. Its journal holds: {journal.Sealed:N0} sealed, head {journal.Head}."
        );
    }
}
