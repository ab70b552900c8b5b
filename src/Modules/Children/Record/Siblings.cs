using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;

namespace Whereabouts.Modules.Children.Record;

/// <summary>Another child of the same home.</summary>
internal sealed record Sibling(Guid Id, ChildIdentity Identity);

/// <summary>Finds the other children of a home, as known at a moment.</summary>
internal sealed class Siblings(AppDb db)
{
    private const int MostAtAPostcode = 200;

    /// <summary>Children told of with the same postcode and first address line; a home, not a proof of kinship.</summary>
    public async Task<IReadOnlyList<Sibling>> OfAsync(OpenedChild child, CancellationToken cancellation)
    {
        if (child.Identity.Postcode is not { Length: > 0 } postcode)
        {
            return [];
        }

        // What a source said earlier is kept under a key, so those who have moved away since are found as well.
        var ending = "/" + postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var neighbours = child.AsOf.KnownAt is null
            ? db.Children.Where(c => c.Postcode == postcode).OrderBy(c => c.Id).Select(c => c.Id)
            : db
                .ChildKeys.Where(k => k.Value.EndsWith(ending))
                .OrderBy(k => k.ChildId)
                .Select(k => k.ChildId)
                .Distinct();
        var ids = await neighbours.Where(id => id != child.Id).Take(MostAtAPostcode).ToListAsync(cancellation);
        var moment = child.AsOf.KnownAt ?? DateTimeOffset.MaxValue;
        var told = await (
            from statement in db.Statements
            join saying in db.Sayings on statement.Id equals saying.StatementId
            where statement.ChildId != null && ids.Contains(statement.ChildId.Value) && statement.Kind == "particulars"
            where saying.Told <= moment
            select new
            {
                Child = statement.ChildId!.Value,
                statement.Key,
                statement.Body,
                saying.Said,
                saying.Told,
                saying.Origin,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. from one in told.GroupBy(row => row.Child)
            let identity = ChildIdentity.Of(
                one.GroupBy(row => row.Key)
                    .Select(fact =>
                        History.Winner(fact.Select(row => new Saying(row.Body, row.Said, row.Told, row.Origin)))!.Value
                    )
                    .Select(saying => ((Particulars)FactKinds.Read("particulars", saying.Body), saying.Said))
            )
            where Household.IsSame(identity, child.Identity)
            select new Sibling(one.Key, identity) into sibling
            orderby sibling.Identity.DateOfBirth, sibling.Id
            select sibling,
        ];
    }
}
