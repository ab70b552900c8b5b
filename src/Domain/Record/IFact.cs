namespace Whereabouts.Domain.Record;

/// <summary>
/// Something a source says about one child or one setting. Two sayings with the same subject, kind and
/// <see cref="Key"/> are about the same thing in the world: the later said one replaces the earlier, and neither is lost.
/// </summary>
public interface IFact
{
    /// <summary>What the fact is about within its subject and kind, for instance a school and an entry date.</summary>
    string Key { get; }

    /// <summary>The first day on which the fact is true, if it has one.</summary>
    DateOnly? From { get; }

    /// <summary>The last day on which the fact is true; null while it goes on or when it has no end.</summary>
    DateOnly? To { get; }
}
