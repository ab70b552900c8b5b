using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Monitoring;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>
/// Asks the outside matcher about the children whose NHS number is not verified and keeps its answers as facts. Nothing
/// waits for it. A matcher that is away is left alone after a few questions.
/// </summary>
public sealed class NhsTracing(
    AppDb db,
    Recorder recorder,
    NhsTraceBook book,
    NhsMatcher matcher,
    Meters meters,
    TimeProvider time
)
{
    private const int AnswersAtATime = 30;

    /// <summary>A round that gave no sign of life for so long has broken off.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly string[] ComingIn = ["import file", "apply waiting rows", "decide whose row"];

    /// <summary>What brought, or may have brought, new particulars.</summary>
    public IQueryable<OperationRow> WhatCameIn => db.Operations.Where(o => !o.IsLook && ComingIn.Contains(o.Type));

    /// <summary>Asks about as many children as the limit says.</summary>
    /// <returns>How it ended; null when somebody else is asking already.</returns>
    public async Task<NhsTraceState?> TraceAsync(int limit, Actor actor, CancellationToken cancellation)
    {
        var (now, before) = (time.GetUtcNow(), await book.ReadAsync(cancellation));
        if (before is { Ended: null } && now - before.Seen < Patience)
        {
            return null;
        }

        var state = new NhsTraceState(now, now)
        {
            LastAnswer = before?.LastAnswer,
            CameIn = await WhatCameIn.LongCountAsync(cancellation),
        };
        await book.SayAsync(state, cancellation);
        var survey = new NhsSurvey(db, time);
        await survey.MakeAsync(cancellation);
        state = state with { Totals = survey.Totals, Left = survey.Due.Count, Differing = [.. survey.Differing] };
        var round = new NhsRound(matcher);
        try
        {
            foreach (var page in survey.Due.Take(limit).Chunk(AnswersAtATime))
            {
                var asked = await round.AskAsync(page, cancellation);
                await KeepAsync(asked, actor);
                state = With(state, asked, round);
                await book.SayAsync(state, cancellation);
                if (round.HasGivenUp)
                {
                    break;
                }

                cancellation.ThrowIfCancellationRequested();
            }

            // Others were answered: it is these questions that cannot be.
            if (state is { GaveUp: false, Asked: var all, Failed: > 0 and var failed } && failed < all)
            {
                await SayAsync(round.Failed.Select(f => Unanswered(f)), null, actor);
            }
        }
        finally
        {
            // A service that goes down still says that the round is over, but goes through the record no more.
            if (!cancellation.IsCancellationRequested)
            {
                await survey.MakeAsync(cancellation);
            }

            state = state with
            {
                Ended = time.GetUtcNow(),
                Totals = survey.Totals,
                Left = survey.Due.Count,
                Differing = [.. survey.Differing],
            };
            await book.SayAsync(state, CancellationToken.None);
        }

        return state;
    }

    private NhsTraceState With(NhsTraceState state, IReadOnlyList<NhsAsked> asked, NhsRound round)
    {
        var now = time.GetUtcNow();
        var answers = asked.Select(a => a.Reply).OfType<NhsReply>().ToList();
        foreach (var one in asked)
        {
            meters.AskedForNhsNumber(one.Reply?.Status);
        }

        var failed = asked.Count - answers.Count;
        return state with
        {
            Seen = now,
            Asked = state.Asked + asked.Count,
            Verified = state.Verified + asked.Count(a => a.Reply is { } r && Trace(a, r).IsVerified),
            Failed = state.Failed + failed,
            LastAnswer = answers.Count > 0 ? now : state.LastAnswer,
            Trouble = round.Trouble,
            GaveUp = round.HasGivenUp,
        };
    }

    /// <summary>Keeps the answers, and of whom a question went out: with or without an answer, they were told of the child.</summary>
    private Task KeepAsync(IReadOnlyList<NhsAsked> asked, Actor actor) =>
        SayAsync(
            asked.Where(a => a.Reply is not null).Select(a => (a.Due.Child, Trace(a, a.Reply!))),
            asked.Select(a => a.Due),
            actor
        );

    // Written to its end even when the service goes down: what was sent out must not be missing from the journal.
    private async Task SayAsync(
        IEnumerable<(Guid Child, NhsTrace Trace)> traces,
        IEnumerable<NhsDue>? sent,
        Actor actor
    )
    {
        var now = time.GetUtcNow();
        var operation = db.Begin("ask for NHS numbers", actor, now, $"To verify them with {matcher.Name}.");
        foreach (var one in sent ?? [])
        {
            operation.Add("asked for NHS number", one.Child, null, null, JsonSerializer.Serialize(one.Question.Fields));
        }

        var said = traces.ToList();
        var ids = said.ConvertAll(t => t.Child);
        var known = await db.Children.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToHashSetAsync();
        await recorder.SayAsync(
            [
                .. said.Where(t => known.Contains(t.Child))
                    .Select(t => new Statement(t.Child, null, t.Trace, now, now, null)),
            ],
            operation.Id,
            CancellationToken.None
        );
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private NhsTrace Trace(NhsAsked asked, NhsReply reply) => NhsTrace.Of(matcher.Name, asked.Due.Question, reply);

    private (Guid, NhsTrace) Unanswered(NhsAsked asked) =>
        (asked.Due.Child, NhsTrace.Unanswered(matcher.Name, asked.Due.Question, asked.Problem!));
}
