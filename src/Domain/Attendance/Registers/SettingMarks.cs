using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Registers;

/// <summary>All the marks of one child at one setting, over the years, and at those that it was before.</summary>
public sealed class SettingMarks(SettingId setting)
{
    private readonly List<(AcademicYear Year, byte[] Codes, bool Own)> _years = [];

    public SettingId Setting => setting;

    /// <summary>Joins a year's marks. Where two registers name one session, that of the setting itself stands.</summary>
    public void Add(AcademicYear year, byte[] codes, bool own)
    {
        var at = _years.FindIndex(held => held.Year == year);
        if (at < 0)
        {
            _years.Add((year, codes, own));
            return;
        }

        var held = _years[at];
        var joined = new byte[SessionGrid.Length];
        for (var i = 0; i < joined.Length; i++)
        {
            var (first, second) = own && !held.Own ? (codes[i], held.Codes[i]) : (held.Codes[i], codes[i]);
            joined[i] =
                own == held.Own ? Math.Max(first, second)
                : first != 0 ? first
                : second;
        }

        _years[at] = (year, joined, own || held.Own);
    }

    /// <summary>The year's symbols, or null when nothing of that year was received.</summary>
    public byte[]? Of(AcademicYear year)
    {
        foreach (var held in _years)
        {
            if (held.Year == year)
            {
                return held.Codes;
            }
        }

        return null;
    }

    /// <summary>The symbol of a session; 0 when it was not received.</summary>
    public byte SymbolAt(DateOnly date, Session session)
    {
        var index = SessionGrid.IndexOf(date, session);
        return index >= 0 && Of(AcademicYear.Of(date)) is { } codes ? codes[index] : AttendanceCodes.NoMark;
    }

    /// <summary>What the mark of a session means.</summary>
    public SessionMeaning At(DateOnly date, Session session) =>
        SymbolAt(date, session) is > 0 and var symbol ? SessionMeanings.On(date)[symbol] : SessionMeaning.None;

    /// <summary>Was any session of the day received.</summary>
    public bool IsKnown(DateOnly date) =>
        SymbolAt(date, Session.Morning) != AttendanceCodes.NoMark
        || SymbolAt(date, Session.Afternoon) != AttendanceCodes.NoMark;

    /// <summary>The first day for which there is a mark; null when there is none.</summary>
    public DateOnly? First
    {
        get
        {
            DateOnly? first = null;
            foreach (var (year, codes, _) in _years)
            {
                var at = codes.AsSpan().IndexOfAnyExcept((byte)0);
                if (at >= 0 && SessionGrid.DateAt(year, at) is var date && (first is null || date < first))
                {
                    first = date;
                }
            }

            return first;
        }
    }

    /// <summary>The last day, not after the given one, for which there is a mark; null when there is none.</summary>
    public DateOnly? LastOnOrBefore(DateOnly on)
    {
        DateOnly? last = null;
        foreach (var (year, codes, _) in _years)
        {
            var length =
                on > year.Last ? SessionGrid.Length
                : on < year.First ? 0
                : EndOf(year, on);
            var at = codes.AsSpan(0, length).LastIndexOfAnyExcept((byte)0);
            if (at >= 0 && SessionGrid.DateAt(year, at) is var date && (last is null || date > last))
            {
                last = date;
            }
        }

        return last;
    }

    /// <summary>How many places of a year's register lie on or before a day of that year.</summary>
    public static int EndOf(AcademicYear year, DateOnly on)
    {
        var days = on.DayNumber - SessionGrid.FirstMonday(year).DayNumber;
        return Math.Min(SessionGrid.Length, (days / 7 * SessionGrid.SessionsAWeek) + (Math.Min(days % 7 + 1, 5) * 2));
    }
}
