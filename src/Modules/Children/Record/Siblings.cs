using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;

namespace Whereabouts.Modules.Children.Record;

/// <summary>Another child of what seems to be the same home.</summary>
/// <param name="InCommon">What the two have in common, in words.</param>
internal sealed record Sibling(ChildPicture Picture, string InCommon)
{
    public Guid Id => Picture.Record.Id;
    public ChildIdentity Identity => Picture.Identity;
}

/// <summary>Finds the other children of a home, as known at a moment.</summary>
internal sealed class Siblings(AppDb db, Pictures pictures)
{
    private const int MostAtAPostcode = 200;

    /// <summary>Children told of with the same postcode, and the same first address line, surname or contact's telephone.</summary>
    public async Task<IReadOnlyList<Sibling>> OfAsync(OpenedChild child, CancellationToken cancellation)
    {
        if (child.Identity.Postcode is not { Length: > 0 } postcode)
        {
            return [];
        }

        // What a source said earlier is kept under a key, so those who have moved away since are found as well.
        var ending = "/" + postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var found = child.AsOf.KnownAt is null
            ? db.Children.Where(c => c.Postcode == postcode && c.HeadId == c.Id).Select(c => c.Id)
            : db
                .ChildKeys.Where(k => k.Value.EndsWith(ending))
                .Join(db.Children, k => k.ChildId, c => c.Id, (_, c) => c.HeadId)
                .Distinct();
        var ids = await found
            .Where(id => id != child.Id)
            .OrderBy(id => id)
            .Take(MostAtAPostcode)
            .ToListAsync(cancellation);
        var neighbours = await pictures.OfChildrenAsync(ids, child.County, child.AsOf, cancellation);
        var mine = (child.Identity, ContactsOf(child.Child.Record));
        return
        [
            .. from one in neighbours
            let common = Household.InCommon(mine, (one.Identity, ContactsOf(one.Record)))
            where common is not null
            orderby one.Identity.DateOfBirth, one.Record.Id
            select new Sibling(one, common),
        ];
    }

    private static List<Contact> ContactsOf(ChildRecord record) =>
        [.. record.All<Particulars>().SelectMany(said => said.Contacts ?? [])];
}
