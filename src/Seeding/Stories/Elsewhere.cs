using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Children whose school says that they are somewhere else.</summary>
internal static class Elsewhere
{
    private static readonly decimal[] FullTime = [5m, 5m, 5m, 5m, 5m];

    public static void Plant(County county, Cast cast)
    {
        TwelveHours(county, cast);
        MarkedAbsentThere(county, cast);
        NeverSeenThere(county, cast);
        ThereEveryDay(county, cast);
        TuitionOver(county, cast);
    }

    /// <summary>The provider's marks for each session on which the school writes B.</summary>
    public static void Marks(County county, Enrolment child, Func<int, string> mark)
    {
        for (var s = 0; s < child.Sessions; s++)
        {
            if (child[s] is "B")
            {
                county.ProviderMarks.Add(
                    new(county.Neighbourhood.Provider, ChildAsTold.Of(child.Child), child.Day(s), s % 2 == 0, mark(s))
                );
            }
        }
    }

    private static void TwelveHours(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 10);
        var start = new DateOnly(2026, 9, 14);
        bool There(DateOnly day, bool _) =>
            day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday;
        child.Fill(start, cast.To, "C", (day, morning) => !There(day, morning));
        child.Fill(start, cast.To, "B", There);
        Place(county, child, start, [4m, 4m, 4m, 0m, 0m]);
        Marks(county, child, Enrolment.Here);
        cast.OnRegister(
            "part-time-alternative-provision",
            child.Child,
            $"At {cast.Provider} for 12 hours a week since 14 September, and there each time. On Thursdays and Fridays the school writes C and nothing else is arranged.",
            ["part-time-alternative-provision"]
        );
    }

    private static void MarkedAbsentThere(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 11);
        var start = cast.OtherSecondary.Back(cast.To, 20);
        child.Fill(start, cast.To, "B");
        Place(county, child, start, FullTime);
        Marks(county, child, _ => "O");
        cast.OnRegister(
            "elsewhere-unconfirmed",
            child.Child,
            $"{cast.OtherSecondary.Name} writes B every day for a full-time placement at {cast.Provider}. {cast.Provider} writes O every day.",
            ["elsewhere-unconfirmed"]
        );
    }

    private static void NeverSeenThere(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 11, "M");
        var start = cast.Secondary.Back(cast.To, 30);
        child.Fill(start, cast.To, "B");
        Place(county, child, start, FullTime);
        county.Status(ChildAsTold.Of(child.Child), "Child in need", new(2026, 4, 20), "Family Solutions South");
        cast.OnRegister(
            "present-on-paper",
            child.Child,
            $"Marked B on each of the last 31 school days: 100% attendance. {cast.Provider} has never listed the child.",
            ["elsewhere-unconfirmed"],
            "After 000 5.139 and 5.142: marked present because believed to be at alternative provision; nobody checked."
        );
    }

    private static void ThereEveryDay(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 10);
        var start = cast.OtherSecondary.Back(cast.To, 26);
        child.Fill(start, cast.To, "B");
        Place(county, child, start, FullTime);
        Marks(county, child, Enrolment.Here);
        cast.NotOnRegister(
            "placement-attended",
            child.Child,
            $"Full time (25 hours) at {cast.Provider}, whose own marks show the child there every session.",
            "Both registers agree and the hours are full time."
        );
    }

    private static void TuitionOver(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 9);
        DateOnly start = new(2026, 9, 7);
        DateOnly end = new(2026, 10, 2);
        child.Fill(start, end, "K");
        county.Placements.Add(
            new("Oxfordshire Home Tuition", ChildAsTold.Of(child.Child), start, [5m, 5m, 5m, 5m, 5m])
            {
                LegalBasis = "s19",
                Kind = "tuition",
                End = end,
            }
        );
        cast.NotOnRegister(
            "tuition-over",
            child.Child,
            "Tuition arranged by the authority from 7 September to 2 October (marks K); back in school full time since.",
            "The tuition ended more than ten school days ago and every session since has been attended."
        );
    }

    private static void Place(County county, Enrolment child, DateOnly start, decimal[] hours) =>
        county.Placements.Add(
            new(county.Neighbourhood.Provider, ChildAsTold.Of(child.Child), start, hours)
            {
                Commissioner = child.School.LaEstab,
                Review = start.AddDays(70),
            }
        );
}
