using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>
/// Finds the children whose row it may be: those with the same UPN, date of birth (also with day and month changed round),
/// postcode, or a name alike. Three queries, however many there are.
/// </summary>
internal sealed class CandidateFinder(AppDb db, RecordReader reader)
{
    private const int Considered = 200;
    private const int Shown = 6;
    private const int LeastWeight = 2;
    private const int StemLength = 3;
    private static readonly string[] Compared = ["particulars", "enrolment"];

    /// <param name="names">The names of settings, to show where a child is.</param>
    public async Task<IReadOnlyList<Candidate>> FindAsync(
        RowSide row,
        IReadOnlyDictionary<SettingId, string> names,
        CancellationToken cancellation
    )
    {
        var claim = row.Claim;
        var held = await db
            .ChildKeys.AsNoTracking()
            .Where(k => k.Value == claim.UpnKey || k.Value == claim.FullNameKey)
            .Join(db.Children, k => k.ChildId, c => c.Id, (_, c) => c.HeadId)
            .Distinct()
            .OrderBy(id => id)
            .Take(Considered)
            .ToListAsync(cancellation);
        var alike = await Alike(claim).OrderBy(c => c.Id).Take(Considered).Select(c => c.Id).ToListAsync(cancellation);
        var children = held.Union(alike).ToList();
        var facts = (await reader.OfKindsAsync(children, Compared, null, cancellation)).ToDictionary(
            c => c.Id,
            c => c.Facts
        );
        return
        [
            .. children
                .Where(facts.ContainsKey)
                .Select(child =>
                    Candidate.Of(
                        child,
                        row,
                        [.. facts[child].Where(f => f.Fact is Particulars).Select(f => ((Particulars)f.Fact, f.Said))],
                        [
                            .. facts[child]
                                .Select(f => f.Fact)
                                .OfType<Enrolment>()
                                .OrderByDescending(e => e.Entry)
                                .Select(e => names.GetValueOrDefault(e.Setting, e.Setting.Value))
                                .Distinct(StringComparer.Ordinal),
                        ]
                    )
                )
                .Where(c => c.Weight >= LeastWeight)
                .OrderByDescending(c => c.Weight)
                .ThenBy(c => c.Identity.Surname, StringComparer.Ordinal)
                .ThenBy(c => c.Identity.Forename, StringComparer.Ordinal)
                .ThenBy(c => c.Child)
                .Take(Shown),
        ];
    }

    private IQueryable<ChildRow> Alike(Claim claim)
    {
        var born = claim.DateOfBirth;
        var round = born is { } date ? Likenesses.ChangedRound(date) : null;
        var surname = NameKey.Of(claim.Surname);
        var forename = NameKey.Of(claim.Forename);
        var named = surname.Length > 0 && forename.Length > 0;
        var (wholeSurname, wholeForename) = ($" {surname} ", $" {forename} ");
        var (surnameStem, forenameStem) = (" " + Stem(surname), " " + Stem(forename));
        return db
            .Children.AsNoTracking()
            .Where(c => c.HeadId == c.Id)
            .Where(c =>
                (born != null && (c.DateOfBirth == born || c.DateOfBirth == round))
                || (claim.Upn != null && c.Upn == claim.Upn)
                || (claim.Postcode != null && c.Postcode == claim.Postcode)
                || (
                    named
                    && (
                        (c.Names.Contains(wholeSurname) && c.Names.Contains(forenameStem))
                        || (c.Names.Contains(wholeForename) && c.Names.Contains(surnameStem))
                    )
                )
            );
    }

    private static string Stem(string name) => name.Length > StemLength ? name[..StemLength] : name;
}
