using System.CommandLine;
using Whereabouts.Platform.Data;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts backup</summary>
internal static class Backup
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write" };
        var database = CommonOptions.Database();
        var command = new Command("backup", "Writes a copy of the whole database, as of one moment") { file, database };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var target = parsed.GetRequiredValue(file);
                if (target.Exists)
                {
                    throw new CommandRefusedException($"{target.FullName} exists already: name another file.");
                }

                await session.Get<Databases>().BackupAsync(target.FullName, cancellation);
                target.Refresh();
                await output.WriteLineAsync(
                    $"{target.FullName}, {target.Length:N0} bytes. Keep it as safe as the database itself."
                );
                return ExitCodes.Well;
            }
        );
        return command;
    }
}
