using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Whereabouts.Bench.Matching.Comparing;

/// <summary>What a whole process cost, from its start to its end.</summary>
/// <param name="Scoring">Seconds of the step that scores pairs, as the process itself says; null where it does not.</param>
internal sealed partial record Measured(double Seconds, double Processor, double Megabytes, double? Scoring)
{
    /// <summary>Runs a command under GNU time.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static Measured Run(params IReadOnlyList<string> command)
    {
        var figures = Path.GetTempFileName();
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", "-o", figures, .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.\n{said}");
        }

        var told = File.ReadAllText(figures)
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Number)
            .ToList();
        File.Delete(figures);
        return new(told[0], told[1] + told[2], told[3] / 1024, ScoringIn(said));
    }

    /// <summary>From a line like <c>scored: 5.3 s</c> or <c>0.32 s  compared 3,264,900 pairs</c>.</summary>
    public static double? ScoringIn(string said) =>
        Scored().Match(said) is { Success: true } line
            ? Number(line.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal))
                / (line.Groups["unit"].Value == "ms" ? 1000 : 1)
            : null;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?=.*\b(scor(ed|ing|e)|compared)\b).*?\b(?<number>\d[\d.,]*)\s?(?<unit>ms|s)\b",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Scored();
}
