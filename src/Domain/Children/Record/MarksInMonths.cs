using System.Globalization;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Schools;

namespace Whereabouts.Domain.Children.Record;

/// <summary>What each setting's marks of a month come to, as entries of the timeline.</summary>
public static class MarksInMonths
{
    /// <summary>An entry for each setting and month that has any mark, on the last day marked in it.</summary>
    public static IEnumerable<LifeEntry> Of(ChildRecord record, County county, DateOnly on)
    {
        var child = new ChildOnDay(record, county, on);
        foreach (var marks in child.Marks)
        {
            if (marks.First is not { } first)
            {
                continue;
            }

            for (var month = new DateOnly(first.Year, first.Month, 1); month <= on; month = month.AddMonths(1))
            {
                if (Entry(child, marks, month) is { } entry)
                {
                    yield return entry;
                }
            }
        }
    }

    private static LifeEntry? Entry(ChildOnDay child, SettingMarks marks, DateOnly month)
    {
        var (count, last) = (AttendanceCount.None, (DateOnly?)null);
        for (var date = month; date < month.AddMonths(1) && date <= child.On; date = date.AddDays(1))
        {
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                var symbol = marks.SymbolAt(date, session);
                if (symbol != AttendanceCodes.NoMark)
                {
                    count = count.With(MarkChanges.CodeOf(symbol, date), received: true);
                    last = date;
                }
            }
        }

        return last is { } on
            ? new LifeEntry(
                on,
                LifeLane.Attendance,
                $"Marks of {month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)} at {child.NameOf(marks.Setting)}",
                [
                    new FactLine("Attended", $"{count.Attended} of {Words.Count(count.Possible, "possible session")}"),
                    new FactLine("Absent", $"{count.Authorised} authorised, {count.Unauthorised} unauthorised"),
                ]
            )
            : null;
    }
}
