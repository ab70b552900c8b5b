using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Record;

namespace Whereabouts.Modules.Children.Record.Merge;

/// <summary>One detail of two children, beside one another.</summary>
internal sealed record ComparedLine(string Detail, string? One, string? Other)
{
    public string Word =>
        One is null || Other is null ? "Not known of both"
        : string.Equals(One, Other, StringComparison.OrdinalIgnoreCase) ? "Same"
        : "Different";

    public static IReadOnlyList<ComparedLine> Of(OpenedChild one, OpenedChild other)
    {
        ComparedLine Line(string detail, Func<OpenedChild, string?> read) =>
            new(detail, NullIfEmpty(read(one)), NullIfEmpty(read(other)));
        return
        [
            Line("Surname", c => c.Identity.Surname),
            Line("Forename", c => c.Identity.Forename),
            Line("Date of birth", c => c.Identity.DateOfBirth is { } born ? OpenedChild.Day(born) : null),
            Line("Sex", c => c.Identity.Sex),
            Line("UPN", c => c.Identity.Upn),
            Line("Home", c => c.Home is "not known" ? null : c.Home),
            Line("Where the child is today", c => c.Picture.Where),
            Line(
                "Schools told of",
                c => Joined(c.Child.Record.All<Enrolment>().Select(e => c.County.NameOf(e.Setting)))
            ),
            Line("Services", c => Joined(c.Services.Select(FactInWords.NameOf))),
            Line("Facts told", c => $"{c.Child.Record.Facts.Count}"),
        ];
    }

    private static string Joined(IEnumerable<string> names) =>
        string.Join("; ", names.Distinct(StringComparer.Ordinal));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
