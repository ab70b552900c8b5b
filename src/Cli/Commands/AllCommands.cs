using System.CommandLine;

namespace Whereabouts.Cli.Commands;

/// <summary>Every command, in the order of the help.</summary>
internal static class AllCommands
{
    public static IEnumerable<Command> Of(TextWriter output, TextWriter error, TimeProvider? time)
    {
        var session = new SessionFactory(time);
        return
        [
            Serve.Command(output, session),
            Migrate.Command(output, session),
            Seed.Command(output),
            Import.Command(output, session),
            MatchColumns.Command(output, session),
            Match.Command(output),
            Attendance.Command(output),
            Duplicates.Command(output, session),
            Agreement.Command(output, session),
            Trace.Command(output, session),
            Watch.Command(output, session),
            Register.Command(output, session),
            Child.Command(output, session),
            Search.Command(output, session),
            Schools.Command(output, session),
            Clock.Command(output, error),
            Batch.Command(output, session),
            Journal.Command(output, session),
            User.Command(output, session),
            Backup.Command(output, session),
            Restore.Command(output, session),
        ];
    }
}
