using System.Text;
using System.Text.Json;
using Whereabouts.Domain.Time.Clocks;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Clocks;

/// <summary>Timers counted on the command line, as somebody checks them from outside.</summary>
public sealed class ClockCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whereabouts-clock-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_governors_meeting_is_counted_on_the_schools_own_days()
    {
        // CAL-07: no closures but the INSET day on Friday the 27th.
        var calendar = Write("larkfield.csv", "date,open\n" + Days("2026-11-02", "2026-12-18", "2026-11-27"));

        var answer = Json("gb-15", "--event", "2026-11-12", "--calendar", calendar);

        Assert.Equal(
            ["timer", "dueOn", "unit", "countedFrom", "rule", "version", "source"],
            answer.EnumerateObject().Take(7).Select(property => property.Name)
        );
        Assert.Equal("gb-15", Text(answer, "timer"));
        Assert.Equal("2026-12-04", Text(answer, "dueOn"));
        Assert.Equal("school days", Text(answer, "unit"));
        Assert.Equal("2026-11-12", Text(answer, "countedFrom"));
        Assert.Equal("EXC-20, EXC-21, EXC-22", Text(answer, "rule"));
        Assert.Equal("1", Text(answer, "version"));
        Assert.Contains("Regulations 2012", Text(answer, "source"), StringComparison.Ordinal);
        Assert.Equal("larkfield.csv", Text(answer, "calendar"));
        Assert.True(answer.GetProperty("commenced").GetBoolean());
    }

    [Theory]
    [InlineData("s437-notice", "2026-11-02", "2026-11-16")] // CAL-08
    [InlineData("new-pupil-return", "2026-11-02", "2026-11-07")] // CAL-09
    [InlineData("GB-50", "2026-11-12", "2027-02-04")] // the county's days, as shipped
    [InlineData("icpc", "2026-12-10", "2027-01-05")]
    [InlineData("sar", "2027-01-31", "2027-03-01")]
    [InlineData("rhi", "2026-10-24T23:30", "2026-10-27T22:30:00+00:00")]
    [InlineData("rhi", "2026-10-25T01:30", "2026-10-28T00:30:00+00:00")] // comes twice: the first
    [InlineData("rhi", "2026-10-25T01:30+00:00", "2026-10-28T01:30:00+00:00")]
    [InlineData("rhi", "2026-11-10", "2026-11-13T00:00:00+00:00")]
    public void A_day_is_given_for_each(string timer, string began, string due) =>
        Assert.Equal(due, Text(Json(timer, "--event", began), "dueOn"));

    [Fact]
    public void What_else_a_timer_takes_changes_its_answer_and_is_shown()
    {
        var usual = Json("adjudicator", "--event", "2026-11-02");
        var inCare = Json("adjudicator", "--event", "2026-11-02", "--set", "lookedAfter=true");

        Assert.Equal(("2026-11-17", "2026-11-09"), (Text(usual, "dueOn"), Text(inCare, "dueOn")));
        Assert.Equal("false", Text(usual.GetProperty("settings"), "lookedAfter"));
        Assert.Equal("true", Text(inCare.GetProperty("settings"), "lookedAfter"));
    }

    [Fact]
    public void A_rolling_window_is_given_with_both_its_ends()
    {
        var answer = Json("pn-window", "--event", "2026-11-18");

        Assert.Equal(("2026-09-07", "2027-02-07"), (Text(answer, "windowFrom"), Text(answer, "dueOn")));
    }

    [Fact]
    public void Law_not_commenced_answers_so()
    {
        var answer = Json("cnis-visit", "--event", "2026-11-02");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("dueOn").ValueKind);
        Assert.False(answer.GetProperty("commenced").GetBoolean());
        Assert.StartsWith("Not commenced:", Text(answer, "why"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_that_ends_too_early_gives_no_day()
    {
        var calendar = Write("short.csv", "date,open\n" + Days("2026-11-02", "2026-12-03", "2026-11-27"));

        var answer = Run("gb-15", "--event", "2026-11-12", "--calendar", calendar, "--format", "json");

        Assert.Equal(3, answer.ExitCode);
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("dueOn").ValueKind);
        Assert.Contains("2 November 2026 to 3 December 2026", Text(answer.Json, "notKnown"), StringComparison.Ordinal);
        Assert.Contains("The calendar does not reach", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_is_read_as_people_write_them()
    {
        var rows = Days("2026-11-02", "2026-12-18", "2026-11-27").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var turned = rows.Select(row => row.Split(','))
            .Select(row => $"{(row[1] == "1" ? "yes" : "FALSE")},,{row[0]}\r\n");
        var calendar = Path.Combine(_folder.FullName, "turned.csv");
        File.WriteAllText(calendar, "Open,why,DATE\r\n" + string.Concat(turned), new UTF8Encoding(true));

        Assert.Equal("2026-12-04", Text(Json("gb-15", "--event", "2026-11-12", "--calendar", calendar), "dueOn"));
    }

    [Fact]
    public void Days_that_are_not_listed_are_closed_and_a_Saturday_may_be_open()
    {
        var calendar = Write(
            "few.csv",
            "date,open\n2026-11-12,1\n2026-11-14,true\n2026-11-20,0\n2026-12-01,yes\n2026-12-02,1\n"
        );

        var answer = Json("referral-decision", "--event", "2026-11-12", "--calendar", calendar);
        Assert.Equal(("2026-11-13", "Working days in England"), (Text(answer, "dueOn"), Text(answer, "calendar")));
        Assert.Equal(
            "2026-12-01",
            Text(Json("offsite-notice", "--event", "2026-12-03", "--calendar", calendar), "dueOn")
        );
        Assert.Equal(
            "2026-11-14",
            Text(Json("offsite-notice", "--event", "2026-12-02", "--calendar", calendar), "dueOn")
        );
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("date,open\n", "lists no day")]
    [InlineData("date,status\n2026-11-12,1\n", "has no column 'open': its headings are date, status.")]
    [InlineData(
        "date,open\n2026-11-12,1\n2026-11-31,1\n",
        "row 3, column date ('2026-11-31'): There is no day 31 in November 2026."
    )]
    [InlineData(
        "date,open\n2026-11-12,maybe\n",
        "row 2, column open ('maybe'): This is neither yes nor no. Write 1 for open, 0 for closed."
    )]
    [InlineData(
        "date,open\n2026-11-12,1\n2026-11-12,0\n",
        "row 3, column date ('2026-11-12'): Another row says otherwise of this day."
    )]
    public void A_calendar_that_cannot_be_read_says_where_and_what_to_do(string text, string says)
    {
        var answer = Run("gb-15", "--event", "2026-11-12", "--calendar", Write("wrong.csv", text));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("wrong.csv", answer.Error, StringComparison.Ordinal);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Output);
    }

    [Theory]
    [InlineData("There is no timer 'gb-16'. The nearest are gb-15, gb-50", "gb-16", "--event", "2026-11-12")]
    [InlineData("Say when it began: gb-15 counts from the day the governing board receives", "gb-15")]
    [InlineData("'12/11/2026' is not a day or a time", "gb-15", "--event", "12/11/2026")]
    [InlineData("'2026-02-30' is not a day or a time", "gb-15", "--event", "2026-02-30")]
    [InlineData(
        "'colour=red' is not understood: adjudicator takes lookedAfter=false|true.",
        "adjudicator",
        "--event",
        "2026-11-12",
        "--set",
        "colour=red"
    )]
    public void What_is_not_understood_is_refused_with_what_would_be(string says, params string[] typed)
    {
        var answer = Run(typed);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_that_is_not_there_is_refused()
    {
        var answer = Run("gb-15", "--event", "2026-11-12", "--calendar", Path.Combine(_folder.FullName, "none.csv"));

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("There is no file", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb-15", "2026-11-12", "2026-11-11", "not begun", "in 16 school days (3 December)")]
    [InlineData("gb-15", "2026-11-12", "2026-12-02", "running", "in 1 school day (3 December)")]
    [InlineData("gb-15", "2026-11-12", "2026-12-03", "due today", "today")]
    [InlineData("gb-15", "2026-11-12", "2026-12-07", "late", "2 school days late (3 December)")]
    [InlineData("gb-15", "2026-11-12", "2029-01-01", "late", "760 calendar days late (3 December 2026)")]
    [InlineData("lado", "2026-12-24", "2027-01-04", "late", "3 working days late (29 December 2026)")]
    [InlineData("perf-apply", "2027-01-12", "2026-12-20", "running", "in 2 calendar days (22 December)")]
    [InlineData("pn-3yr", "2024-09-03", "2027-09-02", "running", "in 1 calendar day (3 September)")]
    [InlineData("pn-3yr", "2024-09-03", "2027-09-04", "late", "1 calendar day late (3 September)")]
    public void On_a_day_it_says_how_it_stands(string timer, string began, string on, string state, string left)
    {
        var answer = Json(timer, "--event", began, "--on", on);

        Assert.Equal((on, state, left), (Text(answer, "on"), Text(answer, "state"), Text(answer, "left")));
    }

    [Fact]
    public void Every_timer_can_be_asked_and_says_where_it_comes_from()
    {
        foreach (var timer in ClockRegistry.All.Select(clock => clock.Timer).Distinct())
        {
            var answer = Json(timer, "--event", "2026-11-12");
            Assert.Equal(timer, Text(answer, "timer"));
            Assert.Contains("rulebook ", Text(answer, "source"), StringComparison.Ordinal);
            Assert.Equal(
                answer.GetProperty("commenced").GetBoolean(),
                answer.GetProperty("dueOn").ValueKind == JsonValueKind.String
            );
        }
    }

    [Fact]
    public void All_timers_are_listed_in_each_form()
    {
        var listed = Run("--format", "json").Json;
        var table = Run("gb-15", "--list").Output;
        var csv = Run("--list", "--format", "csv").Output;

        Assert.Equal(ClockRegistry.All.Count, listed.GetArrayLength());
        Assert.Equal(ClockRegistry.All.Count + 1, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(ClockRegistry.All, clock => Assert.Contains($"\n{clock.Timer} ", table, StringComparison.Ordinal));
    }

    [Fact]
    public void One_answer_is_a_page_for_people_and_a_row_for_a_spreadsheet()
    {
        var table = Run("offsite-notice", "--event", "2026-11-16").Output;
        var csv = Run("offsite-notice", "--event", "2026-11-16", "--format", "csv").Output.Split('\n');

        Assert.Contains("due on              2026-11-12", table, StringComparison.Ordinal);
        Assert.Contains("calendar            County default, as shipped", table, StringComparison.Ordinal);
        Assert.StartsWith("timer,due on,unit,counted from,rule,version,source,", csv[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "offsite-notice,2026-11-12,school days,2026-11-16,EXC-06,2,",
            csv[1],
            StringComparison.Ordinal
        );
        Assert.Contains("2 school days before", csv[1], StringComparison.Ordinal);
    }

    private static CommandAnswer Run(params string[] typed) => CommandLine.Run(["clock", .. typed]);

    private static JsonElement Json(params string[] typed)
    {
        var answer = Run([.. typed, "--format", "json"]);
        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        return answer.Json;
    }

    private static string? Text(JsonElement answer, string name) => answer.GetProperty(name).GetString();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A row for each day from one to another: open Monday to Friday, but for those named.</summary>
    private static string Days(string from, string to, params string[] closed)
    {
        var rows = new StringBuilder();
        for (var day = DateOnly.Parse(from); day <= DateOnly.Parse(to); day = day.AddDays(1))
        {
            var text = day.ToString("yyyy-MM-dd");
            var open = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Contains(text);
            rows.Append(text).Append(open ? ",1\n" : ",0\n");
        }

        return rows.ToString();
    }
}
