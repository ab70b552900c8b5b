using System.CommandLine;
using Whereabouts.Platform.Data;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts migrate</summary>
internal static class Migrate
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var database = CommonOptions.Database();
        var command = new Command("migrate", "Makes the database, or brings it to this release's shape") { database };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: true,
                    cancellation
                );
                await output.WriteLineAsync($"The {session.Get<DatabaseAddress>().Kind} database is ready.");
                return ExitCodes.Well;
            }
        );
        return command;
    }
}
