using Whereabouts.Domain.Children;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.MissingEducation;

public sealed class NoSchoolPlaceTests
{
    private const string Code = "no-school-place";

    [Theory]
    [InlineData("2026-10-02", null)]
    [InlineData("2026-10-03", "2026-10-03")]
    [InlineData("2026-11-20", "2026-10-03")]
    public void From_the_day_after_the_last_day_on_a_roll(string on, string? since) =>
        Assert.Equal(since, ChildStory.Of().OnRoll(leaving: "2026-10-02").Since(Code, on));

    [Fact]
    public void A_confirmed_destination_takes_the_child_off_from_the_day_it_was_confirmed()
    {
        var story = ChildStory.Of().OnRoll(leaving: "2026-10-02", destination: "Leeds", confirmed: "2026-10-20");
        Assert.Equal("2026-10-03", story.Since(Code, "2026-10-19"));
        var picture = story.On("2026-10-20");
        Assert.False(picture.OnRegister);
        Assert.Equal("Moved to Leeds, which confirmed it on 20 October 2026.", picture.WhyNot);
    }

    [Fact]
    public void An_unconfirmed_destination_does_not_and_is_said()
    {
        var reason = Assert.Single(
            ChildStory.Of().OnRoll(leaving: "2026-10-02", ground: "g", destination: "Leeds").On("2026-11-20").Reasons
        );
        Assert.Equal(
            "On no roll since the last day at Oak Academy, 2 October 2026, ground g. Said to have gone to Leeds; nobody there has confirmed it.",
            reason.Because
        );
    }

    [Theory]
    [InlineData("2026-11-29", "2026-10-03")]
    [InlineData("2026-11-30", null)]
    public void A_place_that_starts_later_does_not_end_it(string on, string? since) =>
        Assert.Equal(
            since,
            ChildStory
                .Of()
                .OnRoll(leaving: "2026-10-02")
                .OnRoll("2026-11-30", at: ChildStory.Elm)
                .Applied("2026-10-12", ApplicationOutcome.Offered, "2026-11-30")
                .Since(Code, on)
        );

    [Theory]
    [InlineData(EnrolmentStatus.Guest, "2026-10-03")]
    [InlineData(EnrolmentStatus.Previous, "2026-10-03")]
    [InlineData(EnrolmentStatus.Subsidiary, null)]
    [InlineData(EnrolmentStatus.College, null)]
    [InlineData(EnrolmentStatus.OtherProvider, null)]
    public void Guest_and_previous_enrolments_are_no_place(EnrolmentStatus status, string? since) =>
        Assert.Equal(
            since,
            ChildStory
                .Of()
                .OnRoll(leaving: "2026-10-02")
                .OnRoll("2026-10-05", at: ChildStory.Elm, status: status)
                .Since(Code, "2026-11-20")
        );

    [Fact]
    public void A_child_never_on_a_roll_counts_from_what_was_first_known() =>
        Assert.Equal(
            "2026-10-12",
            new ChildStory()
                .With(new Particulars("police") { DateOfBirth = new(2014, 10, 15) }, "2026-10-14")
                .Applied("2026-10-12")
                .Since(Code, "2026-11-20")
        );

    [Theory]
    // Five on 15 October 2021: of compulsory school age from 31 December 2026 when born in 2021.
    [InlineData("2021-10-15", "2026-12-30", null)]
    [InlineData("2021-10-15", "2026-12-31", "2026-12-31")]
    // Sixteen on 1 September 2026: to Friday 25 June 2027. On 31 August 2026: to Friday 26 June 2026.
    [InlineData("2010-09-01", "2027-06-25", "2026-09-01")]
    [InlineData("2010-09-01", "2027-06-26", null)]
    [InlineData("2010-08-31", "2026-09-01", null)]
    public void Only_while_of_compulsory_school_age(string born, string on, string? since) =>
        Assert.Equal(since, ChildStory.Of(born).Since(Code, on));

    [Fact]
    public void Of_two_accounts_of_one_school_the_later_said_stands()
    {
        var story = ChildStory
            .Of()
            .OnRoll("2024-09-02", said: "2026-09-01")
            .OnRoll("2024-09-09", leaving: "2026-10-02", said: "2026-10-05");
        Assert.Equal("2026-10-03", story.Since(Code, "2026-11-20"));
        Assert.Null(story.OnRoll("2024-09-10", said: "2026-11-01").Since(Code, "2026-11-20"));
    }

    [Fact]
    public void A_school_that_closed_with_no_successor_is_no_place() =>
        Assert.Equal(
            "2026-10-24",
            ChildStory
                .Of()
                .School(new Domain.Schools.School(ChildStory.Oak, "Oak Academy") { Closed = new(2026, 10, 24) })
                .OnRoll()
                .Since(Code, "2026-11-20")
        );

    [Fact]
    public void An_academy_conversion_is_no_leaving() =>
        Assert.Null(
            ChildStory
                .Of()
                .School(
                    new Domain.Schools.School(ChildStory.Oak, "Oak School")
                    {
                        Closed = new(2026, 10, 24),
                        Successors = [100002],
                    }
                )
                .OnRoll()
                .Since(Code, "2026-11-20")
        );

    [Fact]
    public void A_child_who_died_is_not_on_the_register() =>
        Assert.StartsWith(
            "The child has died.",
            ChildStory.Of().OnRoll(leaving: "2026-10-02", ground: "k").On("2026-11-20").WhyNot,
            StringComparison.Ordinal
        );
}
