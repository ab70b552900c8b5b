using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Children;

/// <summary>
/// Who a source says the child is: names, identifiers, home and contacts as that source wrote them.
/// </summary>
/// <param name="Origin">Who says so: the kind of file and its setting, for instance "roll 123456" or "police".</param>
public sealed record Particulars(string Origin) : IFact
{
    public string? Upn { get; init; }
    public string? FormerUpn { get; init; }
    public string? Uln { get; init; }
    public string? NhsNumber { get; init; }
    public string? LocalId { get; init; }

    /// <summary>The child's number in a system that many files come from, after that system's name: "social care/40213".</summary>
    public string? SystemId { get; init; }
    public string? Surname { get; init; }
    public string? Forename { get; init; }
    public string? MiddleNames { get; init; }
    public string? PreferredSurname { get; init; }
    public string? PreferredForename { get; init; }
    public string? FormerSurname { get; init; }
    public string? FormerForename { get; init; }
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>M, F or null when the source did not say.</summary>
    public string? Sex { get; init; }

    /// <summary>Lines of the address without the postcode, as written.</summary>
    public IReadOnlyList<string>? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Uprn { get; init; }
    public string? Ethnicity { get; init; }
    public string? Language { get; init; }
    public IReadOnlyList<Contact>? Contacts { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => Origin;

    [System.Text.Json.Serialization.JsonIgnore]
    public DateOnly? From => null;

    [System.Text.Json.Serialization.JsonIgnore]
    public DateOnly? To => null;
}

/// <summary>A person to call about the child.</summary>
public sealed record Contact
{
    public string? Title { get; init; }
    public string? Forename { get; init; }
    public string? Surname { get; init; }

    /// <summary>Relationship code or words as the source wrote them, for instance PAM, mother, carer.</summary>
    public string? Relationship { get; init; }

    /// <summary>Has parental responsibility; null when not said.</summary>
    public bool? ParentalResponsibility { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
}
