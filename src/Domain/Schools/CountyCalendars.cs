using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Schools;

/// <summary>
/// Makes the calendar of the county and of each school that has its own (CAL-01). Within an academic year a school's own
/// terms replace the county's, and the county's replace the shipped default; a term that the school has not reached yet
/// stays the county's, and so do the half-terms of a term sent without any. Bank holidays always count, INSET days and
/// closures are added.
/// </summary>
internal static class CountyCalendars
{
    // A break of a week or more is a holiday; anything shorter is an INSET day or a closure, which is a school's own.
    private const int ShortestHoliday = 5;

    public static SchoolCalendar OfCounty(IReadOnlyList<TermDate> county)
    {
        if (county.Count == 0)
        {
            return CountyDefaultCalendar.Shipped;
        }

        return Make("County", ShippedTerms(), county, []);
    }

    /// <param name="county">The county's own term dates.</param>
    /// <param name="countyCalendar">Made by <see cref="OfCounty"/>.</param>
    public static SchoolCalendar OfSchool(
        string name,
        IReadOnlyList<TermDate> own,
        IReadOnlyList<TermDate> county,
        SchoolCalendar countyCalendar
    ) => Make(name, Runs(countyCalendar), own, county.Where(date => date.Type == TermDateType.Closure));

    private static SchoolCalendar Make(
        string name,
        List<TermPeriod> fallback,
        IReadOnlyList<TermDate> own,
        IEnumerable<TermDate> always
    )
    {
        var usable = own.Where(date => date.Ends >= date.Begins).ToList();
        var ownTerms = usable
            .Where(date => date.Type == TermDateType.Term)
            .Select(date => new TermPeriod(date.Begins, date.Ends))
            .ToList();
        var terms = ownTerms.Concat(fallback.Where(period => !Replaced(period, ownTerms)));
        var closures = usable
            .Where(date => date.Type != TermDateType.Term)
            .Concat(always.Where(date => date.Ends >= date.Begins))
            .Select(date => new Closure(date.Begins, date.Ends, date.Name ?? Why(date.Type)))
            .Concat(ownTerms.Where(term => !HasHoliday(term, usable)).SelectMany(term => Breaks(term, fallback)));
        return SchoolCalendar.From(name, terms, closures, BankHolidays.England);
    }

    private static bool Replaced(TermPeriod period, List<TermPeriod> ownTerms)
    {
        var year = AcademicYear.Of(period.From);
        var ownOfYear = ownTerms.FindAll(term => AcademicYear.Of(term.From) == year);
        return ownOfYear.Count > 0
            && period.To >= ownOfYear.Min(term => term.From)
            && period.From <= ownOfYear.Max(term => term.To);
    }

    private static bool HasHoliday(TermPeriod term, List<TermDate> own) =>
        own.Exists(date => date.Type == TermDateType.Holiday && date.Begins <= term.To && date.Ends >= term.From);

    // Schools often send three terms and no half-terms: nobody teaches from September to Christmas without a break.
    private static IEnumerable<Closure> Breaks(TermPeriod term, List<TermPeriod> fallback) =>
        fallback
            .Zip(fallback.Skip(1), (before, after) => (From: before.To.AddDays(1), To: after.From.AddDays(-1)))
            .Where(gap => gap.From > term.From && gap.To < term.To)
            .Where(gap => gap.To.DayNumber - gap.From.DayNumber + 1 >= ShortestHoliday)
            .Select(gap => new Closure(gap.From, gap.To, "Half-term of the county"));

    private static List<TermPeriod> ShippedTerms() => Runs(CountyDefaultCalendar.Shipped);

    private static List<TermPeriod> Runs(SchoolCalendar calendar)
    {
        // A weekend or bank holiday does not end a run of school days; an INSET day does.
        var runs = new List<TermPeriod>();
        foreach (var day in calendar.SchoolDays(calendar.First, calendar.Last))
        {
            if (runs.Count > 0 && WorkingDays.Add(runs[^1].To, 1, BankHolidays.England) == day)
            {
                runs[^1] = runs[^1] with { To = day };
            }
            else
            {
                runs.Add(new TermPeriod(day, day));
            }
        }

        return runs;
    }

    private static string Why(TermDateType type) =>
        type switch
        {
            TermDateType.Inset => "INSET day",
            TermDateType.Closure => "Closed",
            _ => "Holiday",
        };
}
