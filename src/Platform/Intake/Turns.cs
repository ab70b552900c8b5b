namespace Whereabouts.Platform.Intake;

/// <summary>
/// Lets tables of one import be written side by side as long as they tell of different children. Who a row tells of is
/// taken first, by the keys it may be known by, and then the children found by them: two tables that could meet in one
/// child wait for one another, and nobody who has found children waits for somebody who waits for them.
/// </summary>
internal sealed class Turns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Turn> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Turn> _children = [];
    private TaskCompletionSource _freed = NotYet();
    private Turn? _alone;
    private int _wantingToBeAlone;

    /// <summary>A turn for one table, which holds nothing yet. It is given back when the table's transaction has ended.</summary>
    public Turn Begin() => new(this);

    /// <summary>Waits until no other turn holds any of these, and holds them.</summary>
    /// <returns>True when another had to end first: what was read before is to be read again.</returns>
    private Task<bool> TakeAsync<T>(
        Dictionary<T, Turn> held,
        Turn turn,
        IReadOnlyCollection<T> wanted,
        CancellationToken cancellation
    )
        where T : notnull =>
        WhenAsync(
            () =>
            {
                if (_alone == turn)
                {
                    return true;
                }

                if (
                    _alone is not null
                    || (_wantingToBeAlone > 0 && !Holds(turn))
                    || wanted.Any(one => held.TryGetValue(one, out var other) && other != turn)
                )
                {
                    return false;
                }

                foreach (var one in wanted)
                {
                    held[one] = turn;
                }

                return true;
            },
            cancellation
        );

    private async Task AloneAsync(Turn turn, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _wantingToBeAlone++;
        }

        try
        {
            await WhenAsync(
                () =>
                {
                    if (_alone is null && _keys.Count == 0)
                    {
                        _alone = turn;
                    }

                    return _alone == turn;
                },
                cancellation
            );
        }
        finally
        {
            lock (_lock)
            {
                _wantingToBeAlone--;
                Tell();
            }
        }
    }

    private async Task<bool> WhenAsync(Func<bool> take, CancellationToken cancellation)
    {
        for (var waited = false; ; waited = true)
        {
            Task freed;
            lock (_lock)
            {
                if (take())
                {
                    return waited;
                }

                freed = _freed.Task;
            }

            await freed.WaitAsync(cancellation);
        }
    }

    private bool Holds(Turn turn) => _keys.ContainsValue(turn);

    private void LetGo<T>(Dictionary<T, Turn> held, Turn turn)
        where T : notnull
    {
        lock (_lock)
        {
            foreach (var one in held.Where(h => h.Value == turn).Select(h => h.Key).ToList())
            {
                held.Remove(one);
            }

            Tell();
        }
    }

    private void Tell()
    {
        _freed.TrySetResult();
        _freed = NotYet();
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What one table holds while it is written.</summary>
    internal sealed class Turn(Turns turns) : IDisposable
    {
        /// <summary>Waits until no other table is being written, and keeps the others from it.</summary>
        public Task AloneAsync(CancellationToken cancellation) => turns.AloneAsync(this, cancellation);

        /// <summary>Waits until no other table tells of what may be known by these keys.</summary>
        public Task OfAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
            turns.TakeAsync(turns._keys, this, keys, cancellation);

        /// <summary>Waits until no other table tells of these children; those it held before are let go.</summary>
        /// <returns>True when another table was written meanwhile: who the rows are of is to be found again.</returns>
        public Task<bool> OfChildrenAsync(IReadOnlyCollection<Guid> children, CancellationToken cancellation)
        {
            turns.LetGo(turns._children, this);
            return turns.TakeAsync(turns._children, this, children, cancellation);
        }

        public void Dispose()
        {
            lock (turns._lock)
            {
                turns._alone = turns._alone == this ? null : turns._alone;
            }

            turns.LetGo(turns._keys, this);
            turns.LetGo(turns._children, this);
        }
    }
}
