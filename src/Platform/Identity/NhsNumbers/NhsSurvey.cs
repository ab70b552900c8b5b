using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>A child who is to be asked about.</summary>
internal readonly record struct NhsDue(Guid Child, NhsQuestion Question, NhsAskReason Reason);

/// <summary>Goes through the record for the children whose NHS number is to be asked for, a page at a time.</summary>
internal sealed class NhsSurvey(AppDb db, TimeProvider time)
{
    private const int PageSize = 1_000;
    private const int MostNamed = 100;

    /// <summary>Who is to be asked about, the most pressing first.</summary>
    public List<NhsDue> Due { get; private set; } = [];

    public NhsTraceTotals Totals { get; private set; } = new(0, 0, 0, 0);

    /// <summary>The first children whose source gives another number than the matcher.</summary>
    public List<Guid> Differing { get; } = [];

    public async Task MakeAsync(CancellationToken cancellation)
    {
        (Due, Totals) = ([], new(0, 0, 0, 0));
        Differing.Clear();
        var today = UkDate.Of(time.GetUtcNow());
        var children = await db
            .Children.AsNoTracking()
            .Where(c => c.HeadId == c.Id)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        foreach (var page in children.Chunk(PageSize))
        {
            await TakeAsync(page, today, cancellation);
        }

        Due.Sort((left, right) => (left.Reason, left.Child).CompareTo((right.Reason, right.Child)));
    }

    private async Task TakeAsync(ChildRow[] page, DateOnly today, CancellationToken cancellation)
    {
        var ids = page.Select(c => c.Id).ToList();
        var kind = FactKinds.NameOf(typeof(NhsTrace));
        var rows = await db
            .Statements.AsNoTracking()
            .Where(s => s.Kind == kind && s.IsCurrent && s.ChildId != null && ids.Contains(s.ChildId.Value))
            .Select(s => new
            {
                Child = s.ChildId!.Value,
                s.Body,
                s.LastSaid,
            })
            .ToListAsync(cancellation);
        var answers = rows.ToDictionary(r => r.Child, r => ((NhsTrace)FactKinds.Read(kind, r.Body), r.LastSaid));
        var (askable, verified) = (0, 0);
        foreach (var child in page)
        {
            (NhsTrace Trace, DateTimeOffset Said)? last = answers.TryGetValue(child.Id, out var found) ? found : null;
            verified += last is { Trace.IsVerified: true } ? 1 : 0;
            var (born, sex, postcode) = (child.DateOfBirth, child.Sex, child.Postcode);
            if (NhsQuestion.Of(child.Surname, child.Forename, born, sex, postcode) is not { } question)
            {
                continue;
            }

            askable++;
            if (NhsAsking.Reason(question, last, today) is { } reason)
            {
                Due.Add(new(child.Id, question, reason));
            }
        }

        var differing = await DifferingAsync(answers, cancellation);
        Differing.AddRange(differing.Order().Take(MostNamed - Differing.Count));
        Totals = new(
            Totals.Children + askable,
            Totals.Asked + answers.Count,
            Totals.Verified + verified,
            Totals.Differing + differing.Count
        );
    }

    /// <summary>Children of whom some source gives another number than the one that the matcher gave.</summary>
    private async Task<HashSet<Guid>> DifferingAsync(
        Dictionary<Guid, (NhsTrace Trace, DateTimeOffset Said)> answers,
        CancellationToken cancellation
    )
    {
        var found = answers.Where(a => a.Value.Trace.Number is not null).Select(a => a.Key).ToList();
        var said = await db
            .Statements.AsNoTracking()
            .Where(s =>
                s.Kind == "particulars"
                && s.IsCurrent
                && s.ChildId != null
                && found.Contains(s.ChildId.Value)
                && s.Body.Contains("\"nhsNumber\"")
            )
            .Select(s => new { Child = s.ChildId!.Value, s.Body })
            .ToListAsync(cancellation);
        return
        [
            .. said.Where(s =>
                    ((Particulars)FactKinds.Read("particulars", s.Body)).NhsNumber is { } number
                    && NhsNumberOfChild.Differs(number, answers[s.Child].Trace)
                )
                .Select(s => s.Child),
        ];
    }
}
