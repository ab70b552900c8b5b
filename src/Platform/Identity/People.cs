using System.Collections.Concurrent;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Platform.Identity;

/// <summary>
/// Who is known, in every form in which a source names them, ready for finding whose row it is. Any number may ask while one
/// puts in what has changed.
/// </summary>
public sealed class People : IDisposable
{
    private const int MostRenewed = 50;
    private readonly NameTable _names;
    private readonly NameTable _streets;
    private readonly Model _model = Model.Shipped;
    private readonly Population _population;
    private readonly ConcurrentBag<Domain.Identity.Linkage.Search> _searches = [];
    private readonly Dictionary<Guid, int[]> _formsOf = [];
    private int _renewed;
    private Guid[] _childOf;

    private People(NameTable names, NameTable streets, List<(Guid Child, Person Form)> forms)
    {
        (_names, _streets) = (names, streets);
        _childOf = [.. forms.Select(f => f.Child)];
        for (var first = 0; first < forms.Count; )
        {
            var count = 1;
            while (first + count < forms.Count && _childOf[first + count] == _childOf[first])
            {
                count++;
            }

            _formsOf[_childOf[first]] = [.. Enumerable.Range(first, count)];
            first += count;
        }

        _population = new([.. forms.Select(f => f.Form)], names, streets, Environment.ProcessorCount);
    }

    /// <summary>Reads everybody, one after the other.</summary>
    /// <param name="told">What each source says of a child, each version, those of one child together.</param>
    /// <param name="late">Children who are found, but not counted: the matcher introduced them, or linked them with others.</param>
    internal static async Task<People> ReadAsync(
        IAsyncEnumerable<(Guid Child, Particulars Particulars)> told,
        IReadOnlySet<Guid> late,
        CancellationToken cancellation
    )
    {
        var (names, streets, forms) = (new NameTable(), new NameTable(), new List<(Guid Child, Person Form)>());
        var added = new List<(Guid Child, Particulars Particulars)>();
        var (child, formsOf) = (Guid.Empty, new List<Person>());
        await foreach (var (of, particulars) in told.WithCancellation(cancellation))
        {
            if (late.Contains(of))
            {
                added.Add((of, particulars));
                continue;
            }

            if (of != child)
            {
                Keep();
                child = of;
            }

            formsOf.AddRange(Personas.Of(particulars, names, streets));
        }

        Keep();
        var people = new People(names, streets, forms);
        people.Put(late, added.ToLookup(a => a.Child, a => a.Particulars));
        return people;

        void Keep()
        {
            forms.AddRange(Personas.Fullest(formsOf).Select(form => (child, form)));
            formsOf.Clear();
        }
    }

    /// <summary>How many children are known.</summary>
    public int Count => _formsOf.Count;

    /// <summary>Which figures decide how likely it is.</summary>
    public string ModelVersion => _model.Version;

    /// <summary>A number that grows whenever somebody is known otherwise than before.</summary>
    public long Version { get; internal set; }

    /// <summary>Whether so much has changed, one in fifty, that what is common and what is rare is to be counted again.</summary>
    internal bool IsOutgrown => _renewed > _population.Founders / MostRenewed;

    /// <summary>A row as compared.</summary>
    /// <param name="said">What the row says of the child beyond the claim; null when it says no more.</param>
    public Person Read(Claim claim, Particulars? said) =>
        said is null ? Personas.Of(claim, _names, _streets) : Personas.Of(said, _names, _streets)[0];

    /// <summary>The children whom a row may be about, likeliest first.</summary>
    /// <param name="headOf">Under which id a child is shown; several may be one.</param>
    /// <param name="leaveOut">Children that are not to be thought of; null for none.</param>
    public IReadOnlyList<Suggestion> SuggestFor(
        in Person row,
        Func<Guid, Guid> headOf,
        Predicate<Guid>? leaveOut = null
    )
    {
        var search = _searches.TryTake(out var free) ? free : _population.NewSearch(_model);
        try
        {
            return Suggestions.For(search, row, number => _childOf[number], headOf, leaveOut);
        }
        finally
        {
            _searches.Add(search);
        }
    }

