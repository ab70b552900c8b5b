using System.Globalization;
using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Tests.Assessment;

/// <summary>
/// A child told in the order in which things happened. Dates are texts. The autumn of 2026 by the shipped calendar:
/// school from Tuesday 1 September to Friday 18 December, half-term from Saturday 24 October to Sunday 1 November.
/// Schools have sent marks of other children for every school day until <see cref="StoppedSending"/> says otherwise.
/// </summary>
internal sealed class ChildStory
{
    public static readonly SettingId Oak = SettingId.OfUrn(100001);
    public static readonly SettingId Elm = SettingId.OfUrn(100002);
    public static readonly SettingId Riverside = SettingId.OfProvider("Riverside Learning");

    private static readonly DateTimeOffset Told = new(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(1));

    private readonly List<KnownFact> _facts = [];
    private readonly Dictionary<(SettingId, AcademicYear), byte[]> _registers = [];
    private readonly List<TermDate> _termDates = [];
    private readonly List<SharingRefusal> _refusals = [];
    private readonly List<School> _schools =
    [
        new(Oak, "Oak Academy"),
        new(Elm, "Elm School"),
        new(Riverside, "Riverside Learning"),
    ];
    private readonly Dictionary<SettingId, DateOnly> _stopped = [];

    public static ChildStory Of(string born = "2014-10-15") =>
        new ChildStory().With(new Particulars("roll 100001") { DateOfBirth = Day(born) });

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ChildStory With(IFact fact, string? said = null)
    {
        var at = said is null ? Told : UkDate.StartOf(Day(said)).AddHours(9);
        _facts.Add(new KnownFact(fact, at, at, Guid.Empty));
        return this;
    }

    public ChildStory OnRoll(
        string entry = "2024-09-02",
        string? leaving = null,
        SettingId? at = null,
        EnrolmentStatus status = EnrolmentStatus.Single,
        string? ground = null,
        string? destination = null,
        string? confirmed = null,
        string? said = null
    ) =>
        With(
            new Enrolment(at ?? Oak, Day(entry))
            {
                Status = status,
                Leaving = Maybe(leaving),
                LeavingGround = ground,
                Destination = destination,
                DestinationConfirmed = Maybe(confirmed),
            },
            said
        );

    /// <summary>The same two marks, morning and afternoon, on every school day of the county in the range.</summary>
    public ChildStory Marked(string marks, string from, string? to = null, SettingId? at = null)
    {
        var codes = marks.Split(' ');
        foreach (var day in Calendar().SchoolDays(Day(from), Day(to ?? from)))
        {
            Mark(at ?? Oak, day, Session.Morning, codes[0]);
            Mark(at ?? Oak, day, Session.Afternoon, codes[^1]);
        }

        return this;
    }

    public ChildStory Present(string from, string? to = null, SettingId? at = null) => Marked("/ \\", from, to, at);

    public ChildStory Timetable(string start, string? end = null, decimal? hours = null, SettingId? at = null) =>
        With(new ReducedTimetable(at ?? Oak, Day(start)) { End = Maybe(end), HoursPerWeek = hours });

    public ChildStory Placed(string start, decimal? hours, string? end = null, SettingId? at = null) =>
        With(new Placement(at ?? Riverside, Day(start)) { HoursPerWeek = hours, End = Maybe(end) });

    public ChildStory Excluded(
        string start,
        string? end = null,
        ExclusionType type = ExclusionType.Permanent,
        int? sessions = null,
        string? daySix = null,
        string? cancelled = null
    ) =>
        With(
            new Exclusion(Oak, type, Day(start))
            {
                End = Maybe(end),
                Sessions = sessions,
                DaySixStart = Maybe(daySix),
                Cancelled = Maybe(cancelled),
            }
        );

    public ChildStory AtHome(string start, Suitability suitability, string? end = null, string? assessed = null) =>
        With(
            new HomeEducationSpell(Day(start))
            {
                Suitability = suitability,
                End = Maybe(end),
                Assessed = Maybe(assessed),
            }
        );

    public ChildStory Applied(
        string received,
        ApplicationOutcome outcome = ApplicationOutcome.Pending,
        string? starts = null,
        string? decided = null
    ) =>
        With(
            new SchoolApplication($"APP {received}", Day(received))
            {
                Preferred = Elm,
                Outcome = outcome,
                Offered = outcome == ApplicationOutcome.Offered ? Elm : null,
                Starts = Maybe(starts),
                Decided = Maybe(decided),
            }
        );

    /// <summary>An INSET day, closure or term; of the whole county when no school is named.</summary>
    public ChildStory Closed(
        string from,
        string? to = null,
        TermDateType type = TermDateType.Inset,
        SettingId? at = null
    )
    {
        _termDates.Add(new TermDate(at, type, Day(from), Day(to ?? from)));
        return this;
    }

    /// <summary>The last day for which the school sent any marks; null for never.</summary>
    public ChildStory StoppedSending(string? last, SettingId? at = null)
    {
        _stopped[at ?? Oak] = last is null ? DateOnly.MinValue : Day(last);
        return this;
    }

    public ChildStory Refused(string since)
    {
        _refusals.Add(new SharingRefusal(Oak, Day(since), "Will not share"));
        return this;
    }

    public ChildStory School(School school)
    {
        _schools.RemoveAll(held => held.Setting == school.Setting);
        _schools.Add(school);
        return this;
    }

    public ChildRecord Record() =>
        new(
            Guid.Empty,
            _facts,
            [.. _registers.Select(pair => new ChildRegister(pair.Key.Item1, pair.Key.Item2, pair.Value))]
        );

    public County County() =>
        Domain.Schools.County.Of(
            _schools,
            _termDates,
            _refusals,
            Definitions.InForce(new DateOnly(2026, 9, 1)),
            new[] { Oak, Elm }.ToDictionary(
                setting => setting,
                IReadOnlyCollection<DateOnly> (setting) =>
                    [
                        .. Calendar()
                            .SchoolDays(
                                new DateOnly(2025, 9, 1),
                                _stopped.GetValueOrDefault(setting, DateOnly.MaxValue)
                            ),
                    ]
            )
        );

    public Picture On(string day) => Assessor.Assess(Record(), County(), Day(day));

    /// <summary>Since when the reason holds on that day, as yyyy-MM-dd; null when it does not.</summary>
    public string? Since(string code, string day) =>
        On(day)
            .Reasons.SingleOrDefault(reason => reason.Code == code)
            ?.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Maybe(string? date) => date is null ? null : Day(date);

    private static SchoolCalendar Calendar() => CountyDefaultCalendar.Shipped;

    private void Mark(SettingId at, DateOnly day, Session session, string code)
    {
        var year = AcademicYear.Of(day);
        if (!_registers.TryGetValue((at, year), out var codes))
        {
            _registers[(at, year)] = codes = new byte[SessionGrid.Length];
        }

        codes[SessionGrid.IndexOf(day, session)] = code == "-" ? (byte)0 : AttendanceCodes.Read(code, day)!.Symbol;
    }
}
