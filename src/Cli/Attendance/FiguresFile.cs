using System.Buffers;
using System.Buffers.Text;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Cli.Attendance;

/// <summary>The answer, a line a pupil. It is put in its place when all of it is written, or not at all.</summary>
internal static class FiguresFile
{
    private static ReadOnlySpan<byte> Heading =>
        "pupil,possible,attended,authorised,unauthorised,persistent,severe,longest_unauthorised_days,current_absence_days,first_10_day,first_20_day,penalty_date,ill_15_date\n"u8;

    public static void Write(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.unfinished";
        try
        {
            using (var file = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write))
            {
                RandomAccess.Write(file, Heading, 0);
                var at = (long)Heading.Length;
                foreach (var part in parts)
                {
                    RandomAccess.Write(file, part.Span, at);
                    at += part.Length;
                }
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new CommandRefusedException($"{path} cannot be written: {wrong.Message}");
        }
    }

    /// <summary>Adds the line of a pupil.</summary>
    public static void Add(ArrayBufferWriter<byte> lines, ReadOnlySpan<byte> pupil, in AttendanceFigures figures)
    {
        // A name, eight numbers of at most ten digits and four dates.
        var line = lines.GetSpan((2 * pupil.Length) + 160);
        var at = Name(line, pupil);
        Number(line, ref at, figures.Possible);
        Number(line, ref at, figures.Attended);
        Number(line, ref at, figures.Authorised);
        Number(line, ref at, figures.Unauthorised);
        Number(line, ref at, figures.IsPersistent is true ? 1 : 0);
        Number(line, ref at, figures.IsSevere is true ? 1 : 0);
        Number(line, ref at, figures.LongestUnauthorisedDays);
        Number(line, ref at, figures.CurrentAbsenceDays);
        Date(line, ref at, figures.First10Day);
        Date(line, ref at, figures.First20Day);
        Date(line, ref at, figures.PenaltyDate);
        Date(line, ref at, figures.Ill15Date);
        line[at++] = (byte)'\n';
        lines.Advance(at);
    }

    private static int Name(Span<byte> line, ReadOnlySpan<byte> pupil)
    {
        if (pupil.IndexOfAny(",\"\r\n"u8) < 0)
        {
            pupil.CopyTo(line);
            return pupil.Length;
        }

        var at = 0;
        line[at++] = (byte)'"';
        foreach (var letter in pupil)
        {
            line[at++] = letter;
            if (letter == '"')
            {
                line[at++] = letter;
            }
        }

        line[at++] = (byte)'"';
        return at;
    }

    private static void Number(Span<byte> line, ref int at, int number)
    {
        line[at++] = (byte)',';
        Utf8Formatter.TryFormat(number, line[at..], out var length);
        at += length;
    }

    private static void Date(Span<byte> line, ref int at, DateOnly? date)
    {
        line[at++] = (byte)',';
        if (date is { } day)
        {
            day.TryFormat(line[at..], out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            at += length;
        }
    }
}
