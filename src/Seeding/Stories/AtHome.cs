using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Home education, and moves away that somebody did or did not confirm.</summary>
internal static class AtHome
{
    public static void Plant(County county, Cast cast)
    {
        NotAssessed(county, cast);
        ThreatenedInYearEight(county, cast);
        FoundSuitable(county, cast);
        MovedAway(cast);
    }

    private static void NotAssessed(County county, Cast cast)
    {
        var child = cast.Child(cast.Primary, 6);
        Withdraw(county, child, new(2026, 9, 25), new() { Reason = "Health: anxiety" });
        cast.OnRegister(
            "home-education-not-assured",
            child.Child,
            "Withdrawn for home education on 25 September 2026. Nobody has looked at the education yet.",
            ["home-education-not-assured"]
        );
    }

    private static void ThreatenedInYearEight(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 11, "F");
        county.HomeEducations.Add(
            new(ChildAsTold.Of(child.Child), new(2024, 2, 5))
            {
                Start = new(2024, 2, 12),
                End = new(2024, 3, 1),
                Reason = "Parent dissatisfied with school",
                SuggestedBy = "School",
                Suitability = "not yet assessed",
                PreviousSchoolUrn = cast.OtherSecondary.Urn,
            }
        );
        Withdraw(
            county,
            child,
            new(2026, 10, 9),
            new()
            {
                Reason = "Parent dissatisfied with school",
                SuggestedBy = "School",
                Suitability = "enquiries being made",
            }
        );
        cast.OnRegister(
            "home-education-year-8-and-11",
            child.Child,
            "Home education was threatened in Year 8 (February 2024, back in school within three weeks) and happened in Year 11, on 9 October 2026. Enquiries are being made.",
            ["home-education-not-assured"],
            "After 004 ¶3.17: no one held the two together. Both stand in the timeline."
        );
    }

    private static void FoundSuitable(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherPrimary, 4);
        Withdraw(
            county,
            child,
            new(2026, 9, 18),
            new()
            {
                Reason = "Philosophical",
                Suitability = "suitable",
                Assessed = new(2026, 11, 4),
            }
        );
        cast.NotOnRegister(
            "home-education-suitable",
            child.Child,
            "Withdrawn for home education on 18 September 2026; visited, and found suitable on 4 November.",
            "Home education found suitable on 4 November 2026."
        );
    }

    private static void MovedAway(Cast cast)
    {
        var child = cast.Child(cast.OtherPrimary, 2);
        child.Leave(new(2026, 10, 2), "9(1)(a)", "Emmer Green Primary School, Reading (870)", new(2026, 10, 8));
        cast.NotOnRegister(
            "moved-and-confirmed",
            child.Child,
            "Moved to Reading. The new school confirmed on 8 October 2026 that the child is on its roll and attending.",
            "On the roll of another authority's school, confirmed on 8 October 2026."
        );
    }

    private sealed record Withdrawal
    {
        public string Reason { get; init; } = "";
        public string SuggestedBy { get; init; } = "Parent";
        public string Suitability { get; init; } = "not yet assessed";
        public DateOnly? Assessed { get; init; }
    }

    private static void Withdraw(County county, Enrolment child, DateOnly last, Withdrawal how)
    {
        child.Leave(last, "9(1)(f)", "Home education", null);
        county.HomeEducations.Add(
            new(ChildAsTold.Of(child.Child), last)
            {
                Start = last.AddDays(3),
                Reason = how.Reason,
                SuggestedBy = how.SuggestedBy,
                Suitability = how.Suitability,
                Assessed = how.Assessed,
                PreviousSchoolUrn = child.School.Urn,
            }
        );
    }
}
