using System.CommandLine;
using Whereabouts.Platform.Intake.Watching;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts watch</summary>
internal static class Watch
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder; a sub-folder's name is who sends its files",
        };
        var every = Every();
        var once = new Option<bool>("--once")
        {
            Description = "Ends when every file is taken in, for a task that a timer starts",
        };
        var database = CommonOptions.Database();
        var command = new Command("watch", "Takes in the files that are put into a folder")
        {
            folder,
            every,
            once,
            database,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var path = FolderAt(parsed.GetRequiredValue(folder));
                await using (await sessions.OpenAsync(parsed.GetValue(database), migrate: true, cancellation)) { }

                var watched = new WatchedFolder(path, Session.Operator, sessions.Time);
                await RunAsync(
                    watched,
                    TimeSpan.FromSeconds(parsed.GetRequiredValue(every)),
                    parsed.GetValue(once),
                    async look =>
                    {
                        await using var session = await sessions.OpenAsync(
                            parsed.GetValue(database),
                            migrate: false,
                            cancellation
                        );
                        return await look(session.Services);
                    },
                    output,
                    cancellation
                );
                return ExitCodes.Well;
            }
        );
        return command;
    }

    /// <summary>How long a file has to stay as it is.</summary>
    public static Option<double> Every() =>
        new("--every")
        {
            Description = "Seconds between two looks: a file that has not changed between them is whole",
            DefaultValueFactory = _ => 5,
        };

    /// <exception cref="CommandRefusedException">There is no such folder.</exception>
    public static string FolderAt(string path) =>
        Directory.Exists(path) ? path : throw new CommandRefusedException($"There is no folder '{path}'.");

    /// <summary>Looks again and again, until it is cancelled or, once, until no file is left.</summary>
    public static async Task RunAsync(
        WatchedFolder watched,
        TimeSpan between,
        bool once,
        Func<Func<IServiceProvider, Task<int>>, Task<int>> inScope,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var left = await inScope(services => watched.LookAsync(services, output.WriteLine, cancellation));
                if (once && left == 0)
                {
                    return;
                }
            }
            catch (Exception raised)
                when (!once && raised is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                // A share or a database that is away comes back; the files are still there.
                await output.WriteLineAsync(
                    $"The folder could not be worked through, and is tried again: {raised.Message}"
                );
            }

            await Task.Delay(between, cancellation)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
