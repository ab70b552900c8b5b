using System.CommandLine;
using Whereabouts.Platform.Data;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts restore</summary>
internal static class Restore
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var file = new Argument<FileInfo>("file") { Description = "A file written by backup" };
        var force = new Option<bool>("--force", "--replace") { Description = "Replaces what the database holds now" };
        var database = CommonOptions.Database();
        var command = new Command("restore", "Brings the database back from a backup") { file, force, database };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var source = parsed.GetRequiredValue(file);
                if (!source.Exists)
                {
                    throw new CommandRefusedException($"There is no file {source.FullName}.");
                }

                await using var session = new Session(
                    SessionFactory.AddressOf(parsed.GetValue(database)),
                    sessions.Time
                );
                var db = session.Get<AppDb>();
                if (!parsed.GetValue(force) && await Databases.ShapeAsync(db, cancellation) is not DatabaseShape.New)
                {
                    throw new CommandRefusedException(
                        "Restoring replaces everything that the database holds now: stop the service, and add --force if that is meant.",
                        ExitCodes.NotUnderstood
                    );
                }

                await session.Get<Databases>().RestoreAsync(source.FullName, cancellation);
                if (await Databases.ShapeAsync(db, cancellation) == DatabaseShape.Ahead)
                {
                    throw new CommandRefusedException(
                        "The database is restored, but the backup is of a newer release than this one: run that release."
                    );
                }

                await session.Get<Databases>().MigrateAsync(db, cancellation);
                await output.WriteLineAsync("The database is restored.");
                return ExitCodes.Well;
            }
        );
        return command;
    }
}
