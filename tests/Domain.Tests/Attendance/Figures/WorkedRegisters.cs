using Whereabouts.Domain.Attendance.Figures;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Tests.Attendance.Figures;

/// <summary>Registers worked out by hand: the vectors of rulebook 18.1, and every edge that a definition has.</summary>
public class WorkedRegisters
{
    // Monday.
    private static readonly DateOnly First = new(2026, 9, 7);

    /// <summary>Days are letters, one a day for both sessions or two with a stroke between; weeks stand between spaces.</summary>
    /// <remarks><c>.</c> is no mark; <c>-----</c> is a week of holiday; <c>x</c> a day on which the school is closed.</remarks>
    private static AttendanceFigures Of(string weeks, DateOnly? first = null)
    {
        var days = new List<(DateOnly, bool)>();
        var symbols = new List<byte>();
        var monday = first ?? First;
        foreach (var week in weeks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var codes = week.Contains(',', StringComparison.Ordinal)
                ? week.Split(',')
                : [.. week.Select(c => c.ToString())];
            for (var i = 0; i < codes.Length; i++)
            {
                var isOpen = codes[i] is not ("-" or "x");
                days.Add((monday.AddDays(i), isOpen));
                var sessions = codes[i].Split('|');
                symbols.Add(SymbolOf(sessions[0]));
                symbols.Add(SymbolOf(sessions[^1]));
            }

            monday = monday.AddDays(7);
        }

        return Ways.Of(symbols.ToArray(), new FiguresPeriod(new RegisterCalendar(days)), weeks);
    }

    private static byte SymbolOf(string code) => code is "." or "-" or "x" ? (byte)0 : MadeUpRegister.SymbolOf(code);

    private static string Weeks(int count, string week = "/////") => string.Join(' ', Enumerable.Repeat(week, count));

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    [Theory]
    [InlineData(6, true, false)]
    [InlineData(5, false, false)]
    [InlineData(30, true, true)]
    [InlineData(29, true, false)]
    public void Of_sixty_days_six_are_persistent_and_thirty_severe(int ill, bool persistent, bool severe)
    {
        var days = new string('I', ill) + new string('/', 60 - ill);
        var figures = Of(string.Join(' ', days.Chunk(5).Select(week => new string(week))));
        Assert.Equal((120, 2 * ill), (figures.Possible, figures.Absent));
        Assert.Equal((persistent, severe), (figures.IsPersistent, figures.IsSevere));
    }

    [Fact]
    public void Where_nothing_was_possible_there_is_no_rate()
    {
        var figures = Of("D,X,Y1,Q,# xxxxx .....");
        Assert.Equal((0, null, null), (figures.Possible, figures.IsPersistent, figures.IsSevere));
        Assert.Equal((0, 0), (figures.LongestUnauthorisedDays, figures.CurrentAbsenceDays));
        // Q and Y1 are education lost; D and X are not.
        Assert.Equal((4, 2, 2, 2), (figures.Lost, figures.NoTransport, figures.Unable, figures.DualRegistered));
    }

    [Fact]
    public void Half_a_year_outside_a_part_time_timetable_is_severe_and_all_authorised()
    {
        var figures = Of(Weeks(38, "/|C2,/|C2,/|C2,/|C2,/|C2"));
        Assert.Equal(
            (380, 190, 190, 0),
            (figures.Possible, figures.PartTime, figures.Authorised, figures.Unauthorised)
        );
        Assert.True(figures.IsSevere);
        Assert.Equal((0, 190), (figures.CurrentAbsenceDays, figures.Lost));
    }

    [Fact]
    public void Thirty_eight_sessions_suspended_of_a_year_are_persistent()
    {
        var figures = Of($"{Weeks(3, "EEEEE")} EEEE/ {Weeks(34)}");
        Assert.Equal(
            (380, 38, true, false),
            (figures.Possible, figures.Suspended, figures.IsPersistent, figures.IsSevere)
        );
    }

    [Fact]
    public void Ten_sessions_in_ten_school_weeks_meet_the_penalty_threshold_across_half_term()
    {
        // G in week 1, O in week 6, U in week 10; the half-term between is no school week.
        var figures = Of($"GG/// {Weeks(4)} O,O|/,/,/,/ ----- {Weeks(3)} U,U|/,/,/,/");
        Assert.Equal(10, figures.Unauthorised);
        Assert.Equal(Day(11, 17), figures.PenaltyDate);
    }

    [Fact]
    public void The_same_ten_sessions_in_eleven_school_weeks_do_not_meet_it()
    {
        Assert.Null(Of($"GG/// {Weeks(5)} O,O|/,/,/,/ ----- {Weeks(3)} U,U|/,/,/,/").PenaltyDate);
        // A week with a single open day is a school week too.
        Assert.Null(Of($"GG/// {Weeks(4)} O,O|/,/,/,/ xxxx/ {Weeks(3)} U,U|/,/,/,/").PenaltyDate);
        // A closure of a whole week is none.
        Assert.NotNull(Of($"GG/// {Weeks(4)} O,O|/,/,/,/ xxxxx {Weeks(3)} U,U|/,/,/,/").PenaltyDate);
    }

