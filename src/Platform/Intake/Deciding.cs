using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake;

/// <summary>
/// Decides whose the rows are that no number and no full name settles: gives those that are certain to their children,
/// introduces children whom nobody has told of, and leaves the rest to people, with what is thought of them. What it
/// decided it decides anew whenever somebody is known otherwise, so that the order of the files makes no difference; what a
/// person decided, or has acted on, it leaves alone.
/// </summary>
public sealed class Deciding(
    AppDb db,
    Waiting waiting,
    WaitingRows rows,
    Reopening reopening,
    PeopleIndex index,
    TimeProvider time
)
{
    /// <summary>Who decides where nobody need be asked.</summary>
    public static Actor Matcher { get; } = new("matcher", "Whereabouts");

    /// <summary>Decides what can be decided, has the rows applied, and looks again until nothing more can.</summary>
    /// <returns>The counts of each batch of which a row was settled or reopened.</returns>
    public async Task<IReadOnlyDictionary<Guid, RowCounts>> DecideAsync(CancellationToken cancellation)
    {
        var settled = new Dictionary<Guid, RowCounts>();
        while (await PassAsync(cancellation))
        {
            foreach (var (batch, counts) in await waiting.RetryAsync(Matcher, cancellation))
            {
                settled[batch] = counts;
            }
        }

        return settled;
    }

    /// <summary>The decision on a row without a number whose full name, birth date and postcode are those of one child.</summary>
    internal static DecisionRow ByName(string who, Guid child, DateTimeOffset now) =>
        Decision(who, child, now, "name, birth date and postcode", 1);

    private static DecisionRow Decision(string who, Guid child, DateTimeOffset now, string model, double probability) =>
        new()
        {
            Who = who,
            ChildId = child,
            DecidedBy = Matcher.Name,
            Decided = now,
            Probability = Math.Round(probability, 4),
            Model = model,
            WrittenTo = Waiting.NewChildOf(who),
        };

    /// <returns>False when everything was decided as before.</returns>
    private async Task<bool> PassAsync(CancellationToken cancellation)
    {
        if (!await db.Waiting.IgnoreQueryFilters().AnyAsync(w => w.Who != null, cancellation))
        {
            return false;
        }

        var people = await index.CurrentAsync(cancellation);
        var isNew = await db.Waiting.AnyAsync(
            w =>
                w.Who != null
                && w.SchoolKey == null
                && w.Doubt == Doubt.None
                && w.Reason != Matching.NumberUnknown
                && !db.Decisions.Any(d => d.Who == w.Who),
            cancellation
        );
        if (!isNew && people.Version == index.DecidedOn)
        {
            return false;
        }

        var open = await rows.OpenAsync(cancellation);
        var opinions = await OpinionsAsync(open, people, cancellation);
        var changed = opinions.Where(o => o.IsDecidedOtherwise).ToList();
        await WriteAsync(opinions, changed, people, cancellation);
        if (changed.Count == 0)
        {
            index.DecidedOn = people.Version;
        }

        return changed.Count > 0;
    }

    private async Task<List<Opinion>> OpinionsAsync(
        List<OpenQuestion> open,
        People people,
        CancellationToken cancellation
    )
    {
        var decision = LinkDecision.InForceOn(UkDate.Of(time.GetUtcNow()));
        var finder = await ChildFinder.LoadAsync(db, open.ConvertAll(q => q.Claim), cancellation);
        var heads = await db
            .Children.Where(c => c.HeadId != c.Id)
            .ToDictionaryAsync(c => c.Id, c => c.HeadId, cancellation);
        Guid HeadOf(Guid child) => heads.GetValueOrDefault(child, child);
        var written = open.ToDictionary(q => Waiting.NewChildOf(q.Who), q => q);
        var firm = await FirmAsync([.. written.Keys], cancellation);
        var different = await db.ChildLinks.AsNoTracking().Where(l => !l.IsSame).ToListAsync(cancellation);
        var apart = different
            .Concat(different.Select(l => new ChildLinkRow { Child = l.Other, Other = l.Child }))
            .ToLookup(l => l.Child, l => HeadOf(l.Other));
        var opinions = new List<Opinion>();
        foreach (var question in open.Where(q => !firm.Contains(Waiting.NewChildOf(q.Who))))
        {
            // A person has said that it is not this child.
            bool IsAnother(Guid child) => apart[Waiting.NewChildOf(question.Who)].Contains(HeadOf(child));

            // Of those that are not firm only who goes before in the order of the questions: so it ends the same from wherever it began.
            bool IsNotYet(Guid child) =>
                written.TryGetValue(child, out var other)
                && !firm.Contains(child)
                && (other.Decided != child || string.CompareOrdinal(other.Who, question.Who) >= 0);

            bool IsLeftOut(Guid child) => IsAnother(child) || IsNotYet(child);

            opinions.Add(Opinion.Of(question, people, decision, finder, HeadOf, IsLeftOut));
        }

        var newcomers = opinions.FindAll(o => o.Verdict.Outcome == LinkOutcome.New && o.Question.Decided is null);
        var goFirst = people.GoFirst([.. newcomers.Select(o => o.Row)], decision);
        return [.. opinions.Except(newcomers.Where((_, place) => !goFirst[place]))];
    }

    private async Task WriteAsync(
        List<Opinion> opinions,
        List<Opinion> changed,
        People people,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (changed.Count > 0)
        {
            var operation = db.Begin("decide whose row", Matcher, now, $"Model {people.ModelVersion}.");
            await db.SaveChangesAsync(cancellation);
            foreach (var opinion in changed)
            {
                var who = opinion.Question.Who;
                if (opinion.Child is { } child)
                {
                    await db.Decisions.Where(d => d.Who == who).ExecuteDeleteAsync(cancellation);
                    db.Decisions.Add(opinion.Decide(child, now, people.ModelVersion));
                    operation.Add("row decided", child, null, null, $"{{\"who\":\"{who}\"}}");
                }
                else
                {
                    await reopening.ReopenAsync(who, cancellation);
                }
            }

            await db.SaveChangesAsync(cancellation);
        }

        foreach (var opinion in opinions.Where(o => o.IsNews))
        {
            var (who, doubt) = (opinion.Question.Who, opinion.Verdict.Doubt);
            var (likeliest, probability) = (opinion.Likeliest?.Child, opinion.Hundredths);
            await db
                .Waiting.Where(w => w.Who == who)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(w => w.Doubt, doubt)
                            .SetProperty(w => w.Likeliest, likeliest)
                            .SetProperty(w => w.Probability, probability),
                    cancellation
                );
        }

        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Of the children to whom rows are written by a decision, those of whom people have since said something.</summary>
    private async Task<HashSet<Guid>> FirmAsync(List<Guid> children, CancellationToken cancellation)
    {
        var firm = new HashSet<Guid>();
        foreach (var page in children.Chunk(2_000))
        {
            firm.UnionWith(
                await (
                    from statement in db.Statements
                    join saying in db.Sayings on statement.Id equals saying.StatementId
                    where
                        statement.ChildId != null
                        && page.Contains(statement.ChildId.Value)
                        && !db.Batches.Any(b => b.Id == saying.Origin)
                    select statement.ChildId!.Value
                )
                    .Distinct()
                    .ToListAsync(cancellation)
            );
        }

        return firm;
    }

    /// <summary>What is thought of a question.</summary>
    /// <param name="ByName">Whose row it is by its full name alone.</param>
    private sealed record Opinion(
        OpenQuestion Question,
        Person Row,
        Suggestion? Likeliest,
        Verdict Verdict,
        Guid? ByName
    )
    {
        public static Opinion Of(
            OpenQuestion question,
            People people,
            LinkDecision decision,
            ChildFinder finder,
            Func<Guid, Guid> headOf,
            Predicate<Guid> leaveOut
        )
        {
            var claim = question.Claim;
            var row = people.Read(claim, question.Particulars);
            if (
                finder.ByKeys(claim, leaveOut) is { } known
                && (claim.UpnKey is not null || !finder.IsTakenBack(question.Who))
            )
            {
                // By its number the row needs no decision.
                return claim.UpnKey is not null
                    ? new(question, row, null, new(LinkOutcome.Ask), null)
                    : new(question, row, null, new(LinkOutcome.Link), headOf(known));
            }

            var suggested = people.SuggestFor(row, headOf, leaveOut);
            var verdict = decision.Of(suggested);
            if (finder.IsTakenBack(question.Who))
            {
                verdict = new(LinkOutcome.Ask, Doubt.TakenBack);
            }
            else if (finder.IsHeld(claim.UpnKey, leaveOut))
            {
                // The number is known, and the row does not agree with who holds it: that is for a person (rulebook ID-06).
                verdict = new(
                    LinkOutcome.Ask,
                    verdict.Outcome == LinkOutcome.New ? Doubt.NumberOfAnother
                        : verdict.Doubt == Doubt.None ? Doubt.BirthDiffers
                        : verdict.Doubt
                );
            }
            else if (verdict.Outcome == LinkOutcome.New)
            {
                verdict =
                    question.NumberIsUnread ? new(LinkOutcome.Ask, Doubt.NumberUnread)
                    : !claim.CanIntroduce ? new(LinkOutcome.Ask, Doubt.SaysTooLittle)
                    : verdict;
            }

            return new(question, row, suggested.Count > 0 ? suggested[0] : null, verdict, null);
        }

        /// <summary>Whose row it is, where that is decided.</summary>
        public Guid? Child =>
            Verdict.Outcome switch
            {
                LinkOutcome.Link => ByName ?? Likeliest!.KnownAs,
                LinkOutcome.New => Waiting.NewChildOf(Question.Who),
                _ => null,
            };

        public bool IsDecidedOtherwise => Child != Question.Decided;

        /// <summary>How likely the likeliest is: as exact as a person can use it, so that it seldom changes.</summary>
        public double? Hundredths => Likeliest is { } likeliest ? Math.Round(likeliest.Probability, 2) : null;

        /// <summary>Whether something else was thought of it before.</summary>
        public bool IsNews =>
            Child is null
            && (
                Verdict.Doubt != Question.Doubt
                || Likeliest?.Child != Question.Likeliest
                || Hundredths != Question.Probability
            );

        public DecisionRow Decide(Guid child, DateTimeOffset now, string model) =>
            ByName is { } named ? Deciding.ByName(Question.Who, named, now)
            : Verdict.Outcome == LinkOutcome.Link ? Decision(Question.Who, child, now, model, Likeliest!.Probability)
            : Decision(Question.Who, child, now, model, 1 - (Likeliest?.Probability ?? 0));
    }
}
