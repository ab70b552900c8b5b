using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// The people whom rows may be about, kept in memory for finding: one line of cache each, with the tables that find them.
/// People may be put in, changed and taken out while others ask.
/// </summary>
public sealed class Population : IDisposable
{
    private readonly ReaderWriterLockSlim _changing = new();
    private readonly Blocks _blocks;
    private Person[] _people;
    private bool[]? _gone;
    private int _count;

    /// <summary>Takes people as read by <see cref="PersonText.Read"/> with these tables; their places are their numbers.</summary>
    public Population(Person[] people, NameTable names, NameTable streets, int threads = 1)
    {
        (Names, Streets, _people, _count, Founders) = (names, streets, people, people.Length, people.Length);
        var (rarity, blocks) = (default(Rarity), default(Blocks));
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) },
            () => rarity = Rarity.Of(people, names),
            () => blocks = new(people.AsMemory(), names, Math.Max(1, threads))
        );
        (Rarity, _blocks) = (rarity!, blocks!);
    }

    public NameTable Names { get; }

    public NameTable Streets { get; }

    public Rarity Rarity { get; }

    /// <summary>One more than the highest number.</summary>
    public int Count => _count;

    /// <summary>How many there were at first: by them it is reckoned what is rare, and how likely a row's child is among them.</summary>
    public int Founders { get; }

    /// <summary>The rules by which candidates are found.</summary>
    public IReadOnlyList<BlockRule> Rules => _blocks.Plan;

    internal ReadOnlySpan<Person> People => _people.AsSpan(0, _count);

    /// <summary>Puts a person in.</summary>
    /// <returns>The person's number.</returns>
    public int Add(in Person person)
    {
        _changing.EnterWriteLock();
        try
        {
            if (_count == _people.Length)
            {
                Array.Resize(ref _people, Math.Max(64, _count + (_count / 8)));
            }

            _people[_count] = person;
            _blocks.Add(_count, person);
            return _count++;
        }
        finally
        {
            _changing.ExitWriteLock();
        }
    }

    /// <summary>Takes a person out: nothing finds this number again.</summary>
    public void Remove(int number)
    {
        _changing.EnterWriteLock();
        try
        {
            if (_gone is null || _gone.Length < _people.Length)
            {
                Array.Resize(ref _gone, _people.Length);
            }

            _gone[number] = true;
        }
        finally
        {
            _changing.ExitWriteLock();
        }
    }

    /// <summary>The people of these numbers, as compared.</summary>
    public IReadOnlyList<Person> FormsOf(IEnumerable<int> numbers)
    {
        _changing.EnterReadLock();
        try
        {
            return [.. numbers.Select(number => _people[number])];
        }
        finally
        {
            _changing.ExitReadLock();
        }
    }

    /// <summary>Puts what is known now of a person in the place of what was.</summary>
    /// <returns>The person's new number.</returns>
    public int Replace(int number, in Person person)
    {
        Remove(number);
        return Add(person);
    }

    /// <summary>A search by a model, for one thread at a time.</summary>
    public Search NewSearch(Model model) => new(this, model);

    public void Dispose() => _changing.Dispose();

    internal Comparer NewComparer(Model model) => new(Names, Streets, Rarity, new UnrelatedChances(model));

    /// <summary>Compares a row with each of its candidates, while nobody changes the population.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Visit(in Person row, Candidates candidates, int itself, Comparer comparer, List<Scored> into)
    {
        _changing.EnterReadLock();
        try
        {
            _blocks.Collect(row, candidates);
            comparer.Take(row);
            // Touched all at once, their lines of memory come together and not one after the other.
            var touched = 0;
            foreach (var number in candidates.People)
            {
                touched |= _people[number].Born;
            }

            candidates.Touched = touched;
            foreach (var number in candidates.People)
            {
                if (number != itself && (_gone is null || number >= _gone.Length || !_gone[number]))
                {
                    into.Add(new(number, comparer.With(_people[number])));
                }
            }
        }
        finally
        {
            _changing.ExitReadLock();
        }
    }
}

/// <summary>A candidate and how it lies to the row.</summary>
internal readonly record struct Scored(int Number, Comparison Comparison);
