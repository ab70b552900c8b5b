using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Children.Record.Part;

/// <summary>Two records that are shown as one child, with everything that ties them to one another.</summary>
/// <param name="Reasons">In words, what ties them, who said so and when.</param>
internal sealed record JoinedPair(ChildRow One, ChildRow Other, IReadOnlyList<string> Reasons)
{
    public static string NameOf(ChildRow row) =>
        $"{ChildName.InLists(row.Surname, row.Forename)}, {(row.Upn is { } upn ? $"UPN {upn}" : "UPN not known")}";
}

/// <summary>Reads what joined the records of a child.</summary>
internal sealed class JoinedRecords(AppDb db, Heads heads, Ties ties)
{
    /// <param name="child">By the id under which it is shown.</param>
    public async Task<IReadOnlyList<JoinedPair>> OfAsync(Guid child, CancellationToken cancellation)
    {
        List<Guid> ids = [child, .. (await heads.BehindAsync([child], cancellation)).Keys];
        var rows = await db
            .Children.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        return
        [
            .. (await ties.OfAsync(ids, cancellation))
                .Where(t => rows.ContainsKey(t.Child) && rows.ContainsKey(t.Other))
                .GroupBy(t => ChildLinkRow.InOrder(t.Child, t.Other))
                .OrderBy(g => g.Key)
                .Select(g => new JoinedPair(
                    rows[g.Key.Child],
                    rows[g.Key.Other],
                    [.. g.Select(Words).Distinct(StringComparer.Ordinal)]
                )),
        ];
    }

    private static string Words(Tie tie) =>
        tie switch
        {
            { Link: { } link } => $"{link.DecidedBy} said on {Day(link.Decided)} that they are one child: {link.Why}"
                + (link.SecondBy is { } second ? $" {second} agreed on {Day(link.Seconded!.Value)}." : ""),
            { Decision: { } decision } =>
                $"{decision.DecidedBy} decided on {Day(decision.Decided)} that rows without a certain child are this child's"
                    + (decision.Why is { } why ? $": {why}" : "."),
            { Key: { } key } when ChildKeys.IsUpn(key) =>
                $"Both hold the UPN {key[ChildKeys.UpnPrefix.Length..]}, now or before, and were born on the same day.",
            _ => "Both have the same name, date of birth and postcode.",
        };

    private static string Day(DateTimeOffset moment) => OpenedChild.Day(UkDate.Of(moment));
}
