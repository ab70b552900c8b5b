using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;

namespace Whereabouts.Domain.Tests.Assessment;

public sealed class HoursTests
{
    private const string On = "2026-10-02";

    // Those ending with Friday 2 October begin with Monday 7 September: 20 days, 40 sessions.
    private static ChildStory AtSchool(string marks = "/ \\") =>
        ChildStory.Of().OnRoll().Marked(marks, "2026-09-07", On);

    private static Hours Of(ChildStory story) => story.On(On).Hours;

    [Fact]
    public void Full_attendance_is_full_hours() => Assert.Equal(new Hours(25, 25, 25, 0), Of(AtSchool()));

    [Theory]
    [InlineData("/ I", 12.5)]
    [InlineData("/ Y1", 12.5)]
    [InlineData("/ Q", 12.5)]
    [InlineData("/ C2", 12.5)]
    [InlineData("V W", 25)]
    [InlineData("N N", 0)]
    [InlineData("/ X", 25)]
    [InlineData("/ -", 25)]
    public void Received_is_what_was_attended_of_what_was_due(string marks, double received) =>
        Assert.Equal((decimal)received, Of(AtSchool(marks)).Received);

    [Fact]
    public void Only_the_last_twenty_school_days_are_looked_at() =>
        Assert.Equal(25m, Of(AtSchool().Marked("N N", "2026-09-01", "2026-09-04")).Received);

    [Fact]
    public void One_session_in_forty_is_a_fortieth() =>
        Assert.Equal(24.4m, Of(AtSchool().Marked("N \\", "2026-09-07")).Received); // 24.375

    [Fact]
    public void A_session_marked_elsewhere_is_not_received_until_somebody_there_says_so()
    {
        // Thursdays and Fridays elsewhere: four sessions of ten.
        var story = AtSchool();
        foreach (var week in new[] { "2026-09-10", "2026-09-17", "2026-09-24", "2026-10-01" })
        {
            var friday = ChildStory.Day(week).AddDays(1).ToString("yyyy-MM-dd", null);
            story.Marked("B B", week, friday);
        }

        Assert.Equal(new Hours(25, 25, 15, 10), Of(story));
        story.Present("2026-09-10", "2026-09-11", ChildStory.Riverside);
        Assert.Equal(new Hours(25, 25, 17.5m, 7.5m), Of(story));
        // With a placement of ten hours the provider's own share counts: all four sessions it marked were attended.
        Assert.Equal(new Hours(25, 25, 25, 7.5m), Of(story.Placed("2026-09-07", 10)));
    }

    [Fact]
    public void A_reduced_timetable_plans_its_hours_and_asks_only_for_its_sessions() =>
        Assert.Equal(new Hours(25, 12.5m, 12.5m, 0), Of(AtSchool("/ C2").Timetable("2026-09-07", "2026-10-30", 12.5m)));

    [Fact]
    public void A_reduced_timetable_and_a_placement_are_added() =>
        Assert.Equal(
            new Hours(25, 20, 16.3m, 0), // 12.5 + half of 7.5
            Of(
                AtSchool("/ C2")
                    .Timetable("2026-09-07", "2026-10-30", 12.5m)
                    .Placed("2026-09-07", 7.5m)
                    .Marked("/ N", "2026-09-07", On, ChildStory.Riverside)
            )
        );

    [Fact]
    public void A_timetable_without_hours_is_not_known()
    {
        var picture = AtSchool("/ C2").Timetable("2026-09-07", "2026-10-30").On(On);
        Assert.Equal(0m, picture.Hours.Planned);
        Assert.Contains("The hours of the reduced timetable.", picture.NotKnown);
    }

    [Fact]
    public void A_provider_that_sent_nothing_makes_received_unknown()
    {
        var picture = AtSchool().Placed("2026-09-07", 5).On(On);
        Assert.Null(picture.Hours.Received);
        Assert.Contains("Whether the child was at Riverside Learning: no mark was received.", picture.NotKnown);
    }

    [Fact]
    public void A_stale_school_makes_received_unknown()
    {
        var current = AtSchool().StoppedSending("2026-09-28").On(On);
        Assert.Equal(25m, current.Hours.Received);
        var stale = AtSchool().StoppedSending("2026-09-25").On(On);
        Assert.Null(stale.Hours.Received);
        Assert.Contains("Marks of Oak Academy since 28 September 2026.", stale.NotKnown);
        Assert.Equal("On roll at Oak Academy; marks not known since 28 September 2026.", stale.WhyNot);
    }

    [Fact]
    public void No_place_is_no_hours() => Assert.Equal(new Hours(25, 0, 0, 0), Of(ChildStory.Of()));

    [Fact]
    public void The_two_schools_of_a_dual_registration_make_one_week() =>
        Assert.Equal(
            new Hours(25, 25, 12.5m, 0),
            Of(
                ChildStory
                    .Of()
                    .OnRoll(status: EnrolmentStatus.Main)
                    .OnRoll(at: ChildStory.Elm, status: EnrolmentStatus.Subsidiary)
                    .Marked("/ D", "2026-09-07", On)
                    .Marked("D N", "2026-09-07", On, ChildStory.Elm)
            ) with
            {
                Unconfirmed = 0,
            }
        );
}
