using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Files;
using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;
using Whereabouts.Seeding.Stories;

namespace Whereabouts.Seeding;

/// <summary>
/// The whole made-up county: invented children in all of Oxfordshire's open state schools, this year to date and the year
/// before. Lived and written one neighbourhood after another, so that it never has to be in memory as a whole; each
/// neighbourhood plays every story of the small county.
/// </summary>
public static class WholeCounty
{
    private const string Answered = "two schools in three answered";

    /// <summary>Writes the files and STORIES.md into the folder, replacing files of the same names.</summary>
    /// <inheritdoc cref="SmallCounty.Write" path="/exception"/>
    public static SeedSummary Write(SeedOptions options) => Write(options, _ => true);

    /// <summary>Only the neighbourhoods whose name <paramref name="isLived"/>: for tests, which cannot wait for all.</summary>
    internal static SeedSummary Write(SeedOptions options, Predicate<string> isLived)
    {
        ArgumentNullException.ThrowIfNull(options);
        SmallCounty.ThrowIfOutsideTheStories(options);
        var all = Oxfordshire.Neighbourhoods(new Chance(unchecked((ulong)options.Seed)).For("schools"));
        var lived = all.Where(n => isLived(n.Name)).ToList();
        var county = new County(options.Seed, options.To, lived[0], Oxfordshire.FirstSchools);
        var outbox = new Outbox(options.OutFolder, options.To);
        var schools = all.SelectMany(n => n.Schools).ToList();
        SchoolsFile.WriteAll(outbox.Of("authority"), schools);
        SchoolsFile.TermDates(outbox.Of("authority"), schools, CountyYear.Last);
        SchoolsFile.TermDates(outbox.Of("authority"), schools, CountyYear.This);

        var (children, marks) = (0, 0);
        var atUnit = new List<Enrolment>();
        for (var n = 0; n < lived.Count; n++)
        {
            var here = county.In(lived[n]);
            Live(here, [.. lived.Skip(n + 1).SelectMany(l => l.Schools)]);
            var before = YearBefore.Of(here);
            Arrangements.Make(before);
            SchoolDays.Live(before);
            marks += Send(here, outbox) + Send(before, outbox);
            children += here.Enrolments.Concat(before.Enrolments).Select(e => e.Child).Distinct().Count();
            atUnit.AddRange(here.Enrolments.Where(e => e.School == lived[n].Unit));
        }
        county.Enrolments.AddRange(atUnit);
        marks += SchoolFolder.Write(county, lived[0].Unit, outbox) + county.ProviderMarks.Count;

        SchoolFolder.Corrections(county, outbox);

        SchoolNotices.Write(county, outbox.Of("schools"), CountyYear.Last, Answered);
        SchoolNotices.Write(county, outbox.Of("schools"), CountyYear.This, Answered);
        AuthorityFiles.Write(county, outbox.Of("authority"));
        AgencyFiles.Write(county, outbox.Of("agencies"));
        StoriesPage.Write(options, county, outbox);
        return new(children, marks, outbox.Files, outbox.Sent, county.Stories);
    }

    private static void Live(County here, IReadOnlyList<School> further)
    {
        Rolls.Open(here);
        var chance = here.Chance.For("tendency");
        foreach (var e in here.Enrolments)
        {
            e.Child.Tendency = chance.Fraction();
            // Who has a plan is more often at a special school, and so less often elsewhere than in the small county.
            e.Child.Sen =
                e.School.Phase is "Special" ? "E"
                : e.Child.Sen is "E" && chance.Is(0.25) ? "K"
                : e.Child.Sen;
        }
        Movers.Move(here, further);
        Autumn.Live(here);
        OffRoll.Add(here);
        OfSchools.Tell(here);
    }

    /// <summary>All schools but the referral unit, whose children come from every neighbourhood.</summary>
    private static int Send(County county, Outbox outbox) =>
        county
            .Neighbourhood.Schools.Where(s => s != county.Neighbourhood.Unit || county.Year == CountyYear.Last)
            .Sum(school => SchoolFolder.Write(county, school, outbox));
}
