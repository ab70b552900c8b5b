namespace Whereabouts.Platform.Access;

/// <summary>What a person is here to do.</summary>
public static class Roles
{
    /// <summary>Works with children: sees the register and every child's page, sets next steps.</summary>
    public const string Officer = "officer";

    /// <summary>An officer who also overrides RAG and undoes batches.</summary>
    public const string Lead = "lead";

    /// <summary>Brings files in and decides whose rows they are.</summary>
    public const string Data = "data";

    /// <summary>Makes accounts. Sees no child.</summary>
    public const string Administrator = "administrator";

    /// <summary>A machine that watches over the service: reads its metrics by a key, and nothing else.</summary>
    public const string Monitor = "monitor";

    public static IReadOnlyList<string> All { get; } = [Officer, Lead, Data, Administrator, Monitor];
}
