namespace Whereabouts.Platform.Data;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Where the database is: "sqlite:PATH" or "postgres:CONNECTION".</summary>
public sealed record DatabaseAddress(DatabaseKind Kind, string Connection)
{
    public const string Variable = "WHEREABOUTS_DATABASE";

    /// <exception cref="FormatException">The text names neither kind of database.</exception>
    public static DatabaseAddress Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var rest = text[(colon + 1)..];
        return text[..Math.Max(colon, 0)].ToLowerInvariant() switch
        {
            "sqlite" when rest.Length > 0 => new(DatabaseKind.Sqlite, rest),
            "postgres" or "postgresql" when rest.Length > 0 => new(DatabaseKind.Postgres, rest),
            _ => throw new FormatException(
                $"'{text}' is not a database: write sqlite:PATH, for instance sqlite:var/whereabouts.db, or postgres:CONNECTION, for instance postgres:Host=localhost;Database=whereabouts."
            ),
        };
    }
}
