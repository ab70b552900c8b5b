using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>
/// Finds the children whose rows they may be: those the matcher suggests, and those who hold the rows' number or full name
/// whether they are like them or not. As many queries for many as for one.
/// </summary>
internal sealed class Candidates(AppDb db, PeopleIndex index, Heads heads, RecordReader reader, Households households)
{
    private const int Shown = 5;
    private const double LeastLikely = 0.001;
    private static readonly string[] Compared = ["particulars", "enrolment"];

    /// <param name="who">What the rows say, hashed.</param>
    /// <param name="names">The names of settings, to show where a child is.</param>
    /// <returns>Those likeliest first, and who is known to live where the rows say.</returns>
    public async Task<(IReadOnlyList<Candidate> Likely, IReadOnlyList<Housemate> AtHome)> FindAsync(
        string who,
        RowSide row,
        IReadOnlyDictionary<SettingId, string> names,
        CancellationToken cancellation
    )
    {
        var people = await index.CurrentAsync(cancellation);
        var person = people.Read(row.Claim, row.Particulars);
        var suggested = await SuggestedAsync(who, row, people, person, cancellation);
        var facts = (
            await reader.OfKindsAsync(suggested.ConvertAll(s => s.Child), Compared, null, cancellation)
        ).ToDictionary(c => c.Id, c => c.Facts);
        suggested.RemoveAll(s => !facts.ContainsKey(s.Child));
        var told = facts.ToDictionary(
            f => f.Key,
            f =>
                f.Value.Where(k => k.Fact is Particulars)
                    .Select(k => ((Particulars)k.Fact, k.Said))
                    .OrderByDescending(k => k.Said)
                    .ToList()
        );
        var postcodes = told
            .Values.SelectMany(t => t.Select(p => p.Item1.Postcode))
            .Append(row.Particulars?.Postcode)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var homes = await households.AtAsync(postcodes, cancellation);
        List<Housemate> At(IEnumerable<Particulars?> of, Guid? except) =>
            [
                .. of.Select(Households.KeyOf)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(home => homes[home])
                    .Where(c => c.Child != except)
                    .DistinctBy(c => c.Child),
            ];
        return (
            suggested.ConvertAll(s =>
                Candidate.Of(
                    row,
                    s,
                    people.Explain(person, s),
                    told[s.Child],
                    SchoolsOf(facts[s.Child], names),
                    At(told[s.Child].Select(t => t.Item1), s.Child)
                )
            ),
            At([row.Particulars], null)
        );
    }

    private async Task<List<Suggestion>> SuggestedAsync(
        string who,
        RowSide row,
        People people,
        Person person,
        CancellationToken cancellation
    )
    {
        var own = Waiting.NewChildOf(who);
        var claim = row.Claim;
        var holders = await db
            .ChildKeys.AsNoTracking()
            .Where(k => k.Value == claim.UpnKey || k.Value == claim.FullNameKey)
            .Select(k => k.ChildId)
            .Distinct()
            .OrderBy(id => id)
            .Take(Shown)
            .ToListAsync(cancellation);
        var found = people.SuggestFor(person, id => id, id => id == own);
        var joined = await heads.OfAsync([.. found.Select(s => s.KnownAs), .. holders], cancellation);
        Guid HeadOf(Guid child) => joined.GetValueOrDefault(child, child);
        var likely = people.SuggestFor(person, HeadOf, id => id == own);
        var held = holders.Select(HeadOf).ToHashSet();
        var shown = likely
            .Where((s, place) => held.Contains(s.Child) || (place < Shown && s.Probability >= LeastLikely))
            .ToList();
        shown.AddRange(
            holders
                .Where(h => h != own && !shown.Exists(s => s.Child == HeadOf(h)))
                .Select(h => people.Known(h) is { } known ? known with { Child = HeadOf(h) } : null)
                .OfType<Suggestion>()
                .DistinctBy(s => s.Child)
        );
        return shown;
    }

    private static List<string> SchoolsOf(
        IReadOnlyList<KnownFact> facts,
        IReadOnlyDictionary<SettingId, string> names
    ) =>
        [
            .. facts
                .Select(f => f.Fact)
                .OfType<Enrolment>()
                .OrderByDescending(e => e.Entry)
                .Select(e => names.GetValueOrDefault(e.Setting, e.Setting.Value))
                .Distinct(StringComparer.Ordinal),
        ];
}
