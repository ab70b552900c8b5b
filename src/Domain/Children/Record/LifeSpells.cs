using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>How sure or how grave a spell is.</summary>
public enum SpellTone
{
    Known,
    Gap,
    Unknown,
    Concern,
}

/// <summary>A stretch of time in one lane.</summary>
/// <param name="To">Null while it goes on.</param>
public sealed record LifeSpell(LifeLane Lane, DateOnly From, DateOnly? To, string Label, SpellTone Tone);

/// <summary>A child's life as spells, for one picture of all services.</summary>
public static class LifeSpells
{
    /// <summary>Every spell known, those to come included, in the order of lanes and first days.</summary>
    public static IReadOnlyList<LifeSpell> Of(ChildRecord record, County county, DateOnly on)
    {
        var child = new ChildOnDay(record, county, on);
        var words = new FactInWords(child.NameOf);
        var spells = new List<LifeSpell>();
        foreach (var stay in child.Stays)
        {
            spells.Add(new(LifeLane.School, stay.First, stay.Last, child.NameOf(stay.Setting), SpellTone.Known));
        }

        foreach (var gap in SchoolGaps.Of(record, county, on))
        {
            spells.Add(new(LifeLane.School, gap.From, gap.To, "No school known", SpellTone.Gap));
        }

        spells.AddRange(AttendanceBands.Of(child));
        foreach (var exclusion in child.Exclusions)
        {
            var end = exclusion.End ?? (exclusion.Type == ExclusionType.Permanent ? null : exclusion.Start);
            spells.Add(new(LifeLane.Exclusions, exclusion.Start, end, words.Title(exclusion), SpellTone.Concern));
        }

        foreach (var home in child.HomeSpells)
        {
            spells.Add(new(LifeLane.HomeEducation, home.First, home.Last, "Educated at home", SpellTone.Known));
        }

        foreach (var placement in child.Placements)
        {
            spells.Add(
                new(LifeLane.Placements, placement.Start, placement.End, words.Title(placement), SpellTone.Known)
            );
        }

        foreach (var timetable in child.Timetables)
        {
            spells.Add(
                new(
                    LifeLane.ReducedTimetables,
                    timetable.Start,
                    timetable.End,
                    words.Title(timetable),
                    SpellTone.Concern
                )
            );
        }

        foreach (var episode in child.Episodes)
        {
            if (episode.From is { } from)
            {
                spells.Add(new(LifeLane.Missing, from, episode.To, "Missing", SpellTone.Concern));
            }
        }

        foreach (var service in record.All<ServiceStatus>())
        {
            if (service.Start is { } from)
            {
                spells.Add(new(LifeLanes.Of(service), from, service.End, FactInWords.NameOf(service), SpellTone.Known));
            }
        }

        return
        [
            .. spells
                .OrderBy(spell => spell.Lane)
                .ThenBy(spell => spell.From)
                .ThenBy(spell => spell.Label, StringComparer.Ordinal),
        ];
    }
}

/// <summary>Weeks of attendance as bands: weeks next to each other in one band are one spell.</summary>
internal static class AttendanceBands
{
    private const int HighPercent = 90;
    private const int LowPercent = 50;

    public static List<LifeSpell> Of(ChildOnDay child)
    {
        var spells = new List<LifeSpell>();
        var reading = new SessionReading(child, []);
        var first = child.Marks.Select(marks => marks.First).Min();
        if (first is not { } from)
        {
            return spells;
        }

        for (var monday = SchoolWeeks.WeekOf(from); monday <= child.On; monday = monday.AddDays(7))
        {
            if (BandOf(child, reading, monday) is not var (label, tone))
            {
                continue;
            }

            var end = monday.AddDays(4) < child.On ? monday.AddDays(4) : child.On;
            if (spells.Count > 0 && string.Equals(spells[^1].Label, label, StringComparison.Ordinal))
            {
                spells[^1] = spells[^1] with { To = end };
            }
            else
            {
                spells.Add(new LifeSpell(LifeLane.Attendance, monday, end, label, tone));
            }
        }

        return spells;
    }

    private static (string Label, SpellTone Tone)? BandOf(ChildOnDay child, SessionReading reading, DateOnly monday)
    {
        var (possible, attended, silent) = (0, 0, 0);
        for (var day = 0; day < 5 && monday.AddDays(day) <= child.On; day++)
        {
            var date = monday.AddDays(day);
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                var meaning = reading.RegisterFor(date, session)?.At(date, session) ?? SessionMeaning.None;
                silent += meaning == SessionMeaning.None && IsDue(child, date) ? 1 : 0;
                possible += meaning.HasFlag(SessionMeaning.Possible) ? 1 : 0;
                attended +=
                    meaning.HasFlag(SessionMeaning.Possible)
                    && (meaning & (SessionMeaning.Attended | SessionMeaning.Elsewhere)) != SessionMeaning.None
                        ? 1
                        : 0;
            }
        }

        return possible == 0
            ? silent > 0
                ? ("No marks received", SpellTone.Unknown)
                : null
            : (100 * attended / possible) switch
            {
                >= HighPercent => ($"{HighPercent}% or more", SpellTone.Known),
                >= LowPercent => ($"{LowPercent} to {HighPercent}%", SpellTone.Known),
                _ => ($"Below {LowPercent}%", SpellTone.Concern),
            };
    }

    private static bool IsDue(ChildOnDay child, DateOnly date) =>
        child.Stays.Exists(stay => stay.Covers(date) && child.County.CalendarOf(stay.Setting).IsSchoolDay(date));
}
