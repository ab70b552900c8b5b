using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.SocialCare;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>A column of the register, on the page and in the files that are taken away.</summary>
/// <param name="Key">What stands in the address.</param>
/// <param name="Sort">By what a click on its heading sorts (<see cref="RegisterOrder"/>).</param>
/// <param name="IsUsual">Shown until somebody chooses otherwise.</param>
/// <param name="Cells">The columns that a file has for it.</param>
internal sealed record RegisterColumn(
    string Key,
    string Title,
    string Sort,
    bool IsUsual,
    params (string Heading, Func<RegisterLine, object?> Cell)[] Cells
)
{
    /// <summary>Numbers stand to the right.</summary>
    public bool IsNumber => Key is "missed";
}

/// <summary>The columns that the register can show.</summary>
internal static class RegisterColumns
{
    /// <summary>Who the child is: always shown, and first.</summary>
    public static RegisterColumn Child { get; } =
        new(
            "child",
            "Child",
            "name",
            true,
            ("Surname", line => line.Surname),
            ("Forename", line => line.Child.Identity.Forename),
            ("UPN", line => line.Child.Identity.Upn),
            ("Date of birth", line => line.Child.Identity.DateOfBirth),
            ("Year group", line => line.Picture.YearGroup),
            ("Known to services", line => string.Join("; ", line.Services.Select(Services.WordsOf))),
            ("New", line => line.IsNew ? "Yes" : "No")
        );

    /// <summary>The columns to choose from, in the usual order.</summary>
    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        new("where", "Where now", "where", true, ("School or provider", line => line.PlaceNames)),
        new("today", "Where today", "today", false, ("Where today", line => line.Picture.Where)),
        new(
            "why",
            "Why and since",
            "since",
            true,
            ("Reasons", line => string.Join("; ", line.Picture.Reasons.Select(reason => ReasonWords.Of(reason.Code)))),
            ("Because", line => string.Join(" ", line.Picture.Reasons.Select(reason => reason.Because))),
            ("Since", line => line.Picture.Since)
        ),
        new(
            "hours",
            "Hours a week",
            "hours",
            true,
            ("Hours entitled a week", line => line.Picture.Hours.Entitled),
            ("Hours planned a week", line => line.Picture.Hours.Planned),
            ("Hours received a week", line => line.Picture.Hours.Received),
            ("Hours not confirmed a week", line => line.Picture.Hours.Unconfirmed)
        ),
        new("missed", "Days missed", "missed", true, ("School days missed", line => line.Picture.SchoolDaysMissed)),
        new(
            "rag",
            "RAG",
            "rag",
            true,
            ("RAG", line => line.Picture.Rag?.ToString()),
            ("RAG because", line => line.Because)
        ),
        new("because", "RAG because", "because", false, ("RAG because", line => line.Because)),
        new("owner", "Owner", "owner", true, ("Owner", line => line.Owner)),
        new(
            "next",
            "Next step",
            "next",
            true,
            ("Next step", line => line.Picture.NextStep?.What),
            ("Who", line => line.Picture.NextStep?.Who),
            ("By", line => line.Picture.NextStep?.By),
            (
                "Set by an officer",
                line => line.Picture.NextStep is { } step ? (step.Proposed ? "No, proposed" : "Yes") : null
            )
        ),
        new("unknown", "Not known", "unknown", false, ("Not known", line => string.Join(" ", line.Picture.NotKnown))),
        new("born", "Date of birth", "born", false, ("Date of birth", line => line.Child.Identity.DateOfBirth)),
        new("year", "Year group", "year", false, ("Year group", line => line.Picture.YearGroup)),
        new("upn", "UPN", "upn", false, ("UPN", line => line.Child.Identity.Upn)),
        new("district", "District", "district", false, ("District", line => string.Join("; ", line.Districts))),
        new("area", "Panel area", "area", false, ("Panel area", line => string.Join("; ", line.Areas))),
    ];

    /// <summary>Those named, in that order, with the child first; the usual ones when none is named.</summary>
    /// <param name="keys">Keys with commas between; what is no column is left out.</param>
    public static IReadOnlyList<RegisterColumn> Of(string? keys)
    {
        var named = (keys ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(key => All.FirstOrDefault(column => string.Equals(column.Key, key, StringComparison.Ordinal)))
            .OfType<RegisterColumn>()
            .Distinct()
            .ToList();
        return [Child, .. named.Count > 0 ? named : All.Where(column => column.IsUsual)];
    }

    /// <summary>How columns stand in the address; null for the usual ones.</summary>
    public static string? Write(IEnumerable<RegisterColumn> columns)
    {
        var keys = string.Join(',', columns.Where(column => column != Child).Select(column => column.Key));
        var usual = string.Join(',', All.Where(column => column.IsUsual).Select(column => column.Key));
        return keys.Length == 0 || string.Equals(keys, usual, StringComparison.Ordinal) ? null : keys;
    }
}
