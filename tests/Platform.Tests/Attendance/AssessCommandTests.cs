using System.Text;
using Whereabouts.Cli;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Attendance;

/// <summary>Attendance figures from files of any habit: what is counted, what is refused and how that is said.</summary>
public sealed class AssessCommandTests : IDisposable
{
    private const string Heading =
        "pupil,possible,attended,authorised,unauthorised,persistent,severe,longest_unauthorised_days,current_absence_days,first_10_day,first_20_day,penalty_date,ill_15_date";

    private const string Days =
        "date,open\n2025-09-01,1\n2025-09-02,1\n2025-09-03,1\n2025-09-04,0\n2025-09-05,1\n2025-09-08,1\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whereabouts-assess-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_pupil_has_a_line_in_the_order_of_names()
    {
        var answer = Assess(
            "pupil,date,session,code\n"
                + "b,2025-09-01,AM,/\nb,2025-09-01,PM,\\\nB2,2025-09-02,AM,O\n"
                + "a,2025-09-02,PM,U\na,2025-09-01,AM,C2\na,2025-09-03,AM,I\na,2025-09-03,PM,Y1\n",
            Days
        );
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
        Assert.Equal(
            [Heading, "B2,1,0,0,1,1,1,1,1,,,,", "a,3,0,2,1,1,1,1,3,,,,", "b,2,2,0,0,0,0,0,0,,,,"],
            answer.Lines
        );
    }

