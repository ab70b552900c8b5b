using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Children without a place, with a place never taken up, or waiting for one.</summary>
internal static class NoPlace
{
    private static readonly DateOnly SecondOfNovember = new(2026, 11, 2);

    public static void Plant(County county, Cast cast)
    {
        LeftForNowhere(county, cast);
        NeverStarted(county, cast);
        AcceptedAndNeverSeen(county, cast);
        Waiting(county, cast);
    }

    private static void LeftForNowhere(County county, Cast cast)
    {
        var left = cast.Child(cast.OtherSecondary, 9);
        left.Leave(new(2026, 10, 16), "9(1)(g)", "Not known", null);
        county.Status(ChildAsTold.Of(left.Child), "Child in need", new(2026, 6, 12), "Family Solutions North");
        cast.OnRegister(
            "no-school-place",
            left.Child,
            $"Taken off the roll of {cast.OtherSecondary.Name} on 16 October 2026 (ground 9(1)(g), no longer lives near enough). Nobody knows the next school; the child in need plan still gives an Oxfordshire address.",
            ["no-school-place"]
        );
    }

    private static void NeverStarted(County county, Cast cast)
    {
        var child = county.Population.Newcomer("Oxford", 8);
        var place = county.Enrol(child, cast.Secondary, SecondOfNovember);
        place.Form = "8C";
        place.Scripted = true;
        place.Fill(SecondOfNovember, county.To, "O");
        county.Applications.Add(
            new(ChildAsTold.Of(child), new(2026, 10, 5), cast.Secondary, "offered")
            {
                Decided = new(2026, 10, 14),
                Offered = cast.Secondary,
                Start = SecondOfNovember,
                Reason = $"Moved to {cast.Secondary.Area}",
            }
        );
        cast.OnRegister(
            "not-started",
            child,
            $"{cast.Secondary.Name} agreed a place from 2 November 2026. On the roll since that day, and not one session attended.",
            ["not-started"],
            "Every mark since 2 November is O, so not-attending and severely-absent may be shown beside it."
        );
    }

    private static void AcceptedAndNeverSeen(County county, Cast cast)
    {
        var child = county.Population.Newcomer("Bicester", 11);
        county.Applications.Add(
            new(ChildAsTold.Of(child), new(2026, 8, 20), cast.OtherSecondary, "offered")
            {
                Decided = new(2026, 9, 4),
                Offered = cast.OtherSecondary,
                Start = new(2026, 9, 14),
                Reason = $"Moved back to {cast.OtherSecondary.Area}; place accepted by telephone",
            }
        );
        cast.OnRegister(
            "accepted-never-enrolled",
            child,
            $"{cast.OtherSecondary.Name} offered a place from 14 September 2026 and the family accepted. The child is on none of the rolls sent since.",
            ["not-started"],
            "After 004 ¶3.16: a college accepted, nobody saw that he never enrolled. no-school-place may be shown as well."
        );
    }

    private static void Waiting(County county, Cast cast)
    {
        var child = county.Population.Newcomer("Oxford", 4);
        child.Upn = "";
        county.Applications.Add(
            new(ChildAsTold.Of(child), new(2026, 10, 5), cast.Primary, "pending") { Reason = "New to the country" }
        );
        cast.OnRegister(
            "waiting-without-a-number",
            child,
            $"An application for {cast.Primary.Name} came on 5 October 2026 and has had no answer. New to the country, with no number, on no roll.",
            ["waiting-for-place"],
            "Like nobody known, the row introduces the child by itself. no-school-place may be shown as well."
        );

        var moved = county.Population.Newcomer("Oxford", 5);
        county.Applications.Add(
            new(ChildAsTold.Of(moved), new(2026, 10, 12), cast.Primary, "pending")
            {
                Reason = "Moved in from another county",
            }
        );
        cast.OnRegister(
            "waiting-for-place",
            moved,
            $"Moved in from another county with the number of the school before. An application for {cast.Primary.Name} came on 12 October 2026 and has had no answer.",
            ["waiting-for-place"],
            "no-school-place may be shown as well."
        );
    }
}
