using Whereabouts.Bench.Matching.Naming;
using Whereabouts.Bench.Matching.Places;

namespace Whereabouts.Bench.Matching.Population;

/// <summary>An invented child, as they are.</summary>
/// <param name="Number">A number of this child alone, from which their identifiers are made; below 0 for one whom the population does not know.</param>
internal sealed record Person(
    long Number,
    Family Family,
    string Forename,
    string Middle,
    string Surname,
    string FormerSurname,
    DateOnly Born,
    string Sex
);

/// <summary>Children at one address, and the one they had before.</summary>
internal sealed record Household(Address Address, Address? Former, string Phone, string Email, List<Person> Children);
