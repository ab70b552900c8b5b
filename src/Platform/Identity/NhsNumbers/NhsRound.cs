using Whereabouts.Domain.Children.NhsNumbers;

namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>A child who was asked about, with the reply or with what went wrong.</summary>
internal sealed record NhsAsked(NhsDue Due, NhsReply? Reply, string? Problem);

/// <summary>One round of questions: a few at a time, and an end to it when the matcher does not answer.</summary>
internal sealed class NhsRound(NhsMatcher matcher)
{
    /// <summary>Questions without an answer, one after the other, after which the matcher is left alone.</summary>
    private const int MostInARow = 5;

    private readonly Lock _lock = new();
    private readonly List<NhsAsked> _failed = [];
    private int _inARow;

    public IReadOnlyList<NhsAsked> Failed => _failed;

    public bool HasGivenUp { get; private set; }

    /// <summary>What the last question without an answer met.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Asks about these children.</summary>
    /// <returns>Of whom a question went out: all, unless it gave up on the way or was stopped.</returns>
    public async Task<IReadOnlyList<NhsAsked>> AskAsync(IReadOnlyList<NhsDue> page, CancellationToken cancellation)
    {
        var asked = new List<NhsAsked>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var hands = new ParallelOptions { MaxDegreeOfParallelism = matcher.AtOnce, CancellationToken = stop.Token };
        try
        {
            await Parallel.ForEachAsync(
                page,
                hands,
                async (due, stopping) =>
                {
                    var one = await AskAsync(due, stopping);
                    lock (_lock)
                    {
                        asked.Add(one);
                        Note(one, stop);
                    }
                }
            );
        }
        catch (OperationCanceledException)
        {
            // Given up, or stopped: what was answered until then is kept. The caller looks at its own token.
        }

        return asked;
    }

    private async Task<NhsAsked> AskAsync(NhsDue due, CancellationToken stopping)
    {
        try
        {
            return new(due, await matcher.AskAsync(due.Question, stopping), null);
        }
        catch (NhsMatcherException failure)
        {
            lock (_lock)
            {
                HasGivenUp |= failure.IsRefusal;
            }

            return new(due, null, failure.Message);
        }
        catch (OperationCanceledException)
        {
            // The question may have gone out before it was stopped: it counts as asked.
            return new(due, null, "It was stopped.");
        }
    }

    private void Note(NhsAsked one, CancellationTokenSource stop)
    {
        if (one.Reply is not null)
        {
            _inARow = 0;
            return;
        }

        if (stop.IsCancellationRequested)
        {
            return;
        }

        _failed.Add(one);
        Trouble = one.Problem;
        HasGivenUp |= ++_inARow >= MostInARow;
        if (HasGivenUp)
        {
            stop.Cancel();
        }
    }
}
