using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Intake;

/// <summary>How people's decisions stand to what the matcher thought.</summary>
/// <param name="Bins">By how likely the matcher had thought its likeliest child.</param>
/// <param name="ByMatcher">Decisions that the matcher made by itself and that stand.</param>
/// <param name="TakenBack">Decisions of the matcher that a person has taken back.</param>
public sealed record AgreementReport(IReadOnlyList<Agreement> Bins, int ByMatcher, int TakenBack);

/// <summary>Measures how often people agree with the matcher. Nothing is learnt from it by itself.</summary>
public sealed class Agreements(AppDb db)
{
    public async Task<AgreementReport> ReadAsync(CancellationToken cancellation)
    {
        var decided = await (
            from decision in db.Decisions.AsNoTracking()
            where decision.Model == null && decision.LikeliestProbability != null
            join child in db.Children on decision.ChildId equals (Guid?)child.Id into children
            from child in children.DefaultIfEmpty()
            join likeliest in db.Children on decision.Likeliest equals (Guid?)likeliest.Id into thought
            from likeliest in thought.DefaultIfEmpty()
            select new
            {
                decision.Who,
                decision.ChildId,
                decision.Likeliest,
                Probability = decision.LikeliestProbability!.Value,
                Head = (Guid?)child.HeadId,
                LikeliestHead = (Guid?)likeliest.HeadId,
            }
        ).ToListAsync(cancellation);
        var labels = decided.Select(d => new Label(
            d.Probability,
            d.ChildId is null ? Answer.Nobody
                : d.ChildId == d.Likeliest || (d.Head is { } head && head == d.LikeliestHead) ? Answer.Likeliest
                : d.ChildId == Waiting.NewChildOf(d.Who) ? Answer.New
                : Answer.Another
        ));
        return new(
            Agreement.Of(labels),
            await db.Decisions.CountAsync(d => d.Model != null, cancellation),
            await db.TakenBack.CountAsync(t => t.Model != null, cancellation)
        );
    }
}
