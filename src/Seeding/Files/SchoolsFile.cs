using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Files;

/// <summary>The five schools with a number, as the national extract writes them, and the year's dates.</summary>
internal static class SchoolsFile
{
    private static readonly DateOnly FirstDay = new(2026, 9, 1);

    public static void Write(Outbox outbox)
    {
        outbox.Page("schools.csv", Extract.Text("schools.csv").ReplaceLineEndings("\r\n"), FirstDay);
        outbox.Text(
            "Oxfordshire term dates 2026-27.csv",
            Table.Of(
                Dates(),
                ("URN", d => d.Urn),
                ("Academic year", _ => CountyYear.Name),
                ("Type", d => d.Type),
                ("From", d => d.From),
                ("To", d => d.To),
                ("Name", d => d.Name)
            ),
            Shape.Semicolon,
            FirstDay
        );
    }

    private static IEnumerable<(string Urn, string Type, DateOnly From, DateOnly To, string Name)> Dates()
    {
        foreach (var term in CountyYear.Terms)
        {
            yield return ("", "term", term.From, term.To, term.Name);
        }
        foreach (var (before, after) in CountyYear.Terms.Zip(CountyYear.Terms.Skip(1)))
        {
            yield return ("", "holiday", before.To.AddDays(1), after.From.AddDays(-1), $"Holiday after {before.Name}");
        }
        yield return ("", "holiday", CountyYear.BankHoliday, CountyYear.BankHoliday, "Early May bank holiday");
        foreach (var school in SixSettings.Schools)
        {
            foreach (var day in school.Inset)
            {
                yield return (school.Urn, "inset", day, day, "Staff training");
            }
            if (school.ShutWithoutWarning is { } shut)
            {
                yield return (school.Urn, "closure", shut, shut, "Boiler failure");
            }
        }
    }
}
