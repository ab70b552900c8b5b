using System.Text;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Cli.Attendance;

/// <summary>Says on the error writer which rows were refused and what to do, and which marks lie on days of no school.</summary>
internal sealed class AssessmentReport(MarksFile file, MarkWords words, FiguresPeriod?[] periods, TextWriter error)
{
    private const int MostLines = 1000;

    /// <summary>Rows that cannot be understood.</summary>
    /// <returns>Whether there are any.</returns>
    public bool OfRows(IReadOnlyCollection<(long Row, string Column, string Why)> refused)
    {
        Write(refused.Select(r => $"{file.Path}, row {r.Row}, column {r.Column}: {r.Why}"), "rows", refused.Count);
        return refused.Count > 0;
    }

    /// <summary>Pupils of whom the school, or its days, are not known: all their rows are refused.</summary>
    public bool OfPupils(Dictionary<string, string> nowhere)
    {
        var rows = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var mark in file.Again().Where(mark => nowhere.ContainsKey(mark.Pupil)))
        {
            Of(rows, mark.Pupil).Add(mark.Row);
        }

        Write(
            rows.Select(r =>
                $"{file.Path}, {Rows(r.Value)}, column pupil: '{r.Key}' is not assessed: {nowhere[r.Key]}"
            ),
            "pupils",
            rows.Count
        );
        return true;
    }

    /// <summary>Sessions with two codes, where the pupil's school is open.</summary>
    public bool OfTwoCodes(AllPupils pupils)
    {
        var sessions = new Dictionary<(int Pupil, int Place), (List<long> Rows, List<string> Codes)>();
        foreach (var mark in file.Again().Where(mark => !AttendanceCodes.IsNoMark(mark.Code)))
        {
            var pupil = pupils.Find(mark.Pupil);
            if (
                pupil >= 0
                && periods[pupil] is { } period
                && SchoolDays.TryReadDay(Encoding.UTF8.GetBytes(mark.Date), out var day)
                && words.MorningOf(day) is >= 0 and var morning
                && MarkIntake.SessionOf(Encoding.UTF8.GetBytes(mark.Session)) is { } half
                && pupils.MarksOf(pupil)[morning + half] == MarkWords.TwoCodes
                && period.Calendar.IsOpenAt(morning + half)
                && AttendanceCodes.Read(mark.Code, day) is { } code
            )
            {
                var at = (pupil, morning + half);
                if (!sessions.TryGetValue(at, out var told))
                {
                    sessions[at] = told = ([], []);
                }

                told.Rows.Add(mark.Row);
                told.Codes.Add(code.Text);
            }
        }

        Write(
            sessions.Select(s =>
                $"{file.Path}, {Rows(s.Value.Rows)}, column code: '{Encoding.UTF8.GetString(pupils.NameOf(s.Key.Pupil))}' has {string.Join(" and ", s.Value.Codes.Distinct())} for {words.Days[s.Key.Place / 2]:yyyy-MM-dd} {(s.Key.Place % 2 == 0 ? "AM" : "PM")}. The session is left out: leave one code."
            ),
            "sessions",
            sessions.Count
        );
        return sessions.Count > 0;
    }

    /// <summary>Marks on days on which the pupil's school is not open: they do not count.</summary>
    public void OfClosedDays(AllPupils pupils, DateOnly to)
    {
        var closed = new SortedDictionary<DateOnly, int>(file.Closed);
        for (var pupil = 0; pupil < periods.Length; pupil++)
        {
            if (periods[pupil] is not { Calendar.HasClosedDays: true } period)
            {
                continue;
            }

            var symbols = pupils.MarksOf(pupil);
            for (var place = 0; place < symbols.Length; place++)
            {
                if (symbols[place] != AttendanceCodes.NoMark && !period.Calendar.IsOpenAt(place))
                {
                    var day = words.Days[place / 2];
                    closed[day] = closed.GetValueOrDefault(day) + 1;
                }
            }
        }

        var counted = closed.Where(day => day.Key <= to).ToList();
        if (counted.Count > 0)
        {
            error.WriteLine(
                $"{counted.Sum(day => day.Value):N0} marks lie on days on which the pupil's school is not open, and do not count:"
            );
            Write(counted.Select(day => $"  {day.Key:yyyy-MM-dd}: {day.Value:N0}"), "days", counted.Count);
        }
    }

    private static List<long> Of(Dictionary<string, List<long>> rows, string pupil)
    {
        if (!rows.TryGetValue(pupil, out var own))
        {
            rows[pupil] = own = [];
        }

        return own;
    }

    private static string Rows(List<long> rows) =>
        rows switch
        {
            [var only] => $"row {only}",
            { Count: <= 10 } => $"rows {string.Join(", ", rows.SkipLast(1))} and {rows[^1]}",
            _ => $"rows {string.Join(", ", rows.Take(10))} and {rows.Count - 10:N0} more",
        };

    private void Write(IEnumerable<string> lines, string what, int count)
    {
        foreach (var line in lines.Take(MostLines))
        {
            error.WriteLine(line);
        }

        if (count > MostLines)
        {
            error.WriteLine($"... and {count - MostLines:N0} more {what}.");
        }
    }
}
