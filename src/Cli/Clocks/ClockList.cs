using Whereabouts.Domain.Time.Clocks;

namespace Whereabouts.Cli.Clocks;

/// <summary>Lists every timer with its versions.</summary>
internal static class ClockList
{
    public static void Write(TextWriter output, Format format)
    {
        var listed = ClockRegistry.All.Select(Listed.Of).ToList();
        Output.List(
            output,
            format,
            listed,
            ["timer", "takes", "starts with", "length", "counted", "owner", "rule", "version", "from", "to", "sure"],
            listed.Select(timer =>
                (IReadOnlyList<object?>)
                    [
                        timer.Timer,
                        string.Join(' ', timer.Takes),
                        timer.StartsWith,
                        timer.Length ?? "none",
                        timer.Mode,
                        timer.Owner,
                        timer.Rule,
                        timer.Version,
                        timer.Commenced ? timer.InForceFrom : "not commenced",
                        timer.InForceTo,
                        timer.Confidence.ToString().ToLowerInvariant(),
                    ]
            )
        );
    }

    private sealed record Listed(
        string Timer,
        IReadOnlyList<string> Takes,
        string StartsWith,
        string? Length,
        string? Mode,
        string Owner,
        string OnExpiry,
        string Rule,
        string Version,
        DateOnly? InForceFrom,
        DateOnly? InForceTo,
        bool Commenced,
        Confidence Confidence,
        string Source,
        string Says
    )
    {
        public static Listed Of(Clock clock) =>
            new(
                clock.Timer,
                ClockSettings.TakenBy([clock]),
                clock.StartsWith,
                ClockWords.Length(clock.Span),
                clock.Span is { } span ? ClockWords.Mode(span.Counting) : null,
                clock.Owner,
                clock.OnExpiry,
                clock.Rule,
                clock.Version,
                clock.InForceFrom,
                clock.InForceTo,
                clock.IsCommenced,
                clock.Confidence,
                clock.Source,
                clock.Says
            );
    }
}
