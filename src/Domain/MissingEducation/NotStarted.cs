using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.MissingEducation;

/// <summary>A place whose start has passed and a child who never came. Source: rulebook CME-02, ATT-09.</summary>
internal static class NotStarted
{
    public static Rule Rule { get; } =
        new(
            "cme-not-started",
            "not-started",
            "1",
            "A place that began this academic year, by an entry on the roll or an offer with a start date, and by the end "
                + "of the fifth school day beginning with the start no session attended there. A session marked B, D or K "
                + "is not asked about here. It is not asserted while the school has sent no marks at all since the start, "
                + "nor of a child who attends another school. An offer with no entry on the roll at all needs no marks. "
                + "Since the start.",
            "Children missing education, September 2025: offered and not started counts (read in part); PRR24, entry on the "
                + "agreed day (read in part); five school days are a local default; rulebook CME-02, ATT-09",
            "The school's own",
            new DateOnly(2007, 2, 27)
        )
        {
            Clock = new RuleClock(
                "not-started",
                "the agreed first day",
                definitions => definitions.NotStartedAfterSchoolDays,
                "school days",
                CountMode.BeginningWith
            ),
            Step = new ProposedStep("Ask family and school why the child has not started", "Pupil tracking officer", 5),
            Find = Find,
        };

    /// <summary>Whether the child never came to this place.</summary>
    public static bool HoldsAt(ChildOnDay child, Stay place)
    {
        if (
            AcademicYear.Of(place.First) != AcademicYear.Of(child.On)
            || child.OnRollSince(place) < place.First
            || !IsDue(child, place.Setting, place.First)
        )
        {
            return false;
        }

        var marks = child.MarksOf(place.Setting);
        if (
            Any(marks, place.First, child.On, SessionMeaning.Attended | SessionMeaning.Elsewhere)
            || child.Stays.Exists(other =>
                other.Setting != place.Setting
                && Any(child.MarksOf(other.Setting), place.First, child.On, SessionMeaning.Attended)
            )
        )
        {
            return false;
        }

        if (
            Any(marks, place.First, child.On, SessionMeaning.Known)
            || child.County.AnyReceived(place.Setting, place.First, child.On)
        )
        {
            return true;
        }

        child.NotKnown.Add(
            $"Whether the child started at {child.NameOf(place.Setting)} on {Words.Day(place.First)}: it has sent no marks since."
        );
        return false;
    }

    private static Finding? Find(ChildOnDay child)
    {
        Finding? found = null;
        foreach (var place in child.Places)
        {
            if ((found is null || place.First < found.Since) && HoldsAt(child, place))
            {
                var said = child.MarksOf(place.Setting)?.LastOnOrBefore(child.On) >= place.First;
                found = new Finding(
                    place.First,
                    $"Due to start at {child.NameOf(place.Setting)} on {Words.Day(place.First)}. "
                        + (
                            said
                                ? "Its marks show no session attended since."
                                : "It has sent marks since, and none for this child."
                        )
                );
            }
        }

        return found ?? OfOffers(child);
    }

    private static Finding? OfOffers(ChildOnDay child)
    {
        if (child.Places.Count > 0)
        {
            return null;
        }

        foreach (var application in child.Applications)
        {
            if (
                application.OfferOn(child.On) is { } school
                && application.Starts is { } starts
                && starts <= child.On
                && AcademicYear.Of(starts) == AcademicYear.Of(child.On)
                && child.Current(school) is var setting
                && !child.Stays.Exists(stay => stay.First >= application.Received)
                && IsDue(child, setting, starts)
            )
            {
                return new Finding(
                    starts,
                    $"{child.NameOf(setting)} offered a place from {Words.Day(starts)}. The child was never put on its roll."
                );
            }
        }

        return null;
    }

    private static bool IsDue(ChildOnDay child, SettingId setting, DateOnly start) =>
        child.County.CalendarOf(setting).NthBeginningWith(start, child.Definitions.NotStartedAfterSchoolDays) is { } due
        && due <= child.On;

    private static bool Any(SettingMarks? marks, DateOnly from, DateOnly to, SessionMeaning meaning)
    {
        var year = AcademicYear.Of(from);
        if (marks?.Of(year) is not { } codes)
        {
            return false;
        }

        var meanings = SessionMeanings.On(from);
        var first = SettingMarks.EndOf(year, from.AddDays(-1));
        var end = SettingMarks.EndOf(year, to);
        for (var i = Math.Max(first, 0); i < end; i++)
        {
            if ((meanings[codes[i]] & meaning) != SessionMeaning.None)
            {
                return true;
            }
        }

        return false;
    }
}