    [Fact]
    public void The_penalty_window_spans_summer_and_counts_single_sessions()
    {
        var july = new DateOnly(2026, 7, 6);
        var holidays = Weeks(6, "-----");
        var figures = Of($"O,O,/|O,/,/ ///// {holidays} ///// N,N|/,/,/,/ G|/,/,/,/,/ U|U,/,/,/,/", july);
        // Five sessions in July; three and one after the summer, and the first U, make ten.
        Assert.Equal(Day(9, 21), figures.PenaltyDate);
    }

    [Fact]
    public void A_tenth_day_in_a_row_counts_only_days_with_possible_sessions()
    {
        // Y and D days and days without marks vanish, a closure and half-term too; half a day of D leaves half a day.
        var figures = Of("/,G,N,O,U Y4,G,x,.,G ----- D,D|G,G|D,Q,X G,G,/,/,/");
        Assert.Equal(Day(10, 6), figures.First10Day);
        Assert.Equal((10, 0), (figures.LongestUnauthorisedDays, figures.CurrentAbsenceDays));
    }

    [Theory]
    [InlineData("GGGGG GGGG/ G////")]
    [InlineData("GGGGG G,G,G,G,G|/ G////")]
    [InlineData("GGGGG GGGGI GG///")]
    public void A_session_attended_or_authorised_ends_a_run(string weeks)
    {
        var figures = Of(weeks);
        Assert.Equal((9, null), (figures.LongestUnauthorisedDays, figures.First10Day));
    }

    [Fact]
    public void One_U_breaks_the_twenty_days_and_not_the_ten()
    {
        var thirtyNineAndOne = Of($"{Weeks(3, "OOOOO")} O,O,O,O,O|U");
        Assert.Equal((20, null), (thirtyNineAndOne.LongestUnauthorisedDays, thirtyNineAndOne.First20Day));
        Assert.Equal(Day(9, 18), thirtyNineAndOne.First10Day);
        Assert.Equal(Day(10, 2), Of($"{Weeks(3, "OGNOO")} OOOOO").First20Day);
        Assert.Equal(Day(10, 5), Of($"UOOOO {Weeks(3, "OGNOO")} OOOOO").First20Day);
    }

    [Fact]
    public void Absence_up_to_the_last_day_with_marks_is_counted_whatever_its_reason()
    {
        Assert.Equal(4, Of("/,/,I|/,I,E C,G,.,.,.").CurrentAbsenceDays);
        Assert.Equal(0, Of("IIIII IIII/").CurrentAbsenceDays);
        // Days not possible at the end neither count nor end it.
        Assert.Equal(2, Of("///II D,D,Y1,X,#").CurrentAbsenceDays);
    }

    [Fact]
    public void Thirty_sessions_of_illness_in_pieces_are_fifteen_days()
    {
        var figures = Of($"IIIII {Weeks(2)} IIIII ///// I,I,I,I,I|/ I|/,/,/,/,/");
        Assert.Equal((30, Day(10, 19)), (figures.Ill, figures.Ill15Date!.Value));
        Assert.Null(Of($"IIIII {Weeks(2)} IIIII ///// I,I,I,I,I|/ /////").Ill15Date);
    }

    [Fact]
    public void A_reason_is_overdue_when_five_school_days_are_past()
    {
        // The last day of the register is Monday the 21st, that of the second week.
        Assert.Equal(2, Of("////N ///// /").UnexplainedTooLong);
        Assert.Equal(0, Of("///// N//// /").UnexplainedTooLong);
        var figures = Of("////N N//// /");
        Assert.Equal((4, 2), (figures.Unexplained, figures.UnexplainedTooLong));
    }

    [Fact]
    public void Old_codes_mean_what_they_meant_and_new_codes_what_they_mean()
    {
        // Friday 16 August 2024 is the last school day of the old codes, Monday the 19th the first of the new.
        var figures = Of("H,F,J,Y,C H,F,J,Y,C K,C1,C2,J1,Y3", new DateOnly(2024, 8, 12));
        Assert.Equal((2 + 2, 6 + 2 + 6, 0), (figures.Attended, figures.Authorised, figures.Unauthorised));
        Assert.Equal((2 + 2, 2, 2), (figures.Unable, figures.PartTime, figures.Elsewhere));
    }

    [Fact]
    public void A_whole_grid_has_its_open_days_from_both_ends_of_its_words()
    {
        var year = new AcademicYear(2026);
        var calendar = SchoolCalendar.From("Moss Hill", [new(year.First, year.Last)], [], BankHolidays.England);
        var grid = RegisterCalendar.OfGrid(calendar, year);
        var symbols = Enumerable.Repeat((byte)'O', grid.Sessions).ToArray();
        var figures = Ways.Of(symbols, new FiguresPeriod(grid), "O every day");
        var days = calendar.SchoolDaysBetween(year.First, year.Last);
        Assert.Equal(
            (2 * days, days, days),
            (figures.Unauthorised, figures.LongestUnauthorisedDays, figures.CurrentAbsenceDays)
        );
        Assert.Equal(calendar.NthBeginningWith(year.First, 10), figures.First10Day);
        Assert.Equal(calendar.NthBeginningWith(year.First, 20), figures.First20Day);

        // Two years: the days that both grids have are of their own year only.
        var both = RegisterCalendar.OfGrid(calendar, new AcademicYear(2025), year);
        var (before, after) = (new byte[grid.Sessions], symbols);
        Array.Fill(before, (byte)'O');
        Assert.Equal(figures, Ways.Of([.. before, .. after], new FiguresPeriod(both), "two years"));
    }
}
