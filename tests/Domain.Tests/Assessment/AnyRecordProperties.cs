using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Tests.Assessment;

/// <summary>What must hold of every picture, however odd the facts: files hold dates in the wrong order and more.</summary>
public sealed class AnyRecordProperties
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly County County = new ChildStory()
        .School(new School(ChildStory.Elm, "Elm School") { Closed = new(2026, 11, 2), Successors = [100001] })
        .StoppedSending("2026-11-06")
        .County();

    private static readonly Gen<DateOnly> Date = Gen.Choose(-60, 120)
        .Select(days => new DateOnly(2026, 9, 1).AddDays(days));
    private static readonly Gen<DateOnly?> Maybe = Gen.OneOf(
        Gen.Constant<DateOnly?>(null),
        Date.Select(date => (DateOnly?)date)
    );
    private static readonly Gen<SettingId> Setting = Gen.Elements(ChildStory.Oak, ChildStory.Elm, ChildStory.Riverside);
    private static readonly Gen<decimal?> Hours = Gen.Elements<decimal?>(null, 0, 5, 12.5m, 30);

    private static readonly Gen<IFact> Facts = Gen.OneOf(
        from at in Setting
        from entry in Date
        from leaving in Maybe
        from confirmed in Maybe
        from status in Gen.Elements(Enum.GetValues<EnrolmentStatus>())
        from ground in Gen.Elements(null, "f", "k", "g")
        select (IFact)
            new Enrolment(at, entry)
            {
                Leaving = leaving,
                DestinationConfirmed = confirmed,
                Status = status,
                LeavingGround = ground,
            },
        from at in Setting
        from start in Date
        from end in Maybe
        from hours in Hours
        select (IFact)new ReducedTimetable(at, start) { End = end, HoursPerWeek = hours },
        from at in Setting
        from start in Date
        from end in Maybe
        from hours in Hours
        select (IFact)new Placement(at, start) { End = end, HoursPerWeek = hours },
        from at in Setting
        from type in Gen.Elements(Enum.GetValues<ExclusionType>())
        from start in Date
        from end in Maybe
        from six in Maybe
        from cancelled in Maybe
        select (IFact)
            new Exclusion(at, type, start)
            {
                End = end,
                DaySixStart = six,
                Cancelled = cancelled,
            },
        from start in Date
        from end in Maybe
        from suitability in Gen.Elements(Enum.GetValues<Suitability>())
        select (IFact)new HomeEducationSpell(start) { End = end, Suitability = suitability },
        from received in Date
        from outcome in Gen.Elements(Enum.GetValues<ApplicationOutcome>())
        from offered in Setting
        from starts in Maybe
        from decided in Maybe
        select (IFact)
            new SchoolApplication($"{received}", received)
            {
                Outcome = outcome,
                Offered = offered,
                Starts = starts,
                Decided = decided,
            },
        from start in Date
        from found in Maybe
        select (IFact)
            new MissingEpisode($"{start}")
            {
                MissingFrom = UkDate.StartOf(start),
                Found = found is { } day ? UkDate.StartOf(day) : null,
            }
    );

    private static readonly Gen<KnownFact> Known =
        from fact in Facts
        from said in Date
        select new KnownFact(fact, UkDate.StartOf(said), UkDate.StartOf(said), Guid.Empty);

    private static readonly Gen<ChildRegister> Registers =
        from at in Setting
        from codes in Gen.Elements<byte>(0, (byte)'/', (byte)'N', (byte)'B', (byte)'I', 0x82, (byte)'D', 0xFF)
            .ListOf(SessionGrid.Length)
        select new ChildRegister(at, new AcademicYear(2026), [.. codes]);

    private static readonly Arbitrary<(ChildRecord Record, ChildRecord Shuffled, DateOnly On)> Records = (
        from facts in Known.ListOf()
        from registers in Registers.ListOf(2)
        from day in Date
        let kept = facts
            .Take(12)
            .DistinctBy(known => (known.Fact.GetType(), known.Fact.Key))
            .Append(
                new KnownFact(
                    new Particulars("roll") { DateOfBirth = new(2014, 10, 15) },
                    DateTimeOffset.UnixEpoch,
                    UkDate.StartOf(new DateOnly(2026, 9, 1)),
                    Guid.Empty
                )
            )
            .ToArray()
        let marks = registers.DistinctBy(register => register.Setting).ToArray()
        from shuffled in Gen.Shuffle(kept)
        select (
            new ChildRecord(Guid.Empty, kept, marks),
            new ChildRecord(Guid.Empty, shuffled, [.. marks.Reverse()]),
            day
        )
    ).ToArbitrary();

    [Fact]
    public void Every_picture_is_of_one_piece() =>
        Prop.ForAll(
                Records,
                made =>
                {
                    var picture = Assessor.Assess(made.Record, County, made.On);
                    Assert.Equal(picture.Reasons.Count > 0, picture.OnRegister);
                    Assert.Equal(picture.OnRegister, picture.WhyNot is null);
                    Assert.Equal(picture.OnRegister, picture.Rag is not null);
                    Assert.Equal(picture.OnRegister, picture.NextStep is not null);
                    Assert.All(picture.Reasons, reason => Assert.True(reason.Since <= made.On, $"{reason}"));
                    Assert.Equal(
                        picture.Reasons.Count,
                        picture.Reasons.Select(reason => reason.Code).Distinct().Count()
                    );
                    Assert.InRange(picture.Hours.Planned, 0, picture.Hours.Entitled);
                    Assert.InRange(picture.Hours.Received ?? 0, 0, picture.Hours.Entitled);
                    Assert.InRange(picture.Hours.Unconfirmed, 0, picture.Hours.Entitled);
                    Assert.True((picture.SchoolDaysMissed ?? 0) >= 0);
                    Assert.NotEmpty(picture.Where);
                }
            )
            .Check(Quiet);

    [Fact]
    public void The_order_in_which_facts_arrive_makes_no_difference() =>
        Prop.ForAll(
                Records,
                made =>
                    Assert.Equivalent(
                        Assessor.Assess(made.Record, County, made.On),
                        Assessor.Assess(made.Shuffled, County, made.On),
                        strict: true
                    )
            )
            .Check(Quiet);
}
