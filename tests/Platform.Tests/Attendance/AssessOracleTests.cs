using System.Globalization;
using System.Text;
using Whereabouts.Cli;
using Whereabouts.Domain.Attendance.Figures;
using Whereabouts.Domain.Tests.Attendance.Figures;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Attendance;

/// <summary>Whole files through the command line against the plain figures of their marks.</summary>
public sealed class AssessOracleTests : IDisposable
{
    private static readonly string[] Codes =
    [
        "/",
        "\\",
        "/",
        "\\",
        "L",
        "O",
        "N",
        "G",
        "U",
        "I",
        "C2",
        "Y3",
        "B",
        "D",
        "E",
        "X",
        "J1",
        "Q",
    ];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whereabouts-assess-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    // By pupil, by day, in no order; lines as Windows ends them; with quotes; columns in another order; pupils of 40 letters.
    [InlineData(1, "pupil", "\n", "", 5)]
    [InlineData(2, "date", "\r\n", "", 5)]
    [InlineData(3, "none", "\n", "", 40)]
    [InlineData(4, "none", "\n", "\"", 5)]
    [InlineData(5, "pupil", "\r\n", "swapped", 12)]
    public void Every_pupil_and_figure_is_that_of_the_definitions(
        int seed,
        string order,
        string lineEnd,
        string form,
        int letters
    )
    {
        var random = new Random(seed);
        var open = Enumerable
            .Range(0, 170)
            .Select(i => new DateOnly(2024, 5, 20).AddDays(i))
            .Where(d => d.DayOfWeek is not DayOfWeek.Sunday && (d.DayOfWeek is not DayOfWeek.Saturday || seed == 1))
            .Where(d => d.Month != 8 && random.Next(30) > 0)
            .ToList();
        var pupils = Enumerable
            .Range(0, 120)
            .ToDictionary(
                i => (7 * i % 120).ToString(CultureInfo.InvariantCulture).PadLeft(letters, 'p'),
                _ => MarksOf(random, open)
            );
        var rows = pupils.SelectMany(p => p.Value.Select(mark => (Pupil: p.Key, Mark: mark)));
        rows = order switch
        {
            "date" => rows.OrderBy(r => r.Mark.Date),
            "none" => rows.OrderBy(_ => random.Next()),
            _ => rows,
        };
        var text = new StringBuilder(form == "swapped" ? "code,pupil,session,date" : "pupil,date,session,code").Append(
            lineEnd
        );
        foreach (var (pupil, mark) in rows)
        {
            var day = mark.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var line =
                form == "swapped"
                    ? $"{mark.Code},{pupil},{mark.Session},{day}"
                    : $"{pupil},{day},{mark.Session},{(form == "\"" ? $"\"{mark.Code}\"" : mark.Code)}";
            text.Append(line).Append(lineEnd);
        }

        var to = open[open.Count - (10 * (seed % 3)) - 1];
        var lines = Assess(text.ToString(), open, to);
        Assert.Equal(
            pupils
                .OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => Line(p.Key, PlainFigures.Of(p.Value, open, DateOnly.MinValue, to))),
            lines[1..]
        );
    }

    private static List<PlainMark> MarksOf(Random random, List<DateOnly> open)
    {
        var (marks, habit, left) = (new List<PlainMark>(), "/", 0);
        var partTimer = random.Next(6) == 0;
        foreach (var day in open)
        {
            if (left-- == 0)
            {
                (habit, left) = (random.GetItems(Codes, 1)[0], random.Next(1, 30));
            }

            foreach (var session in partTimer ? ["AM"] : new[] { "AM", "PM" })
            {
                var code = random.Next(10) == 0 ? random.GetItems(Codes, 1)[0] : habit;
                // Some codes are only of the new ones.
                if (day < new DateOnly(2024, 8, 19) && code is "C2" or "Y3" or "J1" or "Q")
                {
                    code = code == "Y3" ? "Y" : "H";
                }

                marks.Add(new(day, session, day >= new DateOnly(2024, 8, 19) && code is "H" or "Y" ? "O" : code));
            }
        }

        return marks;
    }

    private string[] Assess(string marks, List<DateOnly> open, DateOnly to)
    {
        var calendar = string.Concat(open.Select(d => $"{d:yyyy-MM-dd},1\n"));
        var figures = Path.Combine(_folder.FullName, "out.csv");
        var answer = CommandLine.Run(
            "attendance",
            "assess",
            "--marks",
            Write("marks.csv", marks),
            "--calendar",
            Write("calendar.csv", "date,open\n" + calendar),
            "--to",
            to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "--threads",
            "3",
            "--out",
            figures
        );
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
        return File.ReadAllLines(figures);
    }

    private static string Line(string pupil, AttendanceFigures figures) =>
        string.Join(
            ',',
            pupil,
            figures.Possible,
            figures.Attended,
            figures.Authorised,
            figures.Unauthorised,
            figures.Possible > 0 && 10 * figures.Absent >= figures.Possible ? 1 : 0,
            figures.Possible > 0 && 2 * figures.Absent >= figures.Possible ? 1 : 0,
            figures.LongestUnauthorisedDays,
            figures.CurrentAbsenceDays,
            Text(figures.First10Day),
            Text(figures.First20Day),
            Text(figures.PenaltyDate),
            Text(figures.Ill15Date)
        );

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
