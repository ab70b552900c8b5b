using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Tests.Attendance.Analysis;

public class AttendanceSumTests
{
    [Fact]
    public void Sessions_are_added_up_and_pupils_counted_by_their_own_share()
    {
        // 12 of 120 absent is a tenth; 60 of 120 is half; 11 of 120 is neither; nobody was possible in the last.
        var sum = AttendanceSum.Of([
            Figures(attended: 108, authorised: 10, unauthorised: 2),
            Figures(attended: 60, authorised: 0, unauthorised: 60),
            Figures(attended: 109, authorised: 11, unauthorised: 0),
            Figures(attended: 0, authorised: 0, unauthorised: 0),
        ]);

        Assert.Equal((3, 360L, 21L, 62L), (sum.Registers, sum.Possible, sum.Authorised, sum.Unauthorised));
        Assert.Equal((2, 1), (sum.Persistent, sum.Severe));
        Assert.Equal(100m * 83 / 360, sum.AbsentPercent);
        Assert.Equal(100m * 2 / 3, sum.PersistentPercent);
    }

    [Fact]
    public void Where_nothing_was_possible_there_is_no_rate_rather_than_none_absent()
    {
        var sum = AttendanceSum.Of([Figures(0, 0, 0)]);

        Assert.Null(sum.AbsentPercent);
        Assert.Null(sum.PersistentPercent);
        Assert.Null(sum.SeverePercent);
    }

    [Fact]
    public void Every_pupil_with_a_possible_session_lies_in_one_band_and_persistent_ones_above_the_second()
    {
        for (var possible = 1; possible <= 120; possible++)
        {
            for (var absent = 0; absent <= possible; absent++)
            {
                var figures = Figures(possible - absent, absent, 0);
                var band = Assert.Single(AbsenceBand.All, band => band.Holds(figures));
                Assert.Equal(figures.IsPersistent, band.From >= 10);
                Assert.Equal(figures.IsSevere, band.From >= 50);
            }
        }

        Assert.DoesNotContain(AbsenceBand.All, band => band.Holds(Figures(0, 0, 0)));
    }

    private static AttendanceFigures Figures(int attended, int authorised, int unauthorised) =>
        new()
        {
            Attended = attended,
            Authorised = authorised,
            Unauthorised = unauthorised,
        };
}
