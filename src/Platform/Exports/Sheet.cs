using System.Globalization;

namespace Whereabouts.Platform.Exports;

/// <summary>A list to be taken away: a heading for each column, and rows of as many cells.</summary>
/// <param name="Name">At most 31 characters, none of them one of : \ / ? * [ ] (Excel's rule).</param>
/// <param name="Rows">Each cell is text, a number, a <see cref="DateOnly"/>, or null where nothing is known.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private static readonly char[] Commands = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>
    /// Text that a spreadsheet will show and not run: one that begins like a formula gets an apostrophe in front
    /// (OWASP, CSV injection).
    /// </summary>
    public static string Harmless(string text) => text.Length > 0 && Commands.Contains(text[0]) ? "'" + text : text;

    internal static string? Number(object? cell) =>
        cell is decimal or int or long ? Convert.ToString(cell, CultureInfo.InvariantCulture) : null;

    internal static string Text(object? cell) => Harmless(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");
}
