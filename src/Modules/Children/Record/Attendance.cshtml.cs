using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Whereabouts.Domain.Attendance.Totals;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Time;
using Whereabouts.GovUk.Charts;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Children.Record;

/// <summary>The year's marks of every setting, what changed in them, and the thresholds they come near.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class AttendanceModel(ChildRecords records, RecordReader reader, Sources sources, TimeProvider time)
    : ChildTab(records, time)
{
    public override string Path => "/attendance";

    public YearOfMarks Marks { get; private set; } = null!;
    public IHtmlContent Calendar { get; private set; } = HtmlString.Empty;
    public IReadOnlyList<MarkChange> Changes { get; private set; } = [];

    /// <summary>Sums that schools sent, of this year and before, the latest first.</summary>
    public IReadOnlyList<AttendanceTotals> Totals { get; private set; } = [];
    public IReadOnlyList<Threshold> Thresholds { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Origins { get; private set; } = new Dictionary<Guid, string>();

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        var (record, county, on) = (Child.Child.Record, Child.County, Child.On);
        var year = AcademicYear.Of(on);
        var registers = await reader.RegistersAsync(Child.Id, cancellation);
        Changes =
        [
            .. registers
                .Where(register => register.Year == year)
                .SelectMany(r => MarkChanges.Of(r.Setting, r.Year, r.History, Child.AsOf.KnownAt))
                .Where(change => change.Date <= on)
                .OrderByDescending(change => change.Date)
                .ThenByDescending(change => change.Session)
                .ThenByDescending(change => change.Told),
        ];
        Totals =
        [
            .. record
                .All<AttendanceTotals>()
                .Where(t => t.Start <= on)
                .OrderByDescending(t => t.End)
                .ThenBy(t => t.Key, StringComparer.Ordinal),
        ];
        Marks = YearOfMarks.Of(record, county, on, Changes);
        Thresholds = NearThresholds.Of(record, county, on);
        Origins = await sources.NamesOfAsync(Changes.Select(change => change.Origin), cancellation);
        Calendar = YearCalendar.Render(
            $"Both sessions of each day, {year}",
            [.. Marks.Days.Select(day => new CalendarDay(day.Date, Drawn(day.Morning), Drawn(day.Afternoon)))]
        );
    }

    /// <summary>"95.2%", or "no rate" when no session was possible.</summary>
    public static string Percent(AttendanceCount count, int of) =>
        count.Percent(of) is { } percent ? $"{percent:0.0}%" : "no rate";

    /// <summary>A number as it was sent, or that nobody said.</summary>
    public static string Sent(int? sessions) => sessions is { } count ? $"{count}" : "not known";

    private static Session Drawn(MarkedSession session) =>
        new(session.Code, GroupOf(session.Standing), session.Meaning, session.Changed);

    private static SessionGroup GroupOf(SessionStanding standing) =>
        standing switch
        {
            SessionStanding.Present => SessionGroup.Present,
            SessionStanding.Elsewhere => SessionGroup.Elsewhere,
            SessionStanding.Authorised => SessionGroup.Authorised,
            SessionStanding.Unauthorised => SessionGroup.Unauthorised,
            SessionStanding.NotRequired => SessionGroup.NotRequired,
            SessionStanding.Closed => SessionGroup.Closed,
            _ => SessionGroup.Unknown,
        };
}
