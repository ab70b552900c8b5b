using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Files;

/// <summary>Schools as the national extract writes them, and the year's dates.</summary>
internal static class SchoolsFile
{
    public static void Write(Outbox outbox) =>
        outbox.Page("schools.csv", Extract.Text("schools.csv").ReplaceLineEndings("\r\n"), CountyYear.This.FirstDay);

    /// <summary>All of the county's schools, with ages, district and trust.</summary>
    public static void WriteAll(Outbox outbox, IEnumerable<School> schools)
    {
        var sizes = schools.ToDictionary(s => s.Urn, s => s.Size);
        (string, Func<string[], object?>) Same(int column, string heading) => (heading, r => r[column]);
        outbox.Text(
            "schools.csv",
            Table.Of(
                Oxfordshire.List,
                [
                    .. Oxfordshire.Headings.Select((heading, i) => Same(i, heading)).Take(17),
                    ("NumberOfPupils", r => sizes[r[0]]),
                    ("Trusts (name)", Oxfordshire.Trust),
                    ("PredecessorURNs", r => r[19]),
                ]
            ),
            Shape.Semicolon with
            {
                Delimiter = ',',
            },
            CountyYear.Last.FirstDay
        );
    }

    public static void TermDates(Outbox outbox, IEnumerable<School> schools, CountyYear year) =>
        outbox.Text(
            $"Oxfordshire term dates {year.FileName}.csv",
            Table.Of(
                Dates(schools, year),
                ("URN", d => d.Urn),
                ("Academic year", _ => year.Name),
                ("Type", d => d.Type),
                ("From", d => d.From),
                ("To", d => d.To),
                ("Name", d => d.Name)
            ),
            Shape.Semicolon,
            year.FirstDay
        );

    private static IEnumerable<(string Urn, string Type, DateOnly From, DateOnly To, string Name)> Dates(
        IEnumerable<School> schools,
        CountyYear year
    )
    {
        foreach (var term in year.Terms)
        {
            yield return ("", "term", term.From, term.To, term.Name);
        }
        foreach (var (before, after) in year.Terms.Zip(year.Terms.Skip(1)))
        {
            yield return ("", "holiday", before.To.AddDays(1), after.From.AddDays(-1), $"Holiday after {before.Name}");
        }
        yield return ("", "holiday", year.BankHoliday, year.BankHoliday, "Early May bank holiday");
        foreach (var school in schools)
        {
            foreach (var day in school.Inset.Where(d => d >= year.FirstDay && d <= year.LastDay))
            {
                yield return (school.Urn, "inset", day, day, "Staff training");
            }
            if (school.ShutWithoutWarning is { } shut && shut >= year.FirstDay)
            {
                yield return (school.Urn, "closure", shut, shut, "Boiler failure");
            }
        }
    }
}
