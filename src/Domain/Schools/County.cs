using System.Collections.Frozen;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Schools;

/// <summary>
/// What an assessment needs to know besides the child: the schools with their calendars, who became whom, whose marks
/// were received, and the definitions in force. Immutable; make one for a moment of knowing and share it.
/// </summary>
public sealed class County
{
    private readonly FrozenDictionary<SettingId, CountySchool> _schools;

    private County(FrozenDictionary<SettingId, CountySchool> schools, SchoolCalendar calendar, Definitions definitions)
    {
        _schools = schools;
        CountyCalendar = calendar;
        Definitions = definitions;
    }

    public SchoolCalendar CountyCalendar { get; }

    public Definitions Definitions { get; }

    /// <summary>Every setting known as a fact, in the order of its id.</summary>
    public IEnumerable<School> Schools =>
        _schools
            .Values.Select(held => held.School)
            .OfType<School>()
            .OrderBy(school => school.Setting.Value, StringComparer.Ordinal);

    /// <param name="marksReceived">For each setting the days for which any mark, of any child, was received.</param>
    public static County Of(
        IEnumerable<School> schools,
        IEnumerable<TermDate> termDates,
        IEnumerable<SharingRefusal> refusals,
        Definitions definitions,
        IReadOnlyDictionary<SettingId, IReadOnlyCollection<DateOnly>> marksReceived,
        IEnumerable<TotalsSent>? totals = null
    )
    {
        var summed = (totals ?? []).ToLookup(sent => sent.Setting);
        var known = schools.GroupBy(school => school.Setting).ToDictionary(group => group.Key, group => group.Last());
        var dates = termDates.ToLookup(date => date.Setting);
        var refused = refusals.ToLookup(refusal => refusal.Setting);
        IReadOnlyList<TermDate> countyDates = [.. dates[null]];
        var calendar = CountyCalendars.OfCounty(countyDates);
        var successors = Successors.Of(known);
        var days = DaysReceived(marksReceived, successors);
        var settings = known
            .Keys.Concat(days.Keys)
            .Concat(dates.Select(group => group.Key).OfType<SettingId>())
            .Concat(refused.Select(group => group.Key))
            .Concat(summed.Select(group => group.Key));
        var held = settings
            .Distinct()
            .Select(setting =>
            {
                var school = known.GetValueOrDefault(setting);
                IReadOnlyList<TermDate> own = [.. dates[setting]];
                return new CountySchool(
                    setting,
                    school,
                    own.Count == 0
                        ? calendar
                        : CountyCalendars.OfSchool(school?.Name ?? setting.Value, own, countyDates, calendar),
                    days.GetValueOrDefault(setting, []),
                    [.. refused[setting]],
                    [.. summed[setting]],
                    successors.TryGetValue(setting, out var next) ? next : null
                );
            })
            .ToFrozenDictionary(item => item.Setting);
        return new County(held, calendar, definitions);
    }

    /// <summary>The school's own calendar, or the county's.</summary>
    public SchoolCalendar CalendarOf(SettingId setting) =>
        _schools.TryGetValue(setting, out var held) ? held.Calendar : CountyCalendar;

    public School? Find(SettingId setting) => _schools.TryGetValue(setting, out var held) ? held.School : null;

    /// <summary>The name to show: as the record has it, else made from the id.</summary>
    public string NameOf(SettingId setting) =>
        Find(setting)?.Name
        ?? (
            setting.IsRegistered
                ? $"School {setting.Value}"
                : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(
                    setting.Value[(setting.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]
                )
        );

    /// <summary>
    /// The setting that a setting had become by a day: a school that closed to open again as an academy is the academy.
    /// A school that closed into several others stays itself.
    /// </summary>
    public SettingId CurrentOf(SettingId setting, DateOnly on)
    {
        // A chain of conversions is short; the bound is for files that name each other.
        for (var steps = 0; steps < 8 && _schools.TryGetValue(setting, out var held); steps++)
        {
            if (held.Successor is not { } next || held.School?.Closed is not { } closed || closed > on)
            {
                break;
            }

            setting = next;
        }

        return setting;
    }

    /// <summary>How well the school is covered at the end of a day, by what had been received.</summary>
    public Coverage CoverageOf(SettingId setting, DateOnly on)
    {
        if (!_schools.TryGetValue(setting, out var held))
        {
            return new Coverage(CoverageState.Never, null, null);
        }

        var last = held.LastReceived(on);
        if (held.RefusedSince(on) is { } refused)
        {
            return new Coverage(CoverageState.Refused, refused, last);
        }

        if (last is not { } lastMark)
        {
            return new Coverage(CoverageState.Never, null, null, held.TotalsTo(on));
        }

        // The school days after the last mark are those without one.
        return
            held.Calendar.SchoolDaysBetween(lastMark.AddDays(1), on) >= Definitions.StaleAfterSchoolDays
            && held.Calendar.FirstOnOrAfter(lastMark.AddDays(1)) is { } since
            ? new Coverage(
                CoverageState.Stale,
                since,
                lastMark,
                held.TotalsTo(on) is { } to && to > lastMark ? to : null
            )
            : new Coverage(CoverageState.Current, null, lastMark);
    }

    /// <summary>How many schools should send marks, and how many do.</summary>
    public CoverageSummary CoverageSummary(DateOnly on)
    {
        var expected = _schools.Values.Where(held => held.IsExpected(on)).ToList();
        return new CoverageSummary(expected.Count, expected.Count(held => CoverageOf(held.Setting, on).IsCurrent));
    }

    /// <summary>Should this setting send marks on that day: an open school with a URN for children of compulsory age.</summary>
    public bool IsExpected(SettingId setting, DateOnly on) =>
        _schools.TryGetValue(setting, out var held) && held.IsExpected(on);

    /// <summary>Was any mark, of any child, received from the setting for a day in the range, both ends included.</summary>
    public bool AnyReceived(SettingId setting, DateOnly from, DateOnly to) =>
        _schools.TryGetValue(setting, out var held) && held.LastReceived(to) >= from;

    // A school that closed to become an academy has sent the academy's marks.
    private static Dictionary<SettingId, DateOnly[]> DaysReceived(
        IReadOnlyDictionary<SettingId, IReadOnlyCollection<DateOnly>> marksReceived,
        Dictionary<SettingId, SettingId> successors
    )
    {
        var days = new Dictionary<SettingId, SortedSet<DateOnly>>();
        foreach (var (setting, received) in marksReceived)
        {
            var holder = setting;
            for (var steps = 0; steps < 8; steps++)
            {
                if (!days.TryGetValue(holder, out var held))
                {
                    days[holder] = held = [];
                }

                held.UnionWith(received);
                if (!successors.TryGetValue(holder, out holder))
                {
                    break;
                }
            }
        }

        return days.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
