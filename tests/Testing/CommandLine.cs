using System.Globalization;
using System.Text.Json;
using Whereabouts.Cli;

namespace Whereabouts.Testing;

/// <summary>What a command answered.</summary>
public sealed record CommandAnswer(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>Runs the command line in this process, as a person would type it.</summary>
public static class CommandLine
{
    public static CommandAnswer Run(params string[] arguments) => Run(new FixedTime(FixedTime.SchoolIsOut), arguments);

    public static CommandAnswer Run(TimeProvider time, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = Program.RunAsync(arguments, output, error, time).GetAwaiter().GetResult();
        return new(exitCode, output.ToString(), error.ToString());
    }
}
