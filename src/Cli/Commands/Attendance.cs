using System.CommandLine;
using Whereabouts.Cli.Attendance;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts attendance assess</summary>
internal static class Attendance
{
    public static Command Command(TextWriter output)
    {
        var marks = new Option<FileInfo>("--marks")
        {
            Description =
                "The marks, a row a session: pupil, date, session (AM or PM), code; rows and columns in any order",
            Required = true,
        };
        var calendar = new Option<FileInfo>("--calendar")
        {
            Description =
                "The school's days: date, open (1 or 0); of several schools: urn, date, open. Days not listed are closed",
            Required = true,
        };
        var pupils = new Option<FileInfo?>("--pupils")
        {
            Description = "Whose school is which: pupil, urn; needed when the calendar is of several schools",
        };
        var to = CommonOptions.Day("--to", "The last day that counts (yyyy-MM-dd); all marks if not given");
        var figures = new Option<FileInfo>("--out")
        {
            Description =
                "The file to write: a line a pupil with possible, attended, absent, thresholds and their days",
            Required = true,
        };
        var threads = new Option<int>("--threads")
        {
            Description = "How many threads to work with",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var assess = new Command("assess", "Makes every pupil's attendance figures from a file of marks")
        {
            marks,
            calendar,
            pupils,
            to,
            figures,
            threads,
        };
        assess.SetAction(parsed =>
            new RegisterAssessment(
                new(
                    parsed.GetRequiredValue(marks).FullName,
                    parsed.GetRequiredValue(calendar).FullName,
                    parsed.GetValue(pupils)?.FullName,
                    parsed.GetValue(to),
                    parsed.GetRequiredValue(figures).FullName,
                    Math.Clamp(parsed.GetValue(threads), 1, 64)
                ),
                output,
                parsed.InvocationConfiguration.Error
            ).Run()
        );
        return new Command("attendance", "Attendance figures from files") { assess };
    }
}
