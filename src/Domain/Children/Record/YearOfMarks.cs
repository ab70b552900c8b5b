using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>How often a code was marked.</summary>
public sealed record CodeCount(string Code, string Meaning, int Sessions);

/// <summary>The sessions of one weekday.</summary>
public sealed record WeekdayCount(DayOfWeek Day, AttendanceCount Count);

/// <summary>One setting's own register of the child.</summary>
/// <param name="OnRoll">False for a provider on whose roll the child is not: what it did not send cannot be counted.</param>
public sealed record SettingCount(SettingId Setting, string Name, bool OnRoll, AttendanceCount Count);

/// <summary>An academic year of a child's marks up to a day, over all settings and for each.</summary>
/// <param name="Days">Every weekday from the first of the year to the day.</param>
/// <param name="All">Each session once, as <see cref="Days"/> shows it.</param>
public sealed record YearOfMarks(
    AcademicYear Year,
    IReadOnlyList<MarkedDay> Days,
    AttendanceCount All,
    IReadOnlyList<CodeCount> ByCode,
    IReadOnlyList<WeekdayCount> ByWeekday,
    IReadOnlyList<SettingCount> BySetting
)
{
    /// <summary>The year of the day, from the registers as known and what changed in them.</summary>
    public static YearOfMarks Of(
        ChildRecord record,
        County county,
        DateOnly on,
        IReadOnlyCollection<MarkChange> changes
    )
    {
        var child = new ChildOnDay(record, county, on);
        var year = AcademicYear.Of(on);
        var reading = new SessionReading(child, changes);
        var days = new List<MarkedDay>();
        var weekdays = Enumerable.Repeat(AttendanceCount.None, 5).ToArray();
        var codes = new SortedDictionary<(string Code, string Meaning), int>();
        for (var date = year.First; date <= on; date = date.AddDays(1))
        {
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            var day = new MarkedDay(date, reading.Read(date, Session.Morning), reading.Read(date, Session.Afternoon));
            days.Add(day);
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                var shown = session == Session.Morning ? day.Morning : day.Afternoon;
                if (shown.Code.Length == 0 && shown.Standing == SessionStanding.Closed)
                {
                    continue;
                }

                var code = reading.RegisterFor(date, session) is { } marks
                    ? MarkChanges.CodeOf(marks.SymbolAt(date, session), date)
                    : null;
                var weekday = (int)date.DayOfWeek - 1;
                weekdays[weekday] = weekdays[weekday].With(code, shown.Code.Length > 0);
                if (shown.Code.Length > 0)
                {
                    var key = (shown.Code, code?.Meaning ?? "A code that is not explained");
                    codes[key] = codes.GetValueOrDefault(key) + 1;
                }
            }
        }

        return new YearOfMarks(
            year,
            days,
            weekdays.Aggregate(AttendanceCount.None, Sum),
            [
                .. codes
                    .Select(pair => new CodeCount(pair.Key.Code, pair.Key.Meaning, pair.Value))
                    .OrderByDescending(count => count.Sessions)
                    .ThenBy(count => count.Code, StringComparer.Ordinal),
            ],
            [.. weekdays.Select((count, i) => new WeekdayCount((DayOfWeek)(i + 1), count))],
            BySettings(child, year)
        );
    }

    private static List<SettingCount> BySettings(ChildOnDay child, AcademicYear year)
    {
        var settings = child
            .Stays.Where(stay => stay.First <= child.On && (stay.Last is null || stay.Last >= year.First))
            .Select(stay => stay.Setting)
            .Concat(child.Marks.Where(marks => marks.Of(year) is not null).Select(marks => marks.Setting))
            .Distinct();
        return [.. settings.Select(setting => OfSetting(child, year, setting))];
    }

    private static SettingCount OfSetting(ChildOnDay child, AcademicYear year, SettingId setting)
    {
        var stays = child.Stays.FindAll(stay => stay.Setting == setting);
        var calendar = child.County.CalendarOf(setting);
        var marks = child.MarksOf(setting);
        var count = AttendanceCount.None;
        for (var date = year.First; date <= child.On; date = date.AddDays(1))
        {
            var due = calendar.IsSchoolDay(date) && stays.Exists(stay => stay.Covers(date));
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                var symbol = marks?.SymbolAt(date, session) ?? AttendanceCodes.NoMark;
                if (symbol != AttendanceCodes.NoMark || due)
                {
                    count = count.With(MarkChanges.CodeOf(symbol, date), symbol != AttendanceCodes.NoMark);
                }
            }
        }

        return new SettingCount(setting, child.NameOf(setting), stays.Count > 0, count);
    }

    private static AttendanceCount Sum(AttendanceCount left, AttendanceCount right) =>
        new(
            left.Attended + right.Attended,
            left.Authorised + right.Authorised,
            left.Unauthorised + right.Unauthorised,
            left.Other + right.Other,
            left.NotReceived + right.NotReceived
        );
}
