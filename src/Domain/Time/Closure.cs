namespace Whereabouts.Domain.Time;

/// <summary>Days, first and last included, on which a school is closed inside a term: half-term, INSET, snow.</summary>
/// <param name="From">First day closed.</param>
/// <param name="To">Last day closed.</param>
/// <param name="Why">The reason in the school's words, shown to users.</param>
public sealed record Closure(DateOnly From, DateOnly To, string Why);
