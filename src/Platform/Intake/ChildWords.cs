namespace Whereabouts.Platform.Intake;

/// <summary>Reads the words by which senders say who a child is.</summary>
internal static class ChildWords
{
    /// <summary>M, F, or U where the sender does not know it.</summary>
    public static string? Sex(string text) =>
        text.ToUpperInvariant() switch
        {
            "U" or "X" or "0" or "9" or "UNKNOWN" or "NOT KNOWN" => "U",
            "M" or "1" or "MALE" or "A) MALE" or "BOY" => "M",
            "F" or "2" or "FEMALE" or "B) FEMALE" or "GIRL" => "F",
            _ => null,
        };

    /// <summary>Surname and forename, each from its column or out of the whole name.</summary>
    public static (string? Surname, string? Forename) NameIn(SheetRow row)
    {
        var (surname, forename) = (row.Text("surname"), row.Text("forename"));
        if (surname is not null || row.Text(ChildColumns.FullName) is not { } name)
        {
            return (surname, forename);
        }

        if (name.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first])
        {
            return (last, forename ?? first);
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? (name, forename) : (words[^1], forename ?? string.Join(' ', words[..^1]));
    }
}
