using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Mending;

/// <summary>
/// The columns that we add to rows sent back to be mended. They carry our name, so that no kind of file takes them for
/// its own: some have a reason of their own.
/// </summary>
public static class MendColumns
{
    private const string Reference = "Row (Whereabouts)";
    private const string Commands = "=+-@\t\r";

    /// <summary>What is wrong, what to do, and which row it was.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    ["Reason (Whereabouts)", "What to do (Whereabouts)", Reference];

    /// <summary>True when the heading is one of ours.</summary>
    public static bool Are(string heading) => IsOurs(heading) && Headings.Any(h => Same(h, heading));

    internal static int PlaceOfReference(IReadOnlyList<string> headings) =>
        Enumerable
            .Range(0, headings.Count)
            .Where(i => IsOurs(headings[i]) && Same(headings[i], Reference))
            .FirstOrDefault(-1);

    internal static IEnumerable<int> Places(IReadOnlyList<string> headings) =>
        Enumerable.Range(0, headings.Count).Where(i => Are(headings[i]));

    /// <summary>The cell ready for a file in which what a spreadsheet would run gets an apostrophe in front: one more for what had one.</summary>
    public static string? Guarded(string? cell) => cell is ['\'', ..] && IsCommand(cell) ? "'" + cell : cell;

    /// <summary>The cell without the apostrophe that was put in front of it.</summary>
    internal static string? AsSent(string? cell) => cell is ['\'', ..] && IsCommand(cell) ? cell[1..] : cell;

    private static bool IsCommand(string cell) =>
        cell.AsSpan().TrimStart('\'') is [var first, ..] && Commands.Contains(first, StringComparison.Ordinal);

    private static bool IsOurs(string heading) => heading.EndsWith("(Whereabouts)", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string one, string other) =>
        string.Equals(HeadingKey.Of(one), HeadingKey.Of(other), StringComparison.Ordinal);
}