    [Theory]
    [InlineData(
        "\uFEFFpupil,date,session,code\r\na,2025-09-01,AM,O\r\na,2025-09-01,PM,Y2\r\n\r\na,2025-09-02,am, o \r\n"
    )]
    [InlineData(
        "code,x,Session,DATE,\"pupil\"\nO,1,AM,2025-09-01,a\n\nY2,2,PM,2025-09-01,\"a\"\no,\"3,\n3\",AM,2025-09-02,a"
    )]
    [InlineData("pupil,date,session,code\n\n\"a\",2025-09-01,AM,O\na,2025-09-01,PM,Y2\na,2025-09-02,AM,\"O\"\n,,,\n")]
    [InlineData("pupil,date,session,code\ra,2025-09-01,AM,O\ra,2025-09-01,PM,Y2\ra,2025-09-02,AM,O")]
    [InlineData(
        "pupil,date,session,code,by\na,2025-09-01,AM,O,x\na,2025-09-01,AM,O,y\na,2025-09-01,PM,-,x\na,2025-09-02,AM,O,x\na,2025-09-02,PM,,x\n"
    )]
    public void A_file_of_any_habit_is_read_alike(string marks)
    {
        var answer = Assess(marks, Days);
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
        Assert.Equal([Heading, "a,2,0,0,2,1,1,2,2,,,,"], answer.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"a\",2025-09-01,AM,/\n")]
    public void Rows_that_cannot_be_understood_are_named_with_what_to_do_and_the_rest_is_assessed(string quotedOrNot)
    {
        var answer = Assess(
            "pupil,date,session,code\na,2025-09-01,AM,/\nb,2025-09-01,AM,ZZ\nb,2025-09-01,PM,H\n\nc,01/09/2025,AM,/\n"
                + "c,2025-09-31,AM,/\nd,2025-09-01,noon,/\n,2025-09-01,AM,/\na,2025-09-01,PM,\\\ne,2025-09-02\n"
                + quotedOrNot,
            Days
        );
        Assert.Equal(ExitCodes.SomeRowsLeft, answer.ExitCode);
        Assert.Equal(
            [
                "row 3, column code: 'ZZ' is no attendance code on 2025-09-01. Write the code of that date, or leave it empty.",
                "row 4, column code: 'H' is no attendance code on 2025-09-01. Write the code of that date, or leave it empty.",
                "row 6, column date: '01/09/2025' is no day. Write it as 2026-11-20.",
                "row 7, column date: '2025-09-31' is no day. Write it as 2026-11-20.",
                "row 8, column session: 'noon' is no session. Write AM or PM.",
                "row 9, column pupil: it is empty. Say whose mark it is.",
                "row 11, column session: '' is no session. Write AM or PM.",
            ],
            answer.Told
        );
        string none = ",0,0,0,0,0,0,0,0,,,,";
        Assert.Equal([Heading, "a,2,2,0,0,0,0,0,0,,,,", "b" + none, "c" + none, "d" + none, "e" + none], answer.Lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_session_of_two_codes_is_left_out_wholly_and_an_exact_repeat_ignored(int threads)
    {
        var answer = Assess(
            "pupil,date,session,code\na,2025-09-01,AM,/\nb,2025-09-01,AM,O\na,2025-09-01,PM,\\\nb,2025-09-02,AM,/\n"
                + "a,2025-09-01,AM,I\nb,2025-09-01,AM,O\na,2025-09-01,AM,/\na,2025-09-04,AM,/\na,2025-09-04,AM,I\n",
            Days,
            "--threads",
            threads.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(ExitCodes.SomeRowsLeft, answer.ExitCode);
        Assert.Equal(
            "rows 2, 6 and 8, column code: 'a' has / and I for 2025-09-01 AM. The session is left out: leave one code.",
            answer.Told[0]
        );
        Assert.Equal([Heading, "a,1,1,0,0,0,0,0,0,,,,", "b,2,1,0,1,1,1,1,0,,,,"], answer.Lines);
    }

    [Fact]
    public void Marks_on_days_that_are_not_open_are_counted_apart_and_their_pupil_has_a_line()
    {
        var answer = Assess(
            "pupil,date,session,code\na,2025-09-04,AM,O\na,2025-09-06,AM,O\na,2025-09-06,PM,O\nb,2025-09-08,AM,/\nb,2025-09-07,AM,/\n",
            Days,
            "--to",
            "2025-09-06"
        );
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.Equal([Heading, "a,0,0,0,0,0,0,0,0,,,,", "b,0,0,0,0,0,0,0,0,,,,"], answer.Lines);
        Assert.Equal(
            [
                "3 marks lie on days on which the pupil's school is not open, and do not count:",
                "  2025-09-04: 1",
                "  2025-09-06: 2",
            ],
            answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void Pupils_of_several_schools_are_each_assessed_by_their_own_days()
    {
        const string Marks =
            "pupil,date,session,code\na,2025-09-01,AM,O\na,2025-09-02,AM,O\nb,2025-09-01,AM,O\nb,2025-09-02,AM,O\n"
            + "x,2025-09-01,AM,O\nx,2025-09-02,AM,O\ny,2025-09-01,AM,O\nz,2025-09-01,AM,O\n";
        const string Calendar =
            "open,urn,date\nyes,100001,2025-09-01\nTRUE,100001,2025-09-02\n1,100002,2025-09-01\nno,100002,2025-09-02\n";
        const string Schools = "urn,pupil\n100001,a\n100002,b\n100003,y\n100001,z\n100002,z\n";
        var answer = Assess(Marks, Calendar, "--pupils", Write("pupils.csv", Schools));
        Assert.Equal(ExitCodes.SomeRowsLeft, answer.ExitCode);
        Assert.Equal([Heading, "a,2,0,0,2,1,1,2,2,,,,", "b,1,0,0,1,1,1,1,1,,,,"], answer.Lines);
        Assert.Contains(
            "rows 6 and 7, column pupil: 'x' is not assessed: the pupil is not in ",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("row 8, column pupil: 'y' is not assessed: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(
            "has no days of the pupil's school, '100003'. Add them.",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("names two schools for the pupil. Leave one.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("  2025-09-02: 1", answer.Error, StringComparison.Ordinal);

        var alone = Assess(Marks, Calendar);
        Assert.Equal(ExitCodes.NotUnderstood, alone.ExitCode);
        Assert.Contains("say which pupil goes to which with --pupils", alone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "pupil,date,code\na,2025-09-01,/\n",
        Days,
        "marks.csv has no column 'session'. Save it as comma-separated text in UTF-8 with the headings pupil,date,session,code in its first row."
    )]
    [InlineData("pupil;date;session;code\n", Days, "Its headings are separated by ';': 4 of them.")]
    [InlineData("", Days, "marks.csv is empty")]
    [InlineData("pupil,date,session,code\n", "day,open\n", "calendar.csv has no column 'date'.")]
    [InlineData(
        "pupil,date,session,code\n",
        "date,open\n2025-09-01,1\n2025-09-02,perhaps\n",
        "calendar.csv, row 3, column open: 'PERHAPS' is neither 1 (open) nor 0 (closed)."
    )]
    [InlineData(
        "pupil,date,session,code\n",
        "date,open\n2025-09-01,1\n1.9.2025,1\n",
        "calendar.csv, row 3, column date: '1.9.2025' is no day."
    )]
    [InlineData(
        "pupil,date,session,code\n",
        "date,open\n2025-09-01,1\n2025-09-01,0\n",
        "calendar.csv, row 3, column open: 2025-09-01 is open in one row and closed in another."
    )]
    [InlineData("pupil,date,session,code\na,\"2025-09-01,AM,/\n", Days, "A quoted field is not closed")]
    public void Files_that_cannot_be_used_are_refused_in_words_and_nothing_is_written(
        string marks,
        string days,
        string why
    )
    {
        var answer = Assess(marks, days);
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Lines);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var answer = CommandLine.Run(
            "attendance",
            "assess",
            "--marks",
            Path.Combine(_folder.FullName, "none.csv"),
            "--calendar",
            Write("calendar.csv", Days),
            "--out",
            Path.Combine(_folder.FullName, "out.csv")
        );
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Contains("none.csv cannot be opened.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_cannot_be_written_leaves_nothing_behind()
    {
        _folder.CreateSubdirectory("out.csv");
        var answer = Assess("pupil,date,session,code\na,2025-09-01,AM,/\n", Days);
        Assert.Equal(ExitCodes.Failure, answer.ExitCode);
        Assert.Contains("out.csv cannot be written: ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["calendar.csv", "marks.csv"], _folder.GetFiles().Select(f => f.Name).Order());
    }

    private (int ExitCode, string[] Lines, string Error, string[] Told) Assess(
        string marks,
        string days,
        params string[] options
    )
    {
        var (file, figures) = (Write("marks.csv", marks), Path.Combine(_folder.FullName, "out.csv"));
        var answer = CommandLine.Run([
            "attendance",
            "assess",
            "--marks",
            file,
            "--calendar",
            Write("calendar.csv", days),
            "--out",
            figures,
            .. options,
        ]);
        string[] lines = File.Exists(figures) ? File.ReadAllLines(figures) : [];
        var told = answer
            .Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace($"{file}, ", "", StringComparison.Ordinal));
        return (answer.ExitCode, lines, answer.Error, [.. told]);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
