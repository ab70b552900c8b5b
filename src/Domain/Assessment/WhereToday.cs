using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.MissingAndExploited;

namespace Whereabouts.Domain.Assessment;

/// <summary>Answers "Where is the child today?" in plain words, by who said what and when.</summary>
internal static class WhereToday
{
    public static string Of(ChildOnDay child)
    {
        var missing = MissingFromHome.OpenEpisode(child) is { } episode
            ? $"Missing from home since {Day(child, MissingFromHome.Began(child, episode))}. "
            : "";
        var day = child.LastSchoolDay;
        var closed = day == child.On ? "" : $" There was no school on {Day(child, child.On)}.";
        return missing + Sentence(child, day) + closed;
    }

    private static string Sentence(ChildOnDay child, DateOnly day)
    {
        var at = child.Marks.FindAll(marks => HasBoth(child, marks, day, SessionMeaning.Attended));
        if (at.Count > 0)
        {
            return $"At {child.NameOf(at[0].Setting)}, as far as {Whose(child, at[0])} marks of {Day(child, day)} say.";
        }

        if (child.Places.Count > 0)
        {
            return AtSchool(child, day);
        }

        var placements = child.CurrentPlacements.Select(placement => child.Current(placement.Provider)).ToList();
        if (placements.Count > 0)
        {
            var marks = child.MarksOf(placements[0]);
            return marks is null || !marks.IsKnown(day)
                ? $"Not known. Placed with {child.NameOf(placements[0])}, which has sent no marks for {Day(child, day)}."
                : BySessions(child, marks, day);
        }

        if (child.HomeSpell is { } spell)
        {
            return $"Educated at home since {Day(child, spell.First)}, as far as has been told.";
        }

        return child.LastLeft is { } left ? Left(child, left) : "Nobody has told us. No school is known.";
    }

    private static string AtSchool(ChildOnDay child, DateOnly day)
    {
        var place = child.Places[0];
        var name = child.NameOf(place.Setting);
        var known = child.Marks.FindAll(marks =>
            marks.IsKnown(day) && child.Places.Exists(other => other.Setting == marks.Setting)
        );
        if (known.Count == 0)
        {
            var last = child.MarksOf(place.Setting)?.LastOnOrBefore(child.On);
            return last is { } marked
                ? $"Not known. {name} has sent no marks for {Day(child, day)}; its last for this child are of {Day(child, marked)}."
                : $"Not known. {name} has sent no marks for this child.";
        }

        var main = known.Find(marks => marks.Setting == place.Setting) ?? known[0];
        return BySessions(child, main, day);
    }

    private static string BySessions(ChildOnDay child, SettingMarks marks, DateOnly day)
    {
        var morning = OfSession(child, marks, day, Session.Morning);
        var afternoon = OfSession(child, marks, day, Session.Afternoon);
        var unknown = HasBoth(child, marks, day, SessionMeaning.Elsewhere) && !IsAnywhere(child, day);
        var name = child.NameOf(marks.Setting);
        var said = string.Equals(morning, afternoon, StringComparison.Ordinal)
            ? $"{name} marked {morning} both sessions of {Day(child, day)}."
            : $"{name} marked {morning} in the morning and {afternoon} in the afternoon of {Day(child, day)}.";
        var confirmed = Confirmed(child, marks, day);
        return (unknown ? "Not known. " : "") + said + confirmed;
    }

    private static string Confirmed(ChildOnDay child, SettingMarks marks, DateOnly day)
    {
        if (
            ((marks.At(day, Session.Morning) | marks.At(day, Session.Afternoon)) & SessionMeaning.Elsewhere)
            == SessionMeaning.None
        )
        {
            return "";
        }

        var other = child.Marks.Find(held => held.Setting != marks.Setting && held.IsKnown(day));
        if (other is not null)
        {
            var present = (other.At(day, Session.Morning) | other.At(day, Session.Afternoon)).HasFlag(
                SessionMeaning.Attended
            );
            return present
                ? $" {child.NameOf(other.Setting)} says that the child was there."
                : $" {child.NameOf(other.Setting)} says that the child was absent.";
        }

        var provider = child.CurrentPlacements.FirstOrDefault();
        return provider is null
            ? " Nobody there has reported."
            : $" {child.NameOf(child.Current(provider.Provider))} has not reported.";
    }

    private static string OfSession(ChildOnDay child, SettingMarks marks, DateOnly day, Session session)
    {
        var symbol = marks.SymbolAt(day, session);
        if (symbol == AttendanceCodes.NoMark)
        {
            return "nothing";
        }

        var meaning = marks.At(day, session);
        var code = AttendanceCodes.All.FirstOrDefault(known => known.Symbol == symbol && known.IsInForce(day));
        return meaning.HasFlag(SessionMeaning.Attended) ? "present"
            : meaning.HasFlag(SessionMeaning.Elsewhere) ? $"{code!.Text} (taught elsewhere)"
            : code is null ? "a code it does not explain"
            : $"{code.Text} ({code.Meaning.ToLowerInvariant()})";
    }

    private static string Left(ChildOnDay child, Stay left)
    {
        var confirmed = left.Enrolment.DestinationConfirmed is { } date && date <= child.On;
        var where = left.Enrolment.Destination?.Trim();
        return confirmed
                ? $"At {where ?? "another place"}, which confirmed it on {Day(child, left.Enrolment.DestinationConfirmed!.Value)}."
            : string.IsNullOrEmpty(where) ? $"Nobody has told us. No school since {Day(child, left.Last!.Value)}."
            : $"Not known. No school since {Day(child, left.Last!.Value)}; said to have gone to {where}, which nobody there has confirmed.";
    }

    private static bool HasBoth(ChildOnDay child, SettingMarks marks, DateOnly day, SessionMeaning meaning) =>
        marks.At(day, Session.Morning).HasFlag(meaning) && marks.At(day, Session.Afternoon).HasFlag(meaning);

    private static bool IsAnywhere(ChildOnDay child, DateOnly day) =>
        child.Marks.Exists(marks =>
            (marks.At(day, Session.Morning) | marks.At(day, Session.Afternoon)).HasFlag(SessionMeaning.Attended)
        );

    private static string Whose(ChildOnDay child, SettingMarks marks) =>
        child.Stays.Exists(stay => stay.Setting == marks.Setting && stay.Rank < 2) ? "the school's" : "its own";

    private static string Day(ChildOnDay child, DateOnly date) => Words.Day(date, child.On);
}
