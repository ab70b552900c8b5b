using System.Globalization;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;

namespace Whereabouts.Modules.Attendance.Registers;

/// <summary>What a cell says of a session: a code's symbol, no mark at all, or something we cannot take.</summary>
/// <param name="Symbol">Null when there is no mark, or a problem.</param>
internal readonly record struct MarkText(byte? Symbol, string? Problem, string? Mend)
{
    private static readonly Dictionary<string, string> InPlaceOf = new(StringComparer.OrdinalIgnoreCase)
    {
        ["H"] = "C (leave for exceptional circumstances) or G (holiday not granted)",
        ["F"] = "C (leave for exceptional circumstances) or G (holiday not granted)",
        ["J"] = "J1",
        ["Y"] = "Y1 to Y7",
    };

    /// <summary>Reads a mark with the codes in force on the session's own date.</summary>
    /// <param name="providers">A provider's own mark: words are read, and P means present.</param>
    public static MarkText Read(string? text, DateOnly date, Session session, DateOnly today, bool providers)
    {
        if (AttendanceCodes.IsNoMark(text))
        {
            return default;
        }

        if (date > today)
        {
            return new(
                null,
                $"{Day(date)} lies in the future.",
                "Correct the date, or send the mark once the session has been."
            );
        }

        if (SessionGrid.IndexOf(date, session) < 0)
        {
            // Some systems mark the weekend itself as closed.
            return text!.Trim() is "#"
                ? default
                : new(null, $"{Day(date)} is a {date.DayOfWeek}: there is no session on it.", "Correct the date.");
        }

        if (providers && Words(text!, session) is { } word)
        {
            text = word;
        }

        return AttendanceCodes.Read(text, date) is { } code ? new(code.Symbol, null, null) : Unknown(text!, date);
    }

    private static string? Words(string text, Session session) =>
        text.Trim().ToUpperInvariant() switch
        {
            "PRESENT" or "P" or "ATTENDED" or "YES" => session == Session.Morning ? "/" : "\\",
            "ABSENT" or "A" or "DID NOT ATTEND" or "NO" => "O",
            "LATE" => "L",
            _ => null,
        };

    private static MarkText Unknown(string text, DateOnly date)
    {
        var code = text.Trim();
        var known = AttendanceCodes
            .All.Where(c => string.Equals(c.Text, code, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (known.Find(c => c.InForceTo < date) is { } withdrawn)
        {
            return new(
                null,
                $"The code {withdrawn} was withdrawn after {Day(withdrawn.InForceTo!.Value)} and cannot be used on {Day(date)}.",
                $"Use {InPlaceOf[withdrawn.Text]} in its place."
            );
        }

        return known.Count > 0
            ? new(
                null,
                $"The code {known[0]} was not in use on {Day(date)}: it began on {Day(known[0].InForceFrom)}.",
                "Correct the code or the date."
            )
            : new(
                null,
                $"'{code}' on {Day(date)} is not an attendance code.",
                "Use the national attendance codes; if the school has codes of its own, send the national ones they stand for."
            );
    }

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
