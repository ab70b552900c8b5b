using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.HomeEducation;

public sealed class HomeEducationNotAssuredTests
{
    private const string Code = "home-education-not-assured";

    [Theory]
    [InlineData(Suitability.NotYetAssessed, "2026-10-05")]
    [InlineData(Suitability.EnquiriesBeingMade, "2026-10-05")]
    [InlineData(Suitability.Unsuitable, "2026-10-05")]
    [InlineData(Suitability.Suitable, null)]
    public void It_holds_until_the_education_is_found_suitable(Suitability suitability, string? since)
    {
        var picture = ChildStory.Of().OnRoll(leaving: "2026-10-02", ground: "f").AtHome("2026-10-05", suitability);
        Assert.Equal(since, picture.Since(Code, "2026-11-20"));
        Assert.Equal(since is not null, picture.On("2026-11-20").OnRegister);
    }

    [Fact]
    public void Found_suitable_says_why_the_child_is_not_on_the_register() =>
        Assert.Equal(
            "Educated at home since 5 October 2026, found suitable on 12 November 2026.",
            ChildStory
                .Of()
                .OnRoll(leaving: "2026-10-02", ground: "f")
                .AtHome("2026-10-05", Suitability.Suitable, assessed: "2026-11-12")
                .On("2026-11-20")
                .WhyNot
        );

    [Theory]
    [InlineData("2026-11-11", "2026-10-05")]
    [InlineData("2026-11-12", null)]
    public void A_finding_counts_from_its_own_day(string on, string? since) =>
        Assert.Equal(
            since,
            ChildStory.Of().AtHome("2026-10-05", Suitability.Suitable, assessed: "2026-11-12").Since(Code, on)
        );

    [Theory]
    [InlineData("2026-10-02", null)]
    [InlineData("2026-10-03", "2026-10-03")]
    public void Leaving_by_ground_f_with_no_word_of_it_counts_from_the_day_after(string on, string? since) =>
        Assert.Equal(since, ChildStory.Of().OnRoll(leaving: "2026-10-02", ground: "f").Since(Code, on));

    [Fact]
    public void A_place_at_a_school_ends_it_even_when_nobody_closed_the_spell() =>
        Assert.Null(
            ChildStory
                .Of()
                .AtHome("2026-01-05", Suitability.NotYetAssessed)
                .OnRoll("2026-09-01")
                .Present("2026-09-01", "2026-11-20")
                .Since(Code, "2026-11-20")
        );

    [Theory]
    [InlineData("2026-11-06", "home-education-not-assured", "2026-10-05")]
    [InlineData("2026-11-07", "no-school-place", "2026-11-07")]
    public void After_it_ends_there_is_no_place(string on, string code, string since) =>
        Assert.Equal(
            since,
            ChildStory
                .Of()
                .OnRoll(leaving: "2026-10-02", ground: "f")
                .AtHome("2026-10-05", Suitability.Unsuitable, "2026-11-06")
                .Since(code, on)
        );

    [Fact]
    public void What_is_given_at_home_is_not_known_and_not_nothing()
    {
        var picture = ChildStory.Of().AtHome("2026-10-05", Suitability.NotYetAssessed).On("2026-11-20");
        Assert.Null(picture.Hours.Received);
        Assert.Null(picture.SchoolDaysMissed);
    }
}
