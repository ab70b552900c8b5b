using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Tests.Assessment;

/// <summary>Compares runs, sums and shares with plain counting over registers made at random.</summary>
public sealed class AssessorProperties
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(200);
    private static readonly SchoolCalendar Calendar = CountyDefaultCalendar.Shipped;
    private static readonly County County = new ChildStory().County();
    private static readonly DateOnly[] Days = [.. Calendar.SchoolDays(new(2026, 9, 1), new(2026, 12, 18))];
    private static readonly string[] Codes = ["/", "\\", "N", "O", "G", "U", "I", "B", "C2", "Y1", "X", "-"];

    /// <summary>Long runs of one code are likely, so that edges are met.</summary>
    private sealed record Register(string[] Sessions, int Upto)
    {
        public DateOnly On => Days[Upto];

        public IEnumerable<string> SoFar => Sessions.Take(2 * (Upto + 1));

        public (string Morning, string Afternoon) Of(int day) => (Sessions[2 * day], Sessions[(2 * day) + 1]);

        public Picture Assess()
        {
            var story = ChildStory.Of().OnRoll();
            for (var day = 0; day < Days.Length; day++)
            {
                story.Marked($"{Sessions[2 * day]} {Sessions[(2 * day) + 1]}", Text(Days[day]));
            }

            return Assessor.Assess(story.Record(), County, On);
        }

        public override string ToString() => $"{On:yyyy-MM-dd}: {string.Join(' ', Sessions)}";
    }

    private static readonly Arbitrary<Register> Registers = (
        from runs in (
            from code in Gen.Elements(Codes)
            from length in Gen.Choose(1, 30)
            select Enumerable.Repeat(code, length)
        ).ListOf(2 * Days.Length)
        from upto in Gen.Choose(0, Days.Length - 1)
        select new Register([.. runs.SelectMany(run => run).Take(2 * Days.Length)], upto)
    ).ToArbitrary();

    private static void Holds(Action<Register, Picture> claim) =>
        Prop.ForAll(Registers, (Register register) => claim(register, register.Assess())).Check(Quiet);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", null);

    private static bool IsPossible(string code) => code is not ("Y1" or "X" or "-");

    private static bool IsAway(string code) => code is "N" or "O" or "G" or "U";

    private static DateOnly? Since(Picture picture, string code) =>
        picture.Reasons.SingleOrDefault(reason => reason.Code == code)?.Since;

    [Fact]
    public void Runs_away_agree_with_counting_forward() =>
        Holds(
            (register, picture) =>
            {
                DateOnly? since = null;
                var run = 0;
                for (var day = 0; day <= register.Upto; day++)
                {
                    string[] possible =
                    [
                        .. new[] { register.Of(day).Morning, register.Of(day).Afternoon }.Where(IsPossible),
                    ];
                    if (possible.Length == 0)
                    {
                        continue;
                    }

                    since =
                        !possible.All(IsAway) ? null
                        : run == 0 ? Days[day]
                        : since;
                    run = possible.All(IsAway) ? run + 1 : 0;
                }

                Assert.Equal(run >= 10 ? since : null, Since(picture, "not-attending"));
            }
        );

    [Fact]
    public void Severe_absence_agrees_with_summing_each_day_anew() =>
        Holds(
            (register, picture) =>
            {
                DateOnly? since = null;
                for (var day = 0; day <= register.Upto; day++)
                {
                    string[] possible = [.. register.Sessions.Take(2 * (day + 1)).Where(IsPossible)];
                    var absent = possible.Count(code => code is not ("/" or "\\" or "B"));
                    var severe = possible.Length >= 20 && 2 * absent >= possible.Length;
                    since = !severe ? null : since ?? Days[day];
                }

                Assert.Equal(since, Since(picture, "severely-absent"));
            }
        );

    [Fact]
    public void Illness_agrees_with_counting() =>
        Holds(
            (register, picture) =>
            {
                int[] ill = [.. Enumerable.Range(0, 2 * (register.Upto + 1)).Where(i => register.Sessions[i] == "I")];
                var recent = ill.Length > 0 && ill[^1] / 2 > register.Upto - 20;
                Assert.Equal(ill.Length >= 30 && recent ? Days[ill[29] / 2] : null, Since(picture, "ill-fifteen-days"));
            }
        );

    [Fact]
    public void Hours_received_agree_with_the_share_attended() =>
        Holds(
            (register, picture) =>
            {
                string[] window =
                [
                    .. register.SoFar.Skip(2 * Math.Max(0, register.Upto - 19)).Where(code => code is not ("X" or "-")),
                ];
                decimal? received =
                    window.Length == 0
                        ? null
                        : Math.Round(
                            25m * window.Count(code => code is "/" or "\\") / window.Length,
                            1,
                            MidpointRounding.AwayFromZero
                        );
                Assert.Equal(received, picture.Hours.Received);
            }
        );

    [Fact]
    public void The_picture_is_a_function_of_the_set_of_facts()
    {
        var story = ChildStory
            .Of()
            .With(new Domain.Children.Particulars("police") { DateOfBirth = new(2014, 10, 16) })
            .OnRoll("2023-09-04", "2026-07-21", ChildStory.Elm)
            .OnRoll("2026-09-01", "2026-10-02", said: "2026-10-05")
            .OnRoll("2026-09-02", said: "2026-10-05")
            .Excluded("2026-09-07")
            .Excluded("2026-09-07", "2026-09-11", Domain.Exclusions.ExclusionType.Suspension)
            .Placed("2026-09-14", 10)
            .Placed("2026-09-14", 5, at: ChildStory.Elm)
            .Timetable("2026-09-01", "2026-11-01", 10)
            .Timetable("2026-09-08", "2026-12-01", 12)
            .Applied("2026-09-10", ApplicationOutcome.Refused)
            .Applied("2026-09-11")
            .AtHome("2026-08-01", Domain.HomeEducation.Suitability.Unsuitable)
            .With(new RagOverride(new(2026, 9, 1), Rag.Amber, "One", "A"))
            .With(new RagOverride(new(2026, 9, 2), Rag.Red, "Two", "A"), "2026-09-02")
            .With(new NextStep("One", "A", new(2026, 9, 3)))
            .Marked("B N", "2026-09-01", "2026-11-20")
            .Marked("/ N", "2026-09-01", "2026-11-20", ChildStory.Riverside)
            .Marked("N C2", "2026-09-01", "2026-11-20", ChildStory.Elm);
        var record = story.Record();
        var expected = Assessor.Assess(record, County, new(2026, 11, 20));
        var orders =
            from facts in Gen.Shuffle(record.Facts.ToArray())
            from registers in Gen.Shuffle(record.Registers.ToArray())
            select record with
            {
                Facts = facts,
                Registers = registers,
            };
        Prop.ForAll(
                orders.ToArbitrary(),
                shuffled =>
                    Assert.Equivalent(expected, Assessor.Assess(shuffled, County, new(2026, 11, 20)), strict: true)
            )
            .Check(Quiet);
    }
}
