using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Intake;

/// <summary>What all rows of a file share while it is read.</summary>
/// <param name="Today">The UK day on which we were told: dates of things that have happened may not lie after it.</param>
/// <param name="Kind">The importer's kind.</param>
public sealed record Sheet(
    Headings Headings,
    SettingDirectory Settings,
    string Kind,
    string Source,
    DateTimeOffset Told
)
{
    private readonly Memo<string, (bool IsRead, DateOnly Date, string Reason)> _dates = new(StringComparer.Ordinal);
    private readonly Memo<string, (bool IsRead, DateTimeOffset Instant, string Reason)> _instants = new(
        StringComparer.Ordinal
    );

    public DateOnly Today { get; } = UkDate.Of(Told);

    /// <summary>Children as rows of this file have named them: a file of marks names each of them many times.</summary>
    internal Memo<ChildCells, (Claim Who, Particulars Particulars)> Children { get; } = new();

    /// <summary>Reads a date; the same few dates come again and again.</summary>
    internal bool ReadDate(string text, out DateOnly date, out string reason)
    {
        (var isRead, date, reason) = _dates.Get(
            text,
            t => (Dates.Read(t, Today, out var read, out var why), read, why)
        );
        return isRead;
    }

    /// <summary>Reads a moment.</summary>
    internal bool ReadInstant(string text, out DateTimeOffset instant, out string reason)
    {
        (var isRead, instant, reason) = _instants.Get(
            text,
            t => (Instants.Read(t, Today, out var read, out var why), read, why)
        );
        return isRead;
    }
}

/// <summary>Remembers what was worked out, up to so many answers: then it begins anew.</summary>
internal sealed class Memo<TKey, TValue>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private const int Places = 4_096;
    private readonly Dictionary<TKey, TValue> _known = new(comparer);

    public TValue Get(TKey key, Func<TKey, TValue> work)
    {
        if (!_known.TryGetValue(key, out var value))
        {
            value = work(key);
            Keep(key, value);
        }

        return value;
    }

    public bool TryGet(TKey key, out TValue? value) => _known.TryGetValue(key, out value);

    public void Keep(TKey key, TValue value)
    {
        if (_known.Count >= Places)
        {
            _known.Clear();
        }

        _known[key] = value;
    }
}

/// <summary>The cells in which a row names its child, and who says so.</summary>
internal readonly record struct ChildCells(string? Origin, string?[] Cells)
{
    public bool Equals(ChildCells other) =>
        string.Equals(Origin, other.Origin, StringComparison.Ordinal) && Cells.AsSpan().SequenceEqual(other.Cells);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Origin);
        foreach (var cell in Cells)
        {
            hash.Add(cell);
        }

        return hash.ToHashCode();
    }
}
