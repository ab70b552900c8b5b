using System.CommandLine;
using Whereabouts.Platform.Data;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts restore</summary>
internal static class Restore
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var file = new Argument<FileInfo>("file") { Description = "A file written by backup" };
        var replace = new Option<bool>("--replace") { Description = "Replaces what the database holds now" };
        var database = CommonOptions.Database();
        var command = new Command("restore", "Replaces the database by a backup") { file, replace, database };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var source = parsed.GetRequiredValue(file);
                if (!source.Exists)
                {
                    throw new CommandRefusedException($"There is no file {source.FullName}.");
                }

                if (!parsed.GetValue(replace))
                {
                    throw new CommandRefusedException(
                        "Restoring replaces everything that the database holds now: add --replace if that is meant.",
                        ExitCodes.NotUnderstood
                    );
                }

                await using var session = new Session(
                    SessionFactory.AddressOf(parsed.GetValue(database)),
                    sessions.Time
                );
                await session.Get<Databases>().RestoreAsync(source.FullName, cancellation);
                await session.Get<Databases>().MigrateAsync(session.Get<AppDb>(), cancellation);
                await output.WriteLineAsync("The database is restored.");
                return ExitCodes.Well;
            }
        );
        return command;
    }
}
