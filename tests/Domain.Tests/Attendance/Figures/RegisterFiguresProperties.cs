using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Tests.Attendance.Figures;

/// <summary>The engine against the plain figures, in every way that this machine can look codes up.</summary>
public class RegisterFiguresProperties
{
    [Fact]
    public void Random_registers_have_the_plain_figures_in_every_way()
    {
        var reached = (Ten: 0, Twenty: 0, Penalty: 0, Ill: 0, None: 0);
        for (var seed = 0; seed < 6000; seed++)
        {
            var register = MadeUpRegister.Of(seed);
            var figures = Ways.Of(register.Symbols, register.Period, register.ToString());
            var plain = register.Plainly;
            Assert.True(plain == figures, $"Seed {seed}: {figures}\ninstead of {plain}\nfor {register}");
            reached.Ten += figures.First10Day is null ? 0 : 1;
            reached.Twenty += figures.First20Day is null ? 0 : 1;
            reached.Penalty += figures.PenaltyDate is null ? 0 : 1;
            reached.Ill += figures.Ill15Date is null ? 0 : 1;
            reached.None += figures.Possible == 0 ? 1 : 0;
        }

        // The registers are such that every threshold is often reached and often not.
        Assert.All(
            [reached.Ten, reached.Twenty, reached.Penalty, reached.Ill, reached.None],
            n => Assert.InRange(n, 100, 4000)
        );
    }

    [Fact]
    public void Every_symbol_of_every_day_has_the_class_of_its_code_in_every_way()
    {
        DateOnly[] dates = [new(2006, 8, 31), new(2006, 9, 1), new(2024, 8, 16), new(2024, 8, 19), new(2026, 11, 20)];
        foreach (var date in dates)
        {
            var period = new FiguresPeriod(new RegisterCalendar([(date, true)]));
            for (var symbol = 0; symbol < 256; symbol++)
            {
                var code = AttendanceCodes.All.FirstOrDefault(c => c.Symbol == symbol && c.IsInForce(date));
                var figures = Ways.Of([(byte)symbol, 0], period, $"symbol {symbol} on {date}");
                Assert.Equal(code?.Group is CodeGroup.Present or CodeGroup.ApprovedActivity, figures.Attended == 1);
                Assert.Equal(code?.Group is CodeGroup.Authorised, figures.Authorised == 1);
                Assert.Equal(code?.Group is CodeGroup.Unauthorised, figures.Unauthorised == 1);
                Assert.Equal(code?.CountsForTenDayReturn ?? false, figures.LongestUnauthorisedDays == 1);
            }
        }
    }

    [Fact]
    public void A_week_and_a_code_count_what_the_whole_counts()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var register = MadeUpRegister.Of(seed);
            var period = register.Period;
            var figures = RegisterFigures.Of(register.Symbols, period);
            var weeks = new WeekFigures[period.Calendar.SchoolWeeks.Count];
            RegisterWeeks.Of(register.Symbols, period, weeks);
            var codes = new int[256];
            CodeCounts.Add(register.Symbols, period, codes);

            Assert.Equal(figures.Possible, weeks.Sum(w => w.Possible));
            Assert.Equal(figures.Attended, weeks.Sum(w => w.Attended));
            Assert.Equal(figures.Unauthorised, weeks.Sum(w => w.Unauthorised));
            var counted = register.Marks.Where(m =>
                m.Date >= register.From && m.Date <= register.To && register.Days.Contains((m.Date, true))
            );
            Assert.Equal(
                counted.CountBy(m => MadeUpRegister.SymbolOf(m.Code)).OrderBy(c => c.Key).Select(c => (c.Key, c.Value)),
                codes.Index().Where(c => c.Index > 0 && c.Item > 0).Select(c => ((byte)c.Index, c.Item))
            );
            foreach (var (week, own) in period.Calendar.SchoolWeeks.Zip(weeks))
            {
                var (from, to) = (Max(week, register.From), Min(week.AddDays(6), register.To));
                var plain = PlainFigures.Of(
                    register.Marks,
                    [.. register.Days.Where(d => d.IsOpen).Select(d => d.Date)],
                    from,
                    to
                );
                Assert.Equal(
                    (plain.Possible, plain.Attended, plain.Unauthorised),
                    (own.Possible, own.Attended, own.Unauthorised)
                );
            }
        }
    }

    [Fact]
    public void A_register_of_another_length_than_its_calendar_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            RegisterFigures.Of(new byte[3], new FiguresPeriod(new RegisterCalendar([(new(2026, 11, 20), true)])))
        );

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
