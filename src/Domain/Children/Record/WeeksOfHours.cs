using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>A child's hours of education in one week, by that week's own marks.</summary>
/// <param name="Monday">The week.</param>
/// <param name="IsSchoolWeek">False in a week of holiday: then nothing was due.</param>
/// <param name="Planned">Null before anything was known of the child.</param>
/// <param name="Received">Null when no mark of the week was received.</param>
/// <param name="Unconfirmed">Hours the school says were given elsewhere and nobody there has confirmed.</param>
public sealed record HoursInWeek(
    DateOnly Monday,
    bool IsSchoolWeek,
    decimal Entitled,
    decimal? Planned,
    decimal? Received,
    decimal Unconfirmed
);

/// <summary>The hours of each week, each worked out as the assessment of that week's Friday would.</summary>
public static class WeeksOfHours
{
    private const int SessionsAWeek = 10;
    private const decimal SchoolDaysAWeek = 5;

    /// <summary>The weeks from the first of the academic year to the day's own, oldest first.</summary>
    public static IReadOnlyList<HoursInWeek> OfYear(ChildRecord record, County county, DateOnly on)
    {
        var weeks = new List<HoursInWeek>();
        for (var monday = SchoolWeeks.WeekOf(AcademicYear.Of(on).First); monday <= on; monday = monday.AddDays(7))
        {
            var friday = monday.AddDays(4);
            weeks.Add(Of(new ChildOnDay(record, county, friday < on ? friday : on), monday));
        }

        return weeks;
    }

    private static HoursInWeek Of(ChildOnDay child, DateOnly monday)
    {
        var hours = child.Hours;
        if (!new SchoolWeeks(child.Calendar).IsSchoolWeek(monday))
        {
            return new HoursInWeek(monday, false, hours.Entitled, null, null, 0);
        }

        if (child.On < child.FirstKnown() || child.Calendar.SchoolDaysBetween(monday, child.On) == 0)
        {
            return new HoursInWeek(monday, true, hours.Entitled, null, null, 0);
        }

        var said = SchoolWindow.Of(child, child.Places, monday, child.On);
        var unconfirmed =
            said.DaysKnown == 0
                ? 0
                : said.Unconfirmed * SchoolDaysAWeek / said.DaysKnown * hours.Entitled / SessionsAWeek;
        return new HoursInWeek(
            monday,
            true,
            hours.Entitled,
            Words.Rounded(hours.Planned),
            hours.ReceivedIn(monday, child.On) is { } received ? Words.Rounded(received) : null,
            Words.Rounded(Math.Min(hours.Entitled, unconfirmed))
        );
    }
}
