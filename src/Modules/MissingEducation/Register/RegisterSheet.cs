using Whereabouts.Domain.Assessment;
using Whereabouts.Platform.Exports;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The register as a list to be taken away: every child that the filters let through, on all pages.</summary>
internal static class RegisterSheet
{
    private static readonly (string Heading, Func<RegisterLine, object?> Cell)[] Columns =
    [
        ("Surname", line => line.Surname),
        ("Forename", line => line.Child.Identity.Forename),
        ("UPN", line => line.Child.Identity.Upn),
        ("Date of birth", line => line.Child.Identity.DateOfBirth),
        ("Year group", line => line.Picture.YearGroup),
        ("Known to services", line => string.Join("; ", line.Services.Select(Services.WordsOf))),
        ("School or provider", line => line.PlaceNames),
        ("Where today", line => line.Picture.Where),
        ("Reasons", line => string.Join("; ", line.Picture.Reasons.Select(reason => ReasonWords.Of(reason.Code)))),
        ("Because", line => string.Join(" ", line.Picture.Reasons.Select(reason => reason.Because))),
        ("Since", line => line.Picture.Since),
        ("School days missed", line => line.Picture.SchoolDaysMissed),
        ("Hours entitled a week", line => line.Picture.Hours.Entitled),
        ("Hours planned a week", line => line.Picture.Hours.Planned),
        ("Hours received a week", line => line.Picture.Hours.Received),
        ("Hours not confirmed a week", line => line.Picture.Hours.Unconfirmed),
        ("RAG", line => line.Picture.Rag?.ToString()),
        ("RAG because", line => line.Because),
        ("New in the last 7 days", line => line.IsNew ? "Yes" : "No"),
        ("Next step", line => line.Picture.NextStep?.What),
        ("Who", line => line.Picture.NextStep?.Who),
        ("By", line => line.Picture.NextStep?.By),
        (
            "Set by an officer",
            line => line.Picture.NextStep is { } step ? (step.Proposed ? "No, proposed" : "Yes") : null
        ),
        ("Not known", line => string.Join(" ", line.Picture.NotKnown)),
    ];

    public static Sheet Of(RegisterList list) =>
        new(
            "Register",
            [.. Columns.Select(column => column.Heading)],
            [.. list.Matching.Select(line => (IReadOnlyList<object?>)[.. Columns.Select(column => column.Cell(line))])]
        );

    /// <summary>What the list is and is not: the day, what was known, how much of the county it covers.</summary>
    public static Sheet About(RegisterList list)
    {
        var rows = new List<(string What, object? Value)>
        {
            ("On", list.Picture.On),
            ("As known at", list.Picture.KnownAt is { } known ? $"{known:O}" : "everything told so far"),
            ("Children in this list", list.Matching.Count),
            ("Children on the register", list.Total),
            ("Schools expected to send marks", list.Coverage.SchoolsExpected),
            ("Schools covered", list.Coverage.SchoolsCurrent),
            ("Definitions, version", list.Picture.County.Definitions.Version),
        };
        rows.AddRange(list.Facets.Where(facet => facet.IsUsed).Select(Filter));
        rows.AddRange(list.NotCovered.Select(school => ("School not covered", (object?)school.School.Name)));
        return new("About", ["What", "Value"], [.. rows.Select(row => (IReadOnlyList<object?>)[row.What, row.Value])]);
    }

    private static (string, object?) Filter(FacetChoices facet) =>
        (
            $"Filter: {facet.Facet.Title}",
            string.Join("; ", facet.Options.Where(option => option.IsChosen).Select(option => option.Words))
        );
}
