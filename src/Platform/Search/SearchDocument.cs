namespace Whereabouts.Platform.Search;

/// <summary>What a search answers on the command line and in the API. Its shape is documented and only ever grows.</summary>
public sealed record SearchDocument(
    string Query,
    IReadOnlyList<FoundChildDocument> Children,
    IReadOnlyList<FoundSchoolDocument> Schools,
    bool HasMore
)
{
    public static SearchDocument Of(string query, Found found) =>
        new(
            query,
            [
                .. found.Children.Select(one => new FoundChildDocument(
                    one.Child.Id,
                    one.Child.Upn,
                    one.Child.Surname,
                    one.Child.Forename,
                    one.Child.DateOfBirth,
                    one.Child.Postcode,
                    one.Why
                )),
            ],
            [.. found.Schools.Select(school => new FoundSchoolDocument(school.Setting.Value, school.Name))],
            found.HasMore
        );
}

/// <param name="FoundBy">In words, why the child was found.</param>
public sealed record FoundChildDocument(
    Guid Child,
    string? Upn,
    string Surname,
    string Forename,
    DateOnly? DateOfBirth,
    string? Postcode,
    string FoundBy
);

/// <param name="Setting">The URN, or "provider:name".</param>
public sealed record FoundSchoolDocument(string Setting, string Name);
