namespace Whereabouts.Domain.Record;

/// <summary>One time that one source said one version of a fact.</summary>
/// <param name="Body">The version, as canonical JSON (<see cref="FactKinds.Write"/>).</param>
/// <param name="Said">When the source made the statement: decides which of two statements is the newer.</param>
/// <param name="Told">When we were told: decides what was known on a day.</param>
/// <param name="Origin">The batch or operation that brought it.</param>
public readonly record struct Saying(string Body, DateTimeOffset Said, DateTimeOffset Told, Guid Origin);
