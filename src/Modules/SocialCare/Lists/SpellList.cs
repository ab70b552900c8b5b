using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.SocialCare.Lists;

/// <summary>Something that a list says of a child from a day on.</summary>
/// <param name="Status">As in <see cref="ServiceStatus"/>.</param>
/// <param name="Start">The column of its first day: a list that has it is about this.</param>
/// <param name="End">The column of its last day; null for what is of one day.</param>
/// <param name="Reason">The column that says why it ended.</param>
internal sealed record Spell(string Status, Column Start, Column? End = null, Column? Reason = null);

/// <summary>Reads lists that a return is made of: each is recognised by the first day it gives.</summary>
internal abstract class SpellList : IImporter
{
    /// <summary>The reason that says only that another row of the same child goes on from here.</summary>
    private const string GoesOn = "X1";

    public abstract string Kind { get; }
    public abstract string Title { get; }
    public abstract int Order { get; }
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>What its lists may be about.</summary>
    protected abstract IReadOnlyList<Spell> Spells { get; }

    /// <summary>Where the child lives in care, when the row says so.</summary>
    protected virtual string? PlacementOf(SheetRow row) => null;

    /// <summary>The column of the postcode at which the child lives in care; null when there is none.</summary>
    protected virtual string? PostcodeColumn => null;

    public bool Accepts(Headings headings) =>
        (headings.NameAChild() || headings.PlaceOf(ChildColumns.SocialCareId) >= 0)
        && Spells.Any(s => headings.PlaceOf(s.Start.Name) >= 0);

    public void Read(SheetRow row)
    {
        var here = Spells.Where(s => row.Sheet.Headings.PlaceOf(s.Start.Name) >= 0).ToList();
        var told = here.Where(s => row.Text(s.Start.Name) is not null).ToList();
        var statuses = told.Select(s => Read(row, s)).ToList();
        var livesThere = statuses.Exists(s => s.Placement is not null && s.End is null);
        row.ReadChild(null, said => livesThere && Postcode(row) is { } home ? said with { Postcode = home } : said);
        if (told.Count == 0)
        {
            row.Needed(here[0].Start.Name);
        }

        foreach (var status in statuses)
        {
            row.State(status);
        }
    }

    private ServiceStatus Read(SheetRow row, Spell spell)
    {
        var start = row.Date(spell.Start.Name);
        var reason = spell.Reason is { } column ? Said(row, column.Name) : null;
        return new(spell.Status, start)
        {
            End = spell.End is { } end ? row.DateNotBefore(end.Name, start) : start,
            Worker = Said(row, "worker"),
            Team = Said(row, "team"),
            ClosingReason = reason is GoesOn ? null : reason,
            Placement = spell.Status is "in-care" ? PlacementOf(row) : null,
        };
    }

    /// <summary>The cell's text; a formula that failed says nothing.</summary>
    protected static string? Said(SheetRow row, string column) =>
        row.Text(column) is { } text && !text.StartsWith('#') ? text : null;

    private string? Postcode(SheetRow row) =>
        PostcodeColumn is { } column
        && row.Text(column) is { } text
        && Domain.Identifiers.Postcode.TryParse(text, out var postcode)
            ? postcode.ToString()
            : null;
}
