using System.Diagnostics;
using System.Globalization;

namespace Whereabouts.Bench.Attendance.Measuring;

/// <summary>What something took, as medians of several times: seconds on the clock, seconds of processor, megabytes at most.</summary>
/// <param name="Asking">Seconds that a process says its questions took, without loading.</param>
internal sealed record Measured(double Seconds, double Processor, double Megabytes, double Asking = 0)
{
    /// <summary>Does it once for the compiler and then several times.</summary>
    public static Measured Of(int times, Action work)
    {
        work();
        var each = new List<Measured>();
        for (var i = 0; i < times; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            work();
            var seconds = clock.Elapsed.TotalSeconds;
            each.Add(new(seconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, 0));
        }

        return Median(each);
    }

    /// <summary>Runs a command to its end under GNU time.</summary>
    public static Measured Run(params IReadOnlyList<string> command)
    {
        var figures = Path.GetTempFileName();
        using var process = Process.Start(
            new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", "-o", figures, .. command])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        Console.Error.WriteLine(said);
        process.WaitForExit();
        var told = File.ReadAllText(figures).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        File.Delete(figures);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        }

        var numbers = Array.ConvertAll(told, text => double.Parse(text, CultureInfo.InvariantCulture));
        return new(numbers[0], numbers[1] + numbers[2], numbers[3] / 1024, AskingIn(said));
    }

    public static Measured Median(IReadOnlyCollection<Measured> each) =>
        new(
            Middle(each.Select(m => m.Seconds)),
            Middle(each.Select(m => m.Processor)),
            each.Max(m => m.Megabytes),
            Middle(each.Select(m => m.Asking))
        );

    public string Row(string what, Measured? beside = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Time(Seconds)} | {Time(Processor)} | {(Megabytes > 0 ? $"{Megabytes:0} MB" : "")} | {(beside is null ? "" : $"{beside.Seconds / Seconds:0.#} x ({beside.Processor / Processor:0.#} x)")} |"
        );

    private static string Time(double seconds) =>
        seconds < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    /// <summary>From a line like <c>asked: 7.012 s</c>.</summary>
    private static double AskingIn(string said) =>
        said.Split('\n').FirstOrDefault(line => line.StartsWith("asked: ", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)
            : 0;

    private static double Middle(IEnumerable<double> figures)
    {
        double[] inOrder = [.. figures.Order()];
        return (inOrder[(inOrder.Length - 1) / 2] + inOrder[inOrder.Length / 2]) / 2;
    }
}
