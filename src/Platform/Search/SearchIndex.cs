using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Search;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Search;

/// <summary>
/// Everybody who can be searched for, in memory: those read when the process began, and beside them, in a small index that is
/// made again each time, those of whom something was told since. Children who are joined are one. Any number may ask while
/// one renews.
/// </summary>
internal sealed class SearchIndex
{
    private readonly IndexBuilder _since = new();
    private readonly HashSet<Guid> _renewed = [];
    private readonly Dictionary<Guid, Guid> _headOf;
    private volatile State _state;

    /// <summary>All schools: a county has some hundreds.</summary>
    public IReadOnlyList<School> Schools { get; private set; } = [];

    private SearchIndex(IndexPart settled, Dictionary<Guid, Guid> headOf) =>
        (_state, _headOf) = (new(settled, null, null), headOf);

    /// <param name="Hidden">By place, those of the settled who are in the renewed part, or nowhere any more.</param>
    private sealed record State(IndexPart Settled, bool[]? Hidden, IndexPart? Renewed);

    /// <summary>Those who fit everything typed, best first.</summary>
    /// <param name="guess">Whether names that are only spelt or sound alike fit as well.</param>
    /// <param name="most">How many are wanted; some more may come, and fewer only when there are no more.</param>
    public IReadOnlyList<Fitting> Find(SearchWords typed, bool guess, int most)
    {
        var state = _state;
        var found = state.Settled.Find(typed, guess, most, state.Hidden);
        return state.Renewed is null
            ? found
            : [.. found.Concat(state.Renewed.Find(typed, guess, most, null)).OrderByDescending(one => one.Points)];
    }

    /// <summary>Reads what is told while it passes on its way to somebody else.</summary>
    internal sealed class Filling
    {
        private readonly IndexBuilder _builder = new();
        private readonly Dictionary<Guid, Guid> _headOf = [];

        /// <summary>Begins with who is shown, and under which name.</summary>
        public static async Task<Filling> BeginAsync(AppDb db, CancellationToken cancellation)
        {
            var filling = new Filling();
            await foreach (
                var child in db
                    .Children.AsNoTracking()
                    .Select(c => new
                    {
                        c.Id,
                        c.HeadId,
                        c.Surname,
                        c.Forename,
                    })
                    .AsAsyncEnumerable()
                    .WithCancellation(cancellation)
            )
            {
                if (child.HeadId == child.Id)
                {
                    filling._builder.Open(child.Id, child.Surname, child.Forename);
                }
                else
                {
                    filling._headOf[child.Id] = child.HeadId;
                }
            }

            return filling;
        }

        /// <summary>Takes in what is told, and hands it on.</summary>
        public async IAsyncEnumerable<(Guid Child, Particulars Particulars)> PassAsync(
            IAsyncEnumerable<(Guid Child, Particulars Particulars, bool Stands)> told,
            [EnumeratorCancellation] CancellationToken cancellation
        )
        {
            await foreach (var (child, particulars, stands) in told.WithCancellation(cancellation))
            {
                _builder.Add(_headOf.GetValueOrDefault(child, child), particulars, stands);
                yield return (child, particulars);
            }
        }

        /// <summary>The index of all that has passed.</summary>
        public SearchIndex Done() => new(_builder.Build(), _headOf);
    }

    /// <summary>Reads the schools anew.</summary>
    internal async Task RenewSchoolsAsync(AppDb db, CancellationToken cancellation)
    {
        var bodies = await db
            .Statements.AsNoTracking()
            .Where(s => s.Kind == "school" && s.IsCurrent)
            .OrderBy(s => s.Setting)
            .Select(s => s.Body)
            .ToListAsync(cancellation);
        Schools = bodies.ConvertAll(body => (School)FactKinds.Read("school", body));
    }

    /// <summary>Puts what is now told of children, and under whom they are shown, in the place of what was. For one at a time.</summary>
    internal async Task RenewAsync(AppDb db, IReadOnlyCollection<Guid> changed, CancellationToken cancellation)
    {
        // Who is joined with them, now or until now, is shown anew as well.
        var touched = changed
            .Concat(changed.Select(child => _headOf.GetValueOrDefault(child, child)))
            .Concat(_headOf.Where(joined => changed.Contains(joined.Value)).Select(joined => joined.Key))
            .ToHashSet();
        var heads = new Heads(db);
        var headOf = await heads.OfAsync(touched, cancellation);
        foreach (var child in touched)
        {
            _headOf.Remove(child);
            if (headOf.TryGetValue(child, out var head))
            {
                _headOf[child] = head;
            }
        }

        var shown = touched.Union(headOf.Values).ToHashSet();
        var behind = await heads.BehindAsync(shown, cancellation);
        var rows = await db
            .Children.AsNoTracking()
            .Where(c => shown.Contains(c.Id) && c.HeadId == c.Id)
            .Select(c => new
            {
                c.Id,
                c.Surname,
                c.Forename,
            })
            .ToListAsync(cancellation);
        var told = await ToldOf(db.Statements, [.. shown.Union(behind.Keys)]).ToListAsync(cancellation);
        foreach (var child in shown)
        {
            _since.Close(child);
        }

        foreach (var row in rows)
        {
            _since.Open(row.Id, row.Surname, row.Forename);
        }

        foreach (var one in told.OrderBy(t => behind.GetValueOrDefault(t.Child, t.Child)))
        {
            _since.Add(behind.GetValueOrDefault(one.Child, one.Child), one.Particulars, one.Stands);
        }

        _renewed.UnionWith(shown);
        var settled = _state.Settled;
        _state = new(settled, settled.PlacesOf(_renewed), _since.Build());
    }

    private static IAsyncEnumerable<(Guid Child, Particulars Particulars, bool Stands)> ToldOf(
        IQueryable<StatementRow> statements,
        IReadOnlyCollection<Guid> children
    ) => Told(statements.Where(s => s.ChildId != null && children.Contains(s.ChildId.Value)));

    /// <summary>What each source says of a child, each version with whether the source still says so; of one child together.</summary>
    internal static IAsyncEnumerable<(Guid Child, Particulars Particulars, bool Stands)> Told(
        IQueryable<StatementRow> statements
    ) =>
        statements
            .AsNoTracking()
            .Where(s => s.ChildId != null && s.Kind == "particulars")
            .OrderBy(s => s.ChildId)
            .ThenBy(s => s.Id)
            .Select(s => new
            {
                s.ChildId,
                s.Body,
                s.IsCurrent,
            })
            .AsAsyncEnumerable()
            .Select(row => (row.ChildId!.Value, (Particulars)FactKinds.Read("particulars", row.Body), row.IsCurrent));
}