    /// <summary>A child who is known, though the row is like none of its forms; null when nobody is known by that id.</summary>
    public Suggestion? Known(Guid child)
    {
        lock (_formsOf)
        {
            return _formsOf.TryGetValue(child, out var forms) ? new(child, child, 0, default, forms[0]) : null;
        }
    }

    /// <summary>
    /// Children who may stand in the record twice, likeliest first. Of what has changed meanwhile some may be missed: it is
    /// looked for again the next night.
    /// </summary>
    /// <param name="headOf">Under which id a child is shown; several may be one.</param>
    /// <param name="from">The least probability of a pair.</param>
    public IReadOnlyList<DoubleEntry> Doubles(
        Func<Guid, Guid> headOf,
        LinkDecision decision,
        double from,
        CancellationToken cancellation
    )
    {
        KeyValuePair<Guid, int[]>[] everybody;
        lock (_formsOf)
        {
            everybody = [.. _formsOf];
        }

        var model = _model with { Known = [Domain.Identity.Linkage.Doubles.Share] };
        var found = new ConcurrentBag<DoubleEntry>();
        Parallel.ForEach(
            everybody,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2),
                CancellationToken = cancellation,
            },
            () => _population.NewSearch(model),
            (child, _, search) =>
            {
                var forms = _population.FormsOf(child.Value);
                var head = headOf(child.Key);
                foreach (
                    var pair in Domain.Identity.Linkage.Doubles.Of(
                        search,
                        forms,
                        head,
                        number => _childOf[number],
                        headOf,
                        decision,
                        from
                    )
                )
                {
                    found.Add(pair);
                }

                return search;
            },
            _ => { }
        );
        return
        [
            .. found
                .GroupBy(d => (d.Child, d.Other))
                .Select(g => g.MaxBy(d => d.Probability)!)
                .OrderByDescending(d => d.Probability)
                .ThenBy(d => d.Child)
                .ThenBy(d => d.Other),
        ];
    }

    /// <summary>Says of each row that introduces a child whether no row before it may be about the same child.</summary>
    public IReadOnlyList<bool> GoFirst(Person[] newcomers, LinkDecision decision) =>
        Newcomers.GoFirst(newcomers, _names, _streets, _model, decision.AskFrom);

    /// <summary>
    /// Why a row may be about a child, field by field in words, each with the factor by which it speaks for it. Of all forms
    /// in which the child is known, each field is told by the one that speaks most for it.
    /// </summary>
    public IReadOnlyList<(Field Field, string Words, double Factor)> Explain(in Person row, Suggestion suggestion)
    {
        var explanation = new Explanation(_population, _model);
        int[] forms;
        lock (_formsOf)
        {
            forms = [suggestion.Number, .. _formsOf.GetValueOrDefault(suggestion.KnownAs, [])];
        }

        var said = new List<(Field Field, string Words, double Factor)>();
        foreach (var form in forms.Distinct())
        {
            said.AddRange(explanation.FieldsOf(row, form));
        }

        return [.. said.GroupBy(f => f.Field).OrderBy(g => g.Key).Select(g => g.MaxBy(f => f.Factor))];
    }

    /// <summary>Puts what is now told of children in the place of what was. For one writer at a time.</summary>
    internal void Renew(IReadOnlyCollection<Guid> children, ILookup<Guid, Particulars> told)
    {
        _renewed += children.Count;
        Put(children, told);
    }

    private void Put(IReadOnlyCollection<Guid> children, ILookup<Guid, Particulars> told)
    {
        foreach (var child in children)
        {
            foreach (var number in _formsOf.GetValueOrDefault(child, []))
            {
                _population.Remove(number);
            }

            int[] forms =
            [
                .. Personas
                    .Fullest(told[child].SelectMany(p => Personas.Of(p, _names, _streets)))
                    .Select(form => Add(child, form)),
            ];
            lock (_formsOf)
            {
                if (forms.Length == 0)
                {
                    _formsOf.Remove(child);
                }
                else
                {
                    _formsOf[child] = forms;
                }
            }
        }
    }

    public void Dispose() => _population.Dispose();

    private int Add(Guid child, Person form)
    {
        var number = _population.Count;
        if (number >= _childOf.Length)
        {
            Array.Resize(ref _childOf, Math.Max(64, number + (number / 8)));
        }

        // Whose it is stands there before anybody can find it.
        _childOf[number] = child;
        return _population.Add(form);
    }
}
