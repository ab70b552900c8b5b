using System.Buffers.Text;
using System.Text;
using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Bench.Attendance.Generation;

/// <summary>Writes a county as files: <c>long.csv</c>, a row a session, and <c>calendar.csv</c>.</summary>
internal static class LongFile
{
    public static void Write(County county, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(
            Path.Combine(folder, "calendar.csv"),
            ["date,open", .. County.Days.Select(day => $"{day:yyyy-MM-dd},1")]
        );
        var starts = Enumerable
            .Range(0, County.Sessions)
            .Select(s => Encoding.ASCII.GetBytes($",{County.Days[s / 2]:yyyy-MM-dd},{(s % 2 == 0 ? "AM" : "PM")},"))
            .ToArray();
        var codes = AttendanceCodes
            .All.DistinctBy(c => c.Symbol)
            .ToDictionary(c => c.Symbol, c => Encoding.ASCII.GetBytes($"{c.Text}\n"));
        using var file = new FileStream(
            Path.Combine(folder, "long.csv"),
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            1 << 20
        );
        file.Write("pupil,date,session,code\n"u8);
        Span<byte> name = stackalloc byte[16];
        for (var pupil = 0; pupil < county.Pupils; pupil++)
        {
            Utf8Formatter.TryFormat(County.NameOf(pupil), name, out var length);
            var marks = county.MarksOf(pupil);
            for (var session = 0; session < marks.Length; session++)
            {
                if (marks[session] != AttendanceCodes.NoMark)
                {
                    file.Write(name[..length]);
                    file.Write(starts[session]);
                    file.Write(codes[marks[session]]);
                }
            }
        }
    }
}
