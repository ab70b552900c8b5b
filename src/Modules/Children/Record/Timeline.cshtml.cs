using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Time;
using Whereabouts.GovUk.Charts;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Children.Record;

/// <summary>Everything that is known of the child over all services, on one time axis and as entries.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class TimelineModel(ChildRecords records, RecordReader reader, Sources sources, TimeProvider time)
    : ChildTab(records, time)
{
    private const int YearsShown = 3;

    public override string Path => "/timeline";

    /// <summary>The lanes asked for; none means all.</summary>
    [BindProperty(SupportsGet = true, Name = "lane")]
    public IReadOnlyList<LifeLane> Lanes { get; set; } = [];

    public IReadOnlyList<SelectListItem> Choices =>
        [
            .. Enum.GetValues<LifeLane>()
                .Select(lane => new SelectListItem(LifeLanes.NameOf(lane), lane.ToString(), Lanes.Contains(lane))),
        ];

    public IHtmlContent Life { get; private set; } = HtmlString.Empty;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LifeEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Origins { get; private set; } = new Dictionary<Guid, string>();

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        var (record, county, on) = (Child.Child.Record, Child.County, Child.On);
        var history = await reader.HistoryAsync(Child.Id, Child.AsOf.KnownAt, cancellation);
        var registers = await reader.RegistersAsync(Child.Id, cancellation);
        var changes = registers
            .SelectMany(r => MarkChanges.Of(r.Setting, r.Year, r.History, Child.AsOf.KnownAt))
            .Where(change => change.Date <= on);
        var entries = history
            .SelectMany(fact => Chronology.Of(fact.Kind, fact.Sayings, Child.Words))
            .Concat(SchoolGaps.Of(record, county, on).Select(GapEntry))
            .Concat(MarksInMonths.Of(record, county, on))
            .Concat(changes.GroupBy(change => (change.Setting, change.Told, change.Origin)).Select(ChangeEntry))
            .ToList();
        Entries =
        [
            // Of one day, an end stands above its beginning.
            .. entries
                .Where(entry => IsAsked(entry.Lane))
                .Reverse()
                .OrderByDescending(entry => entry.On)
                .ThenByDescending(entry => entry.Told),
        ];
        Origins = await sources.NamesOfAsync(Entries.Select(entry => entry.Origin).OfType<Guid>(), cancellation);
        Life = Draw(LifeSpells.Of(record, county, on).Where(spell => IsAsked(spell.Lane)), on);
    }

    public string? SourceOf(LifeEntry entry) =>
        entry.Origin is { } origin && Origins.TryGetValue(origin, out var name) ? name : null;

    private static LifeEntry GapEntry(SchoolGap gap) =>
        new(
            gap.From,
            LifeLane.School,
            "No school known",
            [
                new FactLine("To", gap.To is { } to ? OpenedChild.Day(to) : "goes on"),
                new FactLine("School days", $"{gap.SchoolDays}"),
            ]
        );

    private LifeEntry ChangeEntry(IEnumerable<MarkChange> changes)
    {
        var all = changes.ToList();
        var (first, count) = (all[0], all.Count);
        return new(
            UkDate.Of(first.Told),
            LifeLane.Attendance,
            $"{(count == 1 ? "1 mark" : $"{count} marks")} at {Child.County.NameOf(first.Setting)} changed",
            [.. all.Select(change => new FactLine(change.When, $"was {change.Before}, changed to {change.After}"))],
            first.Told,
            first.Origin,
            IsChange: true
        );
    }

    private bool IsAsked(LifeLane lane) => Lanes.Count == 0 || Lanes.Contains(lane);

    private static IHtmlContent Draw(IEnumerable<LifeSpell> spells, DateOnly on)
    {
        var earliest = new DateOnly(AcademicYear.Of(on).StartYear - YearsShown + 1, 9, 1);
        var shown = spells.Where(spell => spell.From <= on && (spell.To is null || spell.To >= earliest)).ToList();
        var first = shown.Count == 0 ? earliest : shown.Min(spell => spell.From);
        var from = first > earliest ? first : earliest;
        var to = from < on ? on : from.AddDays(1);
        return LifeLine.Render(
            "The child's life so far",
            from,
            to,
            [
                .. shown
                    .GroupBy(spell => spell.Lane)
                    .OrderBy(lane => lane.Key)
                    .Select(lane => new Lane(LifeLanes.NameOf(lane.Key), [.. lane.Select(Drawn)])),
            ]
        );
    }

    private static Spell Drawn(LifeSpell spell) =>
        new(spell.From, spell.To, spell.Label, Enum.Parse<SpellKind>(spell.Tone.ToString()));
}
