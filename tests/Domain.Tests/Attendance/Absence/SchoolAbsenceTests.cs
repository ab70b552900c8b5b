using Whereabouts.Domain.Attendance.Absence;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Attendance.Absence;

public sealed class SchoolAbsenceTests
{
    private static readonly School Oak = new(ChildStory.Oak, "Oak Academy");
    private static readonly ChildStory County = ChildStory.Of().StoppedSending("2026-09-11");

    private static byte[] Codes(ChildStory child) => child.Record().Registers[0].Codes;

    [Fact]
    public void A_rate_has_its_sessions_and_children_are_counted_by_their_own()
    {
        // 1 September to 11 September 2026 are nine school days, eighteen sessions each.
        var absence = SchoolAbsence.Of(
            [
                Codes(ChildStory.Of().Present("2026-09-01", "2026-09-11")),
                Codes(ChildStory.Of().Present("2026-09-01", "2026-09-10").Marked("O I", "2026-09-11")),
                Codes(ChildStory.Of().Marked("N N", "2026-09-01", "2026-09-02").Marked("Y1 X", "2026-09-03")),
            ],
            Oak,
            County.County(),
            ChildStory.Day("2026-09-11")
        );
        Assert.Equal((3, 40, 6), (absence.Children, absence.Possible, absence.Absent));
        Assert.Equal((1, 5), (absence.Authorised, absence.Unauthorised));
        // Two of eighteen is more than a tenth.
        Assert.Equal((2, 1), (absence.Persistent, absence.Severe));
        Assert.Equal((9, 9), (absence.SchoolDays, absence.DaysReceived));
        Assert.Equal(4, absence.OldNoReason);
        Assert.Equal(42, absence.ByCode.Sum(code => code.Sessions));
        Assert.Equal(15.0m, SchoolAbsence.Percent(absence.Absent, absence.Possible));
    }

    [Fact]
    public void Days_without_marks_are_counted_and_no_session_makes_no_rate()
    {
        var absence = SchoolAbsence.Of([], Oak, County.County(), ChildStory.Day("2026-09-18"));
        Assert.Equal((14, 9), (absence.SchoolDays, absence.DaysReceived));
        Assert.Null(SchoolAbsence.Percent(absence.Absent, absence.Possible));
    }
}
