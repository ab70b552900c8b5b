using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Journal;

/// <summary>Who acts, and for which agency. The system itself acts under its own name.</summary>
public sealed record Actor(string Name, string Agency)
{
    public static Actor System { get; } = new("system", "Whereabouts");
}

/// <summary>
/// One thing that somebody did, with the events it caused. Saved in the same transaction as the changes themselves.
/// </summary>
public sealed class Operation
{
    private readonly AppDb _db;
    private int _events;

    internal Operation(AppDb db, string type, Actor actor, DateTimeOffset at, string? why, string? evidence)
    {
        _db = db;
        Id = Guid.CreateVersion7(at);
        db.Operations.Add(
            new OperationRow
            {
                Id = Id,
                Type = type,
                Who = actor.Name,
                Agency = actor.Agency,
                At = at,
                Why = why,
                Evidence = evidence,
                IsLook = type.StartsWith("look at", StringComparison.Ordinal),
            }
        );
    }

    public Guid Id { get; }

    /// <summary>Adds what changed, before and after, in the words of the record (JSON), or null where there was nothing.</summary>
    public void Add(string type, Guid? child, string? setting, string? before, string? after) =>
        _db.Events.Add(Next(type, child, setting, before, after));

    /// <summary>The next event of the operation, for who writes many of them at once.</summary>
    internal EventRow Next(string type, Guid? child, string? setting, string? before, string? after) =>
        new()
        {
            OperationId = Id,
            Number = ++_events,
            Type = type,
            ChildId = child,
            Setting = setting,
            Before = before,
            After = after,
        };
}
