using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Identity;

/// <summary>
/// Looks through the record for children who stand in it twice, and keeps the pairs for people to decide on. It joins nobody,
/// and asks of no two of whom a person has spoken.
/// </summary>
public sealed class Duplicates(AppDb db, PeopleIndex index, TimeProvider time)
{
    /// <summary>The journal's name for a sweep.</summary>
    public const string Sweep = "look for duplicates";

    /// <summary>Of two who are less likely one child than this nobody is asked.</summary>
    public const double LeastLikely = 0.5;

    /// <summary>Pairs of which nobody has said yet whether they are one child.</summary>
    public IQueryable<DuplicateRow> Open =>
        db
            .Duplicates.AsNoTracking()
            .Where(d =>
                !db.ChildLinks.Any(l => l.Child == d.Child && l.Other == d.Other)
                && db.Children.Any(c => c.Id == d.Child && c.HeadId == c.Id)
                && db.Children.Any(c => c.Id == d.Other && c.HeadId == c.Id)
            );

    /// <summary>Sweeps where nobody has since this day began.</summary>
    /// <returns>How many pairs wait for a person; null when it had been done.</returns>
    public async Task<int?> SweepOnceAsync(Actor actor, CancellationToken cancellation)
    {
        var from = UkDate.StartOf(UkDate.Of(time.GetUtcNow()));
        return await db.Operations.AnyAsync(o => o.Type == Sweep && o.At >= from, cancellation)
            ? null
            : await SweepAsync(actor, cancellation);
    }

    /// <summary>Looks through the whole record.</summary>
    /// <returns>How many pairs wait for a person.</returns>
    public async Task<int> SweepAsync(Actor actor, CancellationToken cancellation)
    {
        var people = await index.CurrentAsync(cancellation);
        var heads = await db
            .Children.Where(c => c.HeadId != c.Id)
            .ToDictionaryAsync(c => c.Id, c => c.HeadId, cancellation);
        Guid HeadOf(Guid child) => heads.GetValueOrDefault(child, child);
        // What was said of two who have since been joined to others is said of the children they are part of.
        var spoken = (await SpokenAsync(cancellation))
            .Select(two => ChildLinkRow.InOrder(HeadOf(two.Child), HeadOf(two.Other)))
            .ToHashSet();
        var found = people
            .Doubles(HeadOf, LinkDecision.InForceOn(UkDate.Of(time.GetUtcNow())), LeastLikely, cancellation)
            .Where(d => !spoken.Contains((d.Child, d.Other)))
            .ToDictionary(d => (d.Child, d.Other));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow();
        db.Begin("look for duplicates", actor, now, $"Model {people.ModelVersion}.");
        var held = await db.Duplicates.ToListAsync(cancellation);
        foreach (var row in held)
        {
            if (found.Remove((row.Child, row.Other), out var still))
            {
                (row.Probability, row.Doubt) = (Rounded(still), still.Doubt);
            }
            else
            {
                db.Duplicates.Remove(row);
            }
        }

        db.Duplicates.AddRange(
            found.Values.Select(d => new DuplicateRow
            {
                Child = d.Child,
                Other = d.Other,
                Probability = Rounded(d),
                Doubt = d.Doubt,
                Found = now,
            })
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return await Open.CountAsync(cancellation);
    }

    /// <summary>Of which two a person has spoken: directly, or by saying of rows that they are not a child's.</summary>
    private async Task<IEnumerable<(Guid Child, Guid Other)>> SpokenAsync(CancellationToken cancellation)
    {
        var links = await db.ChildLinks.Select(l => new { l.Child, l.Other }).ToListAsync(cancellation);
        var denied = await db
            .Decisions.Where(d => d.Model == null && d.Likeliest != null && d.Likeliest != d.ChildId)
            .Select(d => new { d.Who, d.Likeliest })
            .ToListAsync(cancellation);
        var takenBack = await db
            .TakenBack.Where(t => t.ChildId != null)
            .Select(t => new { t.Who, t.ChildId })
            .ToListAsync(cancellation);
        return links
            .Select(l => (l.Child, l.Other))
            .Concat(denied.Select(d => (Matching.IdByDecision(d.Who), d.Likeliest!.Value)))
            .Concat(takenBack.Select(t => (Matching.IdByDecision(t.Who), t.ChildId!.Value)));
    }

    private static double Rounded(DoubleEntry pair) => Math.Round(pair.Probability, 4);
}
