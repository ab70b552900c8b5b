using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Reduced timetables: told, untold and ended.</summary>
internal static class PartOfTheWeek
{
    public static void Plant(County county, Cast cast)
    {
        Agreed(county, cast);
        Untold(cast);
        Ended(county, cast);
    }

    private static void Agreed(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 8);
        var start = cast.OtherSecondary.Back(cast.To, 14);
        child.Fill(start, cast.To, "C2", (_, morning) => !morning);
        county.ReducedTimetables.Add(
            new(cast.OtherSecondary, ChildAsTold.Of(child.Child), start, start.AddDays(41), 12.5m, "SEMH")
            {
                NotifiedLa = start,
            }
        );
        cast.OnRegister(
            "reduced-timetable",
            child.Child,
            "Mornings only (12.5 hours a week) for six weeks, agreed with the parent and told to the authority the same day. Afternoons are marked C2.",
            ["reduced-timetable"]
        );
    }

    private static void Untold(Cast cast)
    {
        var child = cast.Child(cast.Primary, 5);
        child.Fill(cast.Primary.Back(cast.To, 19), cast.To, "C2", (_, morning) => !morning);
        cast.OnRegister(
            "reduced-timetable-unreported",
            child.Child,
            "Every afternoon of the last 20 school days is marked C2. No agreement was ever sent.",
            ["reduced-timetable-unreported"],
            "After 001 ¶16: a third of schools answered about reduced timetables; silence is not nothing."
        );
    }

    private static void Ended(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 8);
        var (start, end) = (cast.Secondary.Back(cast.To, 42), cast.Secondary.Back(cast.To, 16));
        child.Fill(start, end, "C2", (day, morning) => !morning && day.DayOfWeek != DayOfWeek.Friday);
        county.ReducedTimetables.Add(
            new(cast.Secondary, ChildAsTold.Of(child.Child), start, end, 15m, "Reintegration after exclusion")
            {
                NotifiedLa = start.AddDays(3),
            }
        );
        cast.NotOnRegister(
            "reduced-timetable-ended",
            child.Child,
            "Fifteen hours a week in September and October; the agreement ended on its day and every session since has been attended.",
            "The reduced timetable is over and no session in the last 10 school days is marked C2."
        );
    }
}
