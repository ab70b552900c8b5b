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
                var address = SessionFactory.AddressOf(parsed.GetValue(database));
                await using var session = new Session(address, sessions.Time);
                var db = session.Get<AppDb>();
                var was = await Databases.ShapeAsync(db, cancellation);
                if (was == DatabaseShape.Ahead)
                {
                    throw new CommandRefusedException(ShapeWords.Of(was));
                }

                await session.Get<Databases>().MigrateAsync(db, cancellation);
                await output.WriteLineAsync(
                    was switch
                    {
                        DatabaseShape.New => $"The {address.Kind} database is made and ready.",
                        DatabaseShape.Behind =>
                            $"The {address.Kind} database was of an earlier release and is ready now.",
                        _ => $"The {address.Kind} database is ready.",
                    }
                );
                return ExitCodes.Well;
            }
        );
        return command;
    }
}
