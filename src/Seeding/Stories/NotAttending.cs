using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Children on a roll who are hardly there.</summary>
internal static class NotAttending
{
    public static void Plant(County county, Cast cast)
    {
        TwelveDays(cast);
        ThreeDaysInFive(cast);
        IllInPieces(cast);
        ServicesClosed(county, cast);
        MissingThreeTimes(county, cast);
    }

    private static void TwelveDays(Cast cast)
    {
        var away = cast.Child(cast.OtherSecondary, 10);
        away.Fill(cast.OtherSecondary.Back(cast.To, 11), cast.To, "O");
        cast.OnRegister(
            "not-attending",
            away.Child,
            $"Present every day, then O on each of the last 12 school days, from {Cast.Day(cast.OtherSecondary.Back(cast.To, 11))}.",
            ["not-attending"]
        );
    }

    private static void ThreeDaysInFive(Cast cast)
    {
        var child = cast.Child(cast.Secondary, 9);
        var first = new DateOnly(2026, 9, 2);
        child.Fill(
            first,
            cast.To,
            "I",
            (day, _) => day.DayOfWeek == DayOfWeek.Wednesday && day < new DateOnly(2026, 11, 30)
        );
        child.Fill(first, cast.To, "O", (day, _) => day.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Friday);
        child.Fill(new(2026, 11, 30), cast.To, "O", (day, _) => day.DayOfWeek == DayOfWeek.Wednesday);
        cast.OnRegister(
            "severely-absent",
            child.Child,
            "In on Mondays and Tuesdays, away on Wednesdays (I) and on Thursdays and Fridays (O) since September: about six sessions in ten missed, never ten school days together.",
            ["severely-absent"]
        );
    }

    private static void IllInPieces(Cast cast)
    {
        var ill = cast.Child(cast.Secondary, 7);
        ill.Fill(new(2026, 9, 21), new(2026, 9, 28), "I");
        ill.Fill(new(2026, 10, 12), new(2026, 10, 16), "I");
        ill.Fill(cast.Secondary.Back(cast.To, 4), cast.To, "I");
        cast.OnRegister(
            "ill-fifteen-days",
            ill.Child,
            "Ill in three pieces: 21 to 28 September (6 school days), 12 to 16 October (5) and the last 5 school days: 16 days, 32 sessions marked I.",
            ["ill-fifteen-days"]
        );
    }

    private static void ServicesClosed(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 11, "M");
        child.Fill(cast.Secondary.Back(cast.To, 22), cast.To, "O");
        var who = ChildAsTold.Of(child.Child);
        Closed(county.Status(who, "Early help", new(2026, 3, 2), "Early Help South", new(2026, 9, 18)), county);
        Closed(
            county.Status(who, "Youth justice", new(2026, 5, 11), "Youth Justice Service", new(2026, 10, 9)),
            county
        );
        cast.OnRegister(
            "services-closed",
            child.Child,
            "Early help closed on 18 September and the youth justice service on 9 October 2026, both writing 'did not engage'. O on each of the last 23 school days.",
            ["not-attending"],
            "After 004 ¶3.2: two services closed while the child was out of school."
        );
    }

    private static void Closed(Status status, County county) =>
        county.Statuses[county.Statuses.IndexOf(status)] = status with { Note = "Closed: did not engage" };

    private static void MissingThreeTimes(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 10, "F");
        child.Fill(cast.OtherSecondary.Back(cast.To, 12), cast.To, "O");
        foreach (var back in new[] { 28, 17, 8 })
        {
            var gone = cast.OtherSecondary.Back(cast.To, back).ToDateTime(new(22, 15));
            county.MissingReports.Add(
                new(ChildAsTold.Of(child.Child).WithoutNumber(), gone, gone.AddHours(2), "medium")
                {
                    Found = gone.AddHours(20),
                    FoundWhere = "Banbury railway station",
                    Circumstances = "Left home in the evening. With older friends from another town.",
                }
            );
        }
        cast.OnRegister(
            "missing-three-times",
            child.Child,
            "Missing overnight three times this term and found each time; O on each of the last 13 school days.",
            ["not-attending"],
            "After 002 and 001 ¶19: absence of a child who may be exploited is not a matter for a penalty."
        );
    }
}
