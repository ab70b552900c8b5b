namespace Whereabouts.Domain.Time;

/// <summary>A run of days, first and last included, in which a school is open but for its closures.</summary>
public sealed record TermPeriod(DateOnly From, DateOnly To);
