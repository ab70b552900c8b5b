using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.Tests.Assessment;

public sealed class RagTests
{
    // Excluded, placed with a provider for so many hours, and always there.
    private static ChildStory Placed(decimal? hours, string start = "2026-09-14") =>
        ChildStory
            .Of()
            .OnRoll()
            .Excluded("2026-09-07")
            .Placed(start, hours)
            .Present(start, "2027-03-25", ChildStory.Riverside);

    [Theory]
    [InlineData(10.9, Rag.Amber, "Amber: a placement runs, and 10.9 hours a week received, below 11 hours.")]
    [InlineData(11, Rag.Amber, "Amber: a placement runs, and 11 hours a week received, below 15 hours.")]
    [InlineData(14.9, Rag.Amber, "Amber: a placement runs, and 14.9 hours a week received, below 15 hours.")]
    [InlineData(
        15,
        Rag.Green,
        "Green: a placement runs, and 15 hours a week received. Watched until 14 December 2026."
    )]
    public void The_bands_of_seed_003(double hours, Rag rag, string because)
    {
        var picture = Placed((decimal)hours).On("2026-10-16");
        Assert.Equal((rag, because, false), (picture.Rag, picture.RagBecause, picture.RagOverridden));
    }

    [Fact]
    public void Hours_that_are_not_known_are_amber() =>
        Assert.Equal(
            (Rag.Amber, "Amber: a placement runs, and the hours received are not known."),
            (Placed(null).On("2026-10-16") is var picture ? picture.Rag : null, picture.RagBecause)
        );

    [Fact]
    public void No_place_is_red() => Assert.Equal("Red: no school place.", ChildStory.Of().On("2026-10-16").RagBecause);

    [Fact]
    public void No_plan_is_red() =>
        Assert.Equal(
            "Red: not in full-time education and no plan in force.",
            ChildStory
                .Of()
                .OnRoll()
                .Timetable("2026-09-14", hours: 20)
                .Present("2026-09-01", "2026-12-18")
                .On("2026-10-16")
                .RagBecause
        );

    [Fact]
    public void A_timetable_with_an_end_is_a_plan() =>
        Assert.Equal(
            Rag.Green,
            ChildStory
                .Of()
                .OnRoll()
                .Timetable("2026-09-14", "2026-10-23", 20)
                .Present("2026-09-01", "2026-12-18")
                .On("2026-10-16")
                .Rag
        );

    [Fact]
    public void Home_education_under_enquiry_is_no_plan() =>
        Assert.Equal(
            Rag.Red,
            ChildStory
                .Of()
                .AtHome("2026-09-14", Domain.HomeEducation.Suitability.EnquiriesBeingMade)
                .On("2026-10-16")
                .Rag
        );

    [Theory]
    [InlineData("2026-12-13", Rag.Green)]
    [InlineData("2026-12-14", Rag.Amber)]
    public void After_three_months_hours_that_have_not_risen_are_amber_again(string on, Rag rag) =>
        Assert.Equal(rag, Placed(16).On(on).Rag);

    [Fact]
    public void Hours_that_have_risen_stay_green()
    {
        // Half the first 20 school days attended at 20 hours, all since.
        var story = Placed(20).Marked("/ N", "2026-09-14", "2026-10-09", ChildStory.Riverside);
        var picture = story.On("2026-12-14");
        Assert.Equal(
            (Rag.Green, "Green: a placement runs, and 20 hours a week received, up from 10 hours when the plan began."),
            (picture.Rag, picture.RagBecause)
        );
    }

    [Fact]
    public void An_officers_judgement_replaces_the_criteria_from_its_day()
    {
        var story = Placed(16).With(new RagOverride(new(2026, 10, 12), Rag.Red, "Not safe there", "A. Officer"));
        Assert.Equal(Rag.Green, story.On("2026-10-11").Rag);
        var judged = story.On("2026-10-12");
        Assert.Equal(
            (Rag.Red, "Not safe there (A. Officer, 12 October 2026)", true),
            (judged.Rag, judged.RagBecause, judged.RagOverridden)
        );
        var returned = story.With(new RagOverride(new(2026, 10, 14), null, "Settled", "A. Officer"), "2026-10-14");
        Assert.Equal((Rag.Green, false), (returned.On("2026-10-14").Rag, returned.On("2026-10-14").RagOverridden));
    }
}
