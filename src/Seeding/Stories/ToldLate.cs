using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Facts told late, told again, or told by too few.</summary>
internal static class ToldLate
{
    public static void Plant(County county, Cast cast)
    {
        PlanToldInNovember(county, cast);
        Corrected(county, cast);
        MovedSchool(county, cast);
        StillMissing(county, cast);
        SmallDetails(county, cast);
        cast.OfSchool(
            "school-silent",
            cast.OtherPrimary,
            $"Sent no marks for {Cast.Day(cast.OtherPrimary.Back(cast.To, 4))} to {Cast.Day(cast.To)}.",
            "Stale: its children's marks of that week are not known, and each total says so."
        );
        cast.OfSchool(
            "closed-without-warning",
            cast.Primary,
            $"The boiler failed and the school was shut on {Cast.Day(cast.Primary.ShutWithoutWarning!.Value)}; every mark that day is Y4.",
            "Not a possible session for anybody."
        );
    }

    private static void PlanToldInNovember(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 7);
        county.Statuses.Add(
            new(ChildAsTold.Of(child.Child), "Child protection plan", new(2026, 9, 1), new(2026, 11, 10, 9, 30, 0))
            {
                Worker = "Marta Kopec",
                Team = "Family Solutions North",
                Phone = "01632 960417",
            }
        );
        cast.NotOnRegister(
            "told-late",
            child.Child,
            "On a child protection plan since 1 September 2026; we were told on 10 November.",
            "Attending. As known on 9 November the plan is absent; as known on 10 November it has been there since 1 September."
        );
    }

    private static void Corrected(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 9);
        var day = cast.Secondary.Back(cast.To, 12);
        child.Fill(day, day, "N");
        var session = 2 * cast.Secondary.IndexOf(day);
        foreach (var s in new[] { session, session + 1 })
        {
            county.CorrectedMarks.Add(new(child, s, "I", cast.Secondary.On(day, 3).ToDateTime(new(15, 20))));
        }
        cast.NotOnRegister(
            "mark-corrected",
            child.Child,
            $"N on {Cast.Day(day)}, corrected to I by a file sent three school days later.",
            "Attending. Both marks are kept, with when each was told."
        );
    }

    private static void MovedSchool(County county, Cast cast)
    {
        var old = cast.Child(cast.Secondary, 8);
        old.Leave(new(2026, 9, 25), "9(1)(a)", cast.OtherSecondary.Name, new(2026, 9, 29));
        var now = county.Enrol(old.Child, cast.OtherSecondary, new(2026, 9, 28));
        (now.Form, now.Scripted) = ("8B", true);
        county.Applications.Add(
            new(ChildAsTold.Of(old.Child), new(2026, 9, 7), cast.OtherSecondary, "offered")
            {
                Decided = new(2026, 9, 18),
                Offered = cast.OtherSecondary,
                Start = now.Entry,
                Reason = $"Mother works in {cast.OtherSecondary.Area}",
            }
        );
        cast.NotOnRegister(
            "moved-school",
            old.Child,
            $"Left {cast.Secondary.Name} on 25 September 2026 and started at {cast.OtherSecondary.Name} on 28 September.",
            "Attending the new school; the marks of both are one child's."
        );
    }

    private static void StillMissing(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 11, "F");
        var last = cast.OtherSecondary.Back(cast.To, 2);
        child.Fill(last.AddDays(1), cast.To, "N");
        var gone = last.ToDateTime(new(18, 30));
        county.MissingReports.Add(
            new(ChildAsTold.Of(child.Child).WithoutNumber(), gone, gone.AddHours(3), "high")
            {
                Circumstances = "Did not come home from school. Telephone switched off.",
            }
        );
        cast.OnRegister(
            "missing-from-home",
            child.Child,
            $"Reported missing on {Cast.Day(last)} and not found. N in school since.",
            ["missing-from-home"]
        );
    }

    private static void SmallDetails(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 8, "F");
        var who = ChildAsTold.Of(child.Child);
        child.Fill(
            cast.Secondary.Back(cast.To, 40),
            cast.To,
            "L",
            (day, morning) => morning && day.DayOfWeek == DayOfWeek.Monday
        );
        var day = cast.Secondary.Back(cast.To, 25);
        child.Fill(day, day, "E");
        county.Exclusions.Add(
            new(cast.Secondary, who, "SUSP", day)
            {
                End = day,
                Sessions = 2,
                Reason1 = "LD",
            }
        );
        var gone = cast.Secondary.Back(cast.To, 18).ToDateTime(new(20, 5));
        county.MissingReports.Add(
            new(who.WithoutNumber(), gone, gone.AddHours(1), "low")
            {
                Found = gone.AddHours(3),
                FoundWhere = "Walking home",
                Circumstances = "Said she had been 'with people'.",
            }
        );
        county.Status(who, "Early help", new(2026, 2, 9), "Early Help South", new DateOnly(2026, 7, 3));
        cast.NotOnRegister(
            "small-details",
            child.Child,
            "Late on Mondays, one day's suspension, missing for three hours once, an early help case that ended. Each told by somebody else.",
            "Attending. No one thing is enough for the register; the timeline holds them together (after 002)."
        );
    }
}
