namespace Whereabouts.Seeding.People;

/// <summary>An invented child. Stories change some of these before the files are written.</summary>
internal sealed class Child
{
    public required DateOnly Born { get; set; }
    public required string Sex { get; set; }
    public required string Forename { get; set; }
    public string MiddleNames { get; set; } = "";
    public required string Surname { get; set; }
    public string PreferredForename { get; set; } = "";
    public string FormerSurname { get; set; } = "";
    public required string Upn { get; set; }
    public string FormerUpn { get; set; } = "";
    public required string Ethnicity { get; set; }
    public required string Language { get; set; }
    public required string Sen { get; set; }
    public required bool FreeMeals { get; set; }
    public required Household Home { get; set; }

    /// <summary>How much of school this child misses beside others, from 0 for the most to 1.</summary>
    public double Tendency { get; set; }
    public int YearGroup => Schools.CountyYear.This.YearGroup(Born);
}

internal sealed record Address(string Line1, string Town, string Postcode);

internal sealed record Contact(
    string Title,
    string Forename,
    string Surname,
    string Relationship,
    bool Responsibility,
    string Phone,
    string Email
);

internal sealed class Household
{
    public required string Area { get; init; }
    public required Address Address { get; init; }
    public required IReadOnlyList<Contact> Contacts { get; init; }
    public List<Child> Children { get; } = [];
}
