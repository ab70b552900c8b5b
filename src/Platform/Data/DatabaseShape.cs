namespace Whereabouts.Platform.Data;

/// <summary>How a database stands to the release that looks at it.</summary>
public enum DatabaseShape
{
    /// <summary>There is none yet, or an empty one.</summary>
    New,

    /// <summary>Made by an earlier release.</summary>
    Behind,
    Current,

    /// <summary>A newer release has used it.</summary>
    Ahead,
}

/// <summary>What to do about a database that is not of this release's shape.</summary>
public static class ShapeWords
{
    public static string Of(DatabaseShape shape) =>
        shape switch
        {
            DatabaseShape.New => "There is no database here yet: make it with 'whereabouts migrate'.",
            DatabaseShape.Behind =>
                "The database is of an earlier release: take a backup, then bring it to this release with 'whereabouts migrate'.",
            DatabaseShape.Ahead =>
                "The database is of a newer release than this one: use that release, or restore a backup from before it. Nothing was changed.",
            _ => "The database is of this release.",
        };
}
