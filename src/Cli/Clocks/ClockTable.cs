namespace Whereabouts.Cli.Clocks;

/// <summary>Writes a timer's answer for people or machines.</summary>
internal static class ClockTable
{
    public static void Write(TextWriter output, Format format, ClockDocument answer)
    {
        (string Heading, object? Value)[] cells =
        [
            ("timer", answer.Timer),
            ("due on", answer.DueOn ?? (answer.NotKnown is null ? "none" : "not known")),
            ("unit", answer.Unit),
            ("counted from", answer.CountedFrom),
            ("rule", answer.Rule),
            ("version", answer.Version),
            ("source", answer.Source),
            ("mode", answer.Mode),
            ("length", answer.Counts),
            ("owner", answer.Owner),
            ("when it has passed", answer.OnExpiry),
            ("window from", answer.WindowFrom),
            ("calendar", answer.Calendar),
            ("settings", string.Join(' ', answer.Settings.Select(s => $"{s.Key}={s.Value}"))),
            ("why", answer.NotKnown ?? answer.Why),
            ("on", answer.On),
            ("state", answer.State),
            ("left", answer.Left),
            ("notes", string.Join(' ', answer.Notes)),
            ("says", answer.Says == answer.Why ? null : answer.Says),
        ];
        if (format == Format.Table)
        {
            // One answer is read downwards; what is empty is left out.
            Output.Table(
                output,
                ["what", "answer"],
                cells.Where(c => c.Value is not (null or "")).Select(c => (IReadOnlyList<object?>)[c.Heading, c.Value])
            );
            return;
        }

        Output.List(
            output,
            format,
            answer,
            [.. cells.Select(c => c.Heading)],
            [
                [.. cells.Select(c => c.Value)],
            ]
        );
    }
}
