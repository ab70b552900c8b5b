using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Assessment;

/// <summary>A fact as known at the moment of asking, with the times it was said and we were told.</summary>
/// <param name="Told">When we were first told this version.</param>
public sealed record KnownFact(IFact Fact, DateTimeOffset Said, DateTimeOffset Told, Guid Origin);

/// <summary>A year's marks of one child at one setting, one symbol a session of the grid; 0 is not received.</summary>
public sealed record ChildRegister(SettingId Setting, AcademicYear Year, byte[] Codes);

/// <summary>All that is known of one child at one moment: what an assessment may look at, and nothing more.</summary>
/// <param name="Facts">Every fact known, those long ended included; in the order of kind and key.</param>
/// <param name="Registers">The marks of schools and of providers.</param>
public sealed record ChildRecord(Guid Id, IReadOnlyList<KnownFact> Facts, IReadOnlyList<ChildRegister> Registers)
{
    public IEnumerable<T> All<T>()
        where T : IFact => Facts.Select(f => f.Fact).OfType<T>();
}
