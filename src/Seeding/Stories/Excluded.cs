using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Suspensions and permanent exclusions, with and without education from the sixth school day.</summary>
internal static class Excluded
{
    public static void Plant(County county, Cast cast)
    {
        TenDays(county, cast);
        TheDayAfterThePanel(county, cast);
        EightDays(county, cast);
        WithinFiveDays(county, cast);
        TaughtFromTheSixthDay(county, cast);
    }

    private static void TenDays(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 9, "M");
        var start = cast.OtherSecondary.Back(cast.To, 9);
        child.Fill(start, cast.To, "E");
        county.Exclusions.Add(new(cast.OtherSecondary, ChildAsTold.Of(child.Child), "PERM", start) { Reason1 = "PA" });
        cast.OnRegister(
            "excluded-without-provision",
            child.Child,
            "Permanently excluded ten school days ago. Nobody has named a provider for the sixth day, and all marks since are E.",
            ["excluded-without-provision"]
        );
    }

    private static void TheDayAfterThePanel(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 10, "M");
        DateOnly thursday = new(2026, 11, 12);
        // From 12 November the sixth school day is 19 November; an earlier last day needs an earlier exclusion.
        var start = county.To < new DateOnly(2026, 11, 20) ? cast.Secondary.Back(county.To, 6) : thursday;
        child.Fill(start, cast.To, "E");
        county.Exclusions.Add(
            new(cast.Secondary, ChildAsTold.Of(child.Child), "PERM", start) { Reason1 = "DB", Reason2 = "VA" }
        );
        cast.OnRegister(
            "excluded-day-after-panel",
            child.Child,
            $"Permanently excluded on {Cast.Day(start)}, the day after November's panel. The sixth school day, {Cast.Day(cast.Secondary.On(start, 5))}, has passed; the next panel is in December.",
            ["excluded-without-provision"],
            "After 000 App. A 5.141: nobody's clock had started."
        );
    }

    private static void EightDays(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 9, "F");
        var start = cast.Secondary.Back(cast.To, 7);
        var end = cast.Secondary.On(cast.To, 2);
        child.Fill(start, cast.To, "E");
        county.Exclusions.Add(
            new(cast.Secondary, ChildAsTold.Of(child.Child), "SUSP", start)
            {
                End = end,
                Sessions = 20,
                Reason1 = "VA",
            }
        );
        cast.OnRegister(
            "suspended-without-provision",
            child.Child,
            "Suspended for ten school days, of which eight have passed. No education from the sixth day.",
            ["suspended-without-provision"]
        );
    }

    private static void WithinFiveDays(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 8, "M");
        var start = cast.OtherSecondary.Back(cast.To, 2);
        child.Fill(start, cast.To, "E");
        county.Exclusions.Add(
            new(cast.OtherSecondary, ChildAsTold.Of(child.Child), "SUSP", start)
            {
                End = cast.OtherSecondary.On(cast.To, 1),
                Sessions = 8,
                Reason1 = "PP",
            }
        );
        cast.NotOnRegister(
            "suspended-within-five-days",
            child.Child,
            "Suspended for four school days; three have passed.",
            "The school sets work for the first five school days; the sixth never comes."
        );
    }

    private static void TaughtFromTheSixthDay(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 11, "M");
        var (start, sixth) = (cast.OtherSecondary.Back(cast.To, 20), cast.OtherSecondary.Back(cast.To, 15));
        child.Fill(start, cast.To, "E", (day, _) => day < sixth);
        child.Fill(sixth, cast.To, "D");
        (child.Status, child.DualFrom) = ("M", sixth);
        var there = county.Enrol(child.Child, cast.Unit, sixth);
        (there.Status, there.Scripted, there.Form) = ("S", true, "KS4");
        county.Exclusions.Add(
            new(cast.OtherSecondary, ChildAsTold.Of(child.Child), "PERM", start)
            {
                Reason1 = "BW",
                Day6Provider = cast.Unit.Name,
                Day6Start = sixth,
            }
        );
        cast.NotOnRegister(
            "excluded-taught-from-sixth-day",
            child.Child,
            $"Permanently excluded; at {cast.Unit.Name} full time from the sixth school day, and there every day.",
            "Provision began on the sixth school day and is attended in full."
        );
    }
}
