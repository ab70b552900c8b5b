using System.CommandLine;
using Whereabouts.Cli.Commands;

namespace Whereabouts.Cli;

/// <summary>The command line: everything an operator needs.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>Runs one command, writing to these writers.</summary>
    /// <returns>0 all well, 3 some rows refused or waiting or a day not known, 2 a file not understood or words off, 1 failure.</returns>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        TimeProvider? time = null
    )
    {
        var root = new RootCommand(
            "Whereabouts: where every child should be, where the child is, and whose job it is next."
        );
        foreach (var command in AllCommands.Of(output, error, time))
        {
            root.Add(command);
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message);
            }

            await error.WriteLineAsync("See 'whereabouts --help'.");
            return ExitCodes.NotUnderstood;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (CommandRefusedException refused)
        {
            await error.WriteLineAsync(refused.Message);
            return refused.ExitCode;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await error.WriteLineAsync($"It failed: {Innermost(failure).Message}");
            return ExitCodes.Failure;
        }
    }

    private static Exception Innermost(Exception failure) =>
        failure.InnerException is { } inner ? Innermost(inner) : failure;
}
