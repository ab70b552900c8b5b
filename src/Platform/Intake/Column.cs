using System.Collections.Concurrent;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake;

/// <summary>A column that an importer understands.</summary>
/// <param name="Name">Its name in templates and messages, for instance "date of birth".</param>
/// <param name="Meaning">What to write in it, for the template's guide.</param>
/// <param name="Example">A value as it may come.</param>
/// <param name="Aliases">Other headings that mean the same; case, spaces and punctuation do not matter.</param>
public sealed record Column(string Name, string Meaning, string Example, params string[] Aliases)
{
    // Asked for again with every row that may be a heading row.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The keys of its name and of its aliases, in the order in which they are looked for.</summary>
    internal IEnumerable<string> Keys => Aliases.Prepend(Name).Select(KeyOf);

    /// <summary>A file without any heading for it is not of this kind.</summary>
    public bool Required { get; init; }

    /// <summary>What may stand in it, where that is a choice; null where it is not.</summary>
    public CodeList? Codes { get; init; }

    /// <summary>The name under which a sender's own codes are kept: alike for columns that hold the same, as sessions do.</summary>
    public string CodedAs { get; init; } = Name;

    private static string KeyOf(string word) => Known.GetOrAdd(word, HeadingKey.Of);
}
