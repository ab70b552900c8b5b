using Microsoft.AspNetCore.Http;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Attendance.Analysis;

/// <summary>The days that figures are of: within one academic year, as rates of two years are never added up.</summary>
/// <param name="Wrong">Why it is not the period that was asked for; null when it is.</param>
internal sealed record Period(DateOnly From, DateOnly To, string? Wrong)
{
    public AcademicYear Year => AcademicYear.Of(To);

    public string Words => $"{From:d MMMM yyyy} to {To:d MMMM yyyy}";

    /// <summary>The year so far when nothing, or nothing that can be answered, is asked for.</summary>
    public static Period Of(HttpRequest request, AsOf asOf)
    {
        var (from, to) = (request.Query["from"].ToString(), request.Query["to"].ToString());
        var usual = new Period(AcademicYear.Of(asOf.On).First, asOf.On, null);
        if (from.Length == 0 && to.Length == 0)
        {
            return usual;
        }

        if ((AsOf.ReadDay(from), AsOf.ReadDay(to)) is not ({ } first, { } last))
        {
            return usual with { Wrong = "Give both days of the period, for instance 2026-09-01 and 2026-10-23." };
        }

        return first > last ? usual with { Wrong = "The period ends before it begins." }
            : last > asOf.On ? usual with { Wrong = $"The period ends after {asOf.On:d MMMM yyyy}, the day shown." }
            : AcademicYear.Of(first) != AcademicYear.Of(last)
                ? usual with
                {
                    Wrong = "The period must lie within one academic year, from 1 September to 31 August.",
                }
            : new(first, last, null);
    }

    /// <summary>Periods that are asked for often, with their names.</summary>
    public static IEnumerable<(string Name, Period Period)> Usual(AsOf asOf)
    {
        var year = AcademicYear.Of(asOf.On);
        yield return ($"{year} so far", new(year.First, asOf.On, null));
        var monday = asOf.On.AddDays(-(((int)asOf.On.DayOfWeek + 6) % 7));
        yield return ("This week", new(Later(monday, year.First), asOf.On, null));
        yield return ("The last four weeks", new(Later(monday.AddDays(-21), year.First), asOf.On, null));
        var christmas = new DateOnly(year.StartYear, 12, 31);
        if (asOf.On > christmas)
        {
            yield return ("Autumn, as published", new(year.First, christmas, null));
        }

        var before = new AcademicYear(year.StartYear - 1);
        yield return ($"{before}", new(before.First, before.Last, null));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
