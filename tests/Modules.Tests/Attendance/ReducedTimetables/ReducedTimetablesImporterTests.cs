using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Modules.Attendance.ReducedTimetables;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Attendance.ReducedTimetables;

public sealed class ReducedTimetablesImporterTests
{
    private static SheetRow Read(string start, string end, string hours) =>
        new ReducedTimetablesImporter().Read(
            "LAESTAB|UPN|Start date|End date|Hours per week|Reason|Parent agreed|Notified LA",
            $"9314125|H801200001001|{start}|{end}|{hours}|Anxiety|Yes|06/10/2026"
        );

    [Fact]
    public void An_agreement_has_its_dates_hours_and_consent()
    {
        var agreed = Read("05/10/2026", "27/11/2026", "12:30").Fact<ReducedTimetable>();
        Assert.Equal("141727 2026-10-05", agreed.Key);
        Assert.Equal((new DateOnly(2026, 11, 27), 12.5m, true), (agreed.End, agreed.HoursPerWeek, agreed.ParentAgreed));
        Assert.Equal(new DateOnly(2026, 10, 6), agreed.AuthorityNotified);
    }

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Assert.Contains("ends before", Read("05/10/2026", "04/10/2026", "12").Refusal());

    [Fact]
    public void Missing_hours_are_noted_and_left_open()
    {
        var row = Read("05/10/2026", "", "");
        Assert.Contains("hours", row.Note());
        Assert.Null(row.Fact<ReducedTimetable>().HoursPerWeek);
    }

    [Fact]
    public void Hours_that_are_no_hours_are_refused() => Assert.Single(Read("05/10/2026", "", "half days").Refusals);
}
