using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Assessment;

/// <summary>
/// What is made of the whole record and asked for again and again. Each is made once, however many ask, and again when
/// something has changed. Who asks waits a moment for the new one and is given the last one meanwhile; while files come in
/// the last one stands for longer, since a new one would be out of date before it was finished.
/// </summary>
/// <param name="places">How many are kept: those asked for last.</param>
internal sealed class Kept<TKey, TValue>(int places, Databases databases, TimeProvider time) : IDisposable
    where TKey : notnull
    where TValue : class
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Place> _places = [];
    private long _asked;

    /// <summary>How long who asks waits for a new one before the last one is given.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long one stands while files come in.</summary>
    private static readonly TimeSpan WhileImporting = TimeSpan.FromSeconds(30);

    /// <summary>The one for a key as of a version, or the last one, with whether a newer one is on its way.</summary>
    /// <param name="version">Moves whenever what it is made of may have changed.</param>
    /// <param name="make">Makes a new one; is given the last one, of which it may keep what still holds.</param>
    public async Task<(TValue Value, bool IsBeingRenewed)> GetAsync(
        TKey key,
        long version,
        Func<TValue?, CancellationToken, Task<TValue>> make,
        CancellationToken cancellation
    )
    {
        var patience = Task.Delay(Patience, cancellation);
        while (true)
        {
            Place place;
            Task making;
            lock (_lock)
            {
                place = PlaceOf(key);
                if (place.Version >= version)
                {
                    return (place.Value!, false);
                }

                if (place.Making is not { IsCompleted: false })
                {
                    if (place.Value is { } standing && IsEarlyFor(place))
                    {
                        return (standing, true);
                    }

                    place.Making = Task.Run(() => RenewAsync(place, version, make), _closing.Token);
                }

                making = place.Making;
            }

            if (place.Value is not { } last)
            {
                await making.WaitAsync(cancellation);
            }
            else if (await Task.WhenAny(making, patience) == patience || making.IsFaulted)
            {
                cancellation.ThrowIfCancellationRequested();
                return (last, true);
            }
        }
    }

    /// <summary>The one for a key, if it is here and of that version.</summary>
    public TValue? Find(TKey key, long version)
    {
        lock (_lock)
        {
            return _places.TryGetValue(key, out var place) && place.Version == version ? place.Value : null;
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private bool IsEarlyFor(Place place) => databases.IsImporting && time.GetElapsedTime(place.MadeAt) < WhileImporting;

    private Place PlaceOf(TKey key)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            if (_places.Count >= places)
            {
                _places.Remove(_places.MinBy(p => p.Value.Asked).Key);
            }

            _places[key] = place = new Place();
        }

        place.Asked = ++_asked;
        return place;
    }

    private async Task RenewAsync(Place place, long version, Func<TValue?, CancellationToken, Task<TValue>> make)
    {
        var made = await make(place.Value, _closing.Token);
        lock (_lock)
        {
            (place.Value, place.Version, place.MadeAt) = (made, version, time.GetTimestamp());
        }
    }

    private sealed class Place
    {
        public TValue? Value { get; set; }
        public long Version { get; set; } = -1;
        public Task? Making { get; set; }
        public long Asked { get; set; }

        /// <summary>By the clock's own ticks.</summary>
        public long MadeAt { get; set; }
    }
}
