using System.Text;
using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Cli.Attendance;

/// <summary>Takes the marks of a part of a file, row by row, and notes those that cannot be taken.</summary>
internal sealed class MarkIntake(MarkWords words)
{
    /// <summary>The pupils with their marks, in the places of <see cref="MarkWords.Days"/>.</summary>
    public Pupils Pupils { get; } = new(words.Days.Count * 2);

    /// <summary>Rows with anything in them.</summary>
    public long Rows { get; set; }

    /// <summary>Rows that were refused: where they stand, which column, and why.</summary>
    public List<(long Where, string Column, string Why)> Refused { get; } = [];

    /// <summary>How many marks lie on days on which no school is open.</summary>
    public SortedDictionary<DateOnly, int> Closed { get; } = [];

    /// <summary>Some session has two codes.</summary>
    public bool HasTwoCodes { get; private set; }

    /// <summary>Takes a row.</summary>
    /// <param name="where">Where it stands, to name it if it is refused.</param>
    public void Take(
        ReadOnlySpan<byte> pupil,
        ReadOnlySpan<byte> date,
        ReadOnlySpan<byte> session,
        ReadOnlySpan<byte> code,
        long where
    )
    {
        if (pupil.IsEmpty && date.IsEmpty && session.IsEmpty && code.IsEmpty)
        {
            return;
        }

        Rows++;
        if (pupil.IsEmpty)
        {
            Refused.Add((where, "pupil", "it is empty. Say whose mark it is."));
            return;
        }

        var number = Pupils.FindOrAdd(pupil);
        if (!SchoolDays.TryReadDay(date, out var day))
        {
            Refused.Add((where, "date", $"'{Text(date)}' is no day. Write it as 2026-11-20."));
        }
        else if (SessionOf(session) is not { } half)
        {
            Refused.Add((where, "session", $"'{Text(session)}' is no session. Write AM or PM."));
        }
        else if (AttendanceCodes.IsNoMark(Text(code)))
        {
            // The school's system says that there is no mark.
        }
        else if (AttendanceCodes.Read(Text(code), day) is not { } known)
        {
            Refused.Add(
                (
                    where,
                    "code",
                    $"'{Text(code)}' is no attendance code on {day:yyyy-MM-dd}. Write the code of that date, or leave it empty."
                )
            );
        }
        else if (words.MorningOf(day) is >= 0 and var morning)
        {
            HasTwoCodes |= !Put(ref Pupils.MarksOf(number)[morning + half], known.Symbol);
        }
        else
        {
            Closed[day] = Closed.GetValueOrDefault(day) + 1;
        }
    }

    /// <summary>Puts a mark in its place. The same once more is nothing new; another makes the session one of two codes.</summary>
    /// <returns>False where there are two codes.</returns>
    public static bool Put(ref byte place, byte symbol)
    {
        place = place == AttendanceCodes.NoMark || place == symbol ? symbol : MarkWords.TwoCodes;
        return place != MarkWords.TwoCodes;
    }

    /// <summary>0 for the morning, 1 for the afternoon.</summary>
    public static int? SessionOf(ReadOnlySpan<byte> text) =>
        text switch
        {
            [(byte)'A' or (byte)'a', (byte)'M' or (byte)'m'] => 0,
            [(byte)'P' or (byte)'p', (byte)'M' or (byte)'m'] => 1,
            _ => null,
        };

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field);
}
