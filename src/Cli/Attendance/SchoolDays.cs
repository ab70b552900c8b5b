using System.Globalization;
using System.Text;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Cli.Attendance;

/// <summary>The days of every school, as <c>date,open</c> of one or <c>urn,date,open</c> of several. A day not listed is closed.</summary>
internal sealed class SchoolDays
{
    private const string Columns = "date,open (of one school) or urn,date,open";
    private readonly Dictionary<string, HashSet<DateOnly>> _open = new(StringComparer.Ordinal);

    /// <exception cref="CommandRefusedException">It cannot be read, or says two things of one day.</exception>
    public SchoolDays(string path)
    {
        using var file = new TableFile(path, Columns);
        var (date, open) = (file.Column("date"), file.Column("open"));
        IsOfSeveral = file.Has("urn");
        var urn = IsOfSeveral ? file.Column("urn") : -1;
        var said = new Dictionary<(string, DateOnly), bool>();
        using var rows = file.Rows();
        rows.Next();
        while (rows.Next())
        {
            if (rows[date].IsEmpty && rows[open].IsEmpty)
            {
                continue;
            }

            if (!TryReadDay(rows[date], out var day))
            {
                throw file.Wrong(rows.Number, "date", $"'{Text(rows[date])}' is no day. Write it as 2026-11-20.");
            }

            var isOpen = Text(rows[open]).ToUpperInvariant() switch
            {
                "1" or "TRUE" or "YES" => true,
                "0" or "FALSE" or "NO" => false,
                var other => throw file.Wrong(rows.Number, "open", $"'{other}' is neither 1 (open) nor 0 (closed)."),
            };
            var school = Text(rows[urn]);
            if (said.TryGetValue((school, day), out var before) && before != isOpen)
            {
                throw file.Wrong(rows.Number, "open", $"{day:yyyy-MM-dd} is open in one row and closed in another.");
            }

            said[(school, day)] = isOpen;
            if (!_open.TryGetValue(school, out var days))
            {
                _open[school] = days = [];
            }

            if (isOpen)
            {
                days.Add(day);
            }
        }

        Days = [.. _open.Values.SelectMany(days => days).Distinct().Order()];
    }

    /// <summary>The file has a column of schools.</summary>
    public bool IsOfSeveral { get; }

    /// <summary>Every day on which any school is open.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Whether there are days of this school at all.</summary>
    public bool Knows(string urn) => !IsOfSeveral || _open.ContainsKey(urn);

    /// <summary>A school's calendar over <see cref="Days"/>.</summary>
    public RegisterCalendar CalendarOf(string urn)
    {
        var open = _open.GetValueOrDefault(IsOfSeveral ? urn : "") ?? [];
        return new(Days.Select(day => (day, open.Contains(day))));
    }

    /// <summary>Reads <c>2026-11-20</c>.</summary>
    public static bool TryReadDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        return text.Length == 10
            && text[4] == '-'
            && text[7] == '-'
            && DateOnly.TryParseExact(
                Text(text),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            );
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field);
}
