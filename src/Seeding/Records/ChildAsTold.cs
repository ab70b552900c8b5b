using Whereabouts.Seeding.People;

namespace Whereabouts.Seeding.Records;

/// <summary>A child as one sender writes them: not every sender knows the number, and some spell by ear.</summary>
internal sealed record ChildAsTold(
    string Upn,
    string Surname,
    string Forename,
    DateOnly? Born,
    string Sex,
    string Address,
    string Town,
    string Postcode
)
{
    public static ChildAsTold Of(Child child) =>
        new(
            child.Upn,
            child.Surname,
            child.Forename,
            child.Born,
            child.Sex,
            child.Home.Address.Line1,
            child.Home.Address.Town,
            child.Home.Address.Postcode
        );

    public ChildAsTold WithoutNumber() => this with { Upn = "" };
}
