using System.Text.RegularExpressions;
using Whereabouts.Domain.Settings;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Intake;

/// <summary>A code that we read, with its meaning.</summary>
public sealed record CodeChoice(string Code, string Meaning);

/// <summary>What may stand in a column, and what of it an importer reads as it stands.</summary>
/// <param name="Choices">The codes to choose from, in the order to show them.</param>
/// <param name="Read">The code that a text already stands for; null when it is not understood.</param>
public sealed partial record CodeList(IReadOnlyList<CodeChoice> Choices, Func<string, string?> Read)
{
    public static CodeList YesNo { get; } =
        new(
            [new("Y", "Yes"), new("N", "No")],
            text =>
                Tables.Values.YesNo.Read(text, out var yes, out _)
                    ? yes
                        ? "Y"
                        : "N"
                    : null
        );

    /// <summary>The codes of a shipped set that are still in use, read as codes or in their words.</summary>
    /// <param name="words">Other words that an importer reads; null for none.</param>
    public static CodeList Of(string set, Func<string, string?>? words = null)
    {
        var codes = CodeSet.Named(set).Codes;
        return new(
            [.. codes.Where(c => c.ValidTo is null).Select(c => new CodeChoice(c.Code, c.Meaning))],
            text => codes.FirstOrDefault(c => Same(c.Code, text) || Same(c.Meaning, text))?.Code ?? words?.Invoke(text)
        );
    }

    /// <summary>The values that a list of words stands for, each under the first of its words.</summary>
    public static CodeList Of<T>(IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var codes = words
            .GroupBy(w => w.Value)
            .ToDictionary(g => g.Key, g => new CodeChoice(g.First().Key, InWords($"{g.Key}")));
        return new(
            [.. codes.Values],
            text => words.TryGetValue(HeadingKey.Of(text), out var value) ? codes[value].Code : null
        );
    }

    private static bool Same(string code, string text) =>
        string.Equals(HeadingKey.Of(code), HeadingKey.Of(text), StringComparison.Ordinal);

    private static string InWords(string name)
    {
        var words = Capital().Replace(name, " $0").ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();
}
