using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;
using static System.FormattableString;

namespace Whereabouts.Seeding.Files;

/// <summary>The authority's own lists: home education, placements, admissions; and the provider's registers.</summary>
internal static class AuthorityFiles
{
    public static void Write(County county, Outbox outbox)
    {
        foreach (var day in new[] { new DateOnly(2026, 10, 5), county.To })
        {
            outbox.Text(Invariant($"EHE register {day:yyyy-MM-dd}.txt"), HomeEducated(county, day), Shape.Tab, day);
        }
        outbox.Excel(
            "AP placements 2026-27.xlsx",
            "Alternative provision and tuition commissioned",
            "Placements",
            Placed(county)
        );
        outbox.Text("In-year applications.csv", Applied(county), Shape.Comma);
        foreach (var marks in county.ProviderMarks.GroupBy(m => m.Provider, StringComparer.Ordinal))
        {
            for (var half = 1; half <= CountyYear.This.HalfTerm(county.To); half++)
            {
                outbox.Text(
                    $"{marks.Key} attendance {CountyYear.This.Terms[half - 1].Name}.csv",
                    Attended(marks.Where(m => CountyYear.This.HalfTerm(m.Day) == half)),
                    Shape.Plain,
                    CountyYear.This.Terms[half - 1].To
                );
            }
        }
    }

    private static Table HomeEducated(County county, DateOnly day) =>
        Table.Of(
            county.HomeEducations.Where(h => h.Notified < day).Select(h => AsKnown(h, day)).OrderBy(h => h.Notified),
            [
                .. ChildColumns.Of<HomeEducation>(h => h.Child, "UPN", "Family name", "Given name", "DOB"),
                ("Address line 1", h => h.Child.Address),
                ("Town", h => h.Child.Town),
                ("Notified date", h => h.Notified),
                ("Start date", h => h.Start),
                ("End date", h => h.End),
                ("Reason", h => h.Reason),
                ("Suggested by", h => h.SuggestedBy),
                ("Suitability", h => h.Suitability),
                ("Assessed date", h => h.Assessed),
                ("Officer", _ => "Bea Hartnell"),
                ("Previous school URN", h => h.PreviousSchoolUrn),
                (
                    "Recorded at",
                    h => county.Earlier((h.Assessed ?? h.End ?? h.Notified).AddDays(1)).ToDateTime(new(10, 0))
                ),
            ]
        );

    private static HomeEducation AsKnown(HomeEducation home, DateOnly day) =>
        home.Assessed >= day ? home with { Assessed = null, Suitability = "not yet assessed" } : home;

    private static Table Placed(County county) =>
        Table.Of(
            county.Placements.OrderBy(p => p.Start),
            [
                ("Provider", p => p.Provider),
                ("Provider URN", _ => ""),
                ("Commissioner", p => p.Commissioner),
                .. ChildColumns.Of<Placement>(p => p.Child),
                ("Start date", p => p.Start),
                ("End date", p => p.End),
                ("Mon hours", p => p.Hours[0]),
                ("Tue hours", p => p.Hours[1]),
                ("Wed hours", p => p.Hours[2]),
                ("Thu hours", p => p.Hours[3]),
                ("Fri hours", p => p.Hours[4]),
                ("Legal basis", p => p.LegalBasis),
                ("Kind", p => p.Kind),
                ("Review date", p => p.Review),
                ("Recorded at", p => p.Start.ToDateTime(new(11, 0))),
            ]
        );

    private static Table Applied(County county) =>
        Table.Of(
            county
                .Applications.OrderBy(a => a.Received)
                .Select((a, i) => (Application: a, Reference: $"IY26-{i + 101}")),
            [
                ("Application ref", a => a.Reference),
                .. ChildColumns.Of<(PlaceApplication Application, string Reference)>(a => a.Application.Child),
                ("Address line 1", a => a.Application.Child.Address),
                ("Town", a => a.Application.Child.Town),
                ("Received date", a => a.Application.Received),
                ("Preferred URN", a => a.Application.Preferred.Urn),
                ("School", a => a.Application.Preferred.Name),
                ("Outcome", a => a.Application.Outcome),
                ("Decision date", a => a.Application.Decided),
                ("Offered URN", a => a.Application.Offered?.Urn),
                ("Start date", a => a.Application.Start),
                ("Reason", a => a.Application.Reason),
                ("Recorded at", a => (a.Application.Decided ?? a.Application.Received).ToDateTime(new(14, 0))),
            ]
        );

    /// <summary>A small provider types its own list: no number for one child in four.</summary>
    private static Table Attended(IEnumerable<ProviderMark> marks) =>
        Table.Of(
            marks.OrderBy(m => m.Day).ThenByDescending(m => m.Morning),
            [
                ("Provider", m => m.Provider),
                ("First name", m => m.Child.Forename),
                ("Last name", m => m.Child.Surname),
                ("DOB", m => m.Child.Born),
                ("Postcode", m => m.Child.Postcode),
                ("UPN", m => m.Child.Born!.Value.Day % 4 == 0 ? "" : m.Child.Upn),
                ("Date", m => m.Day),
                ("Session", m => m.Morning ? "AM" : "PM"),
                ("Mark", m => m.Mark),
                ("Recorded at", m => m.Day.ToDateTime(new(15, 30))),
            ]
        );
}
