using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.Changed;

/// <summary>A child whose place on the register is not what it was.</summary>
/// <param name="Words">What changed, and why.</param>
/// <param name="IsLateNews">It was so on the earlier day already, but we were told only since.</param>
internal sealed record Change(ListedChild Child, string Words, bool IsLateNews);

/// <summary>What a person who last looked at the end of an earlier day would find changed.</summary>
internal sealed class Changes
{
    /// <param name="before">The county on the earlier day, as known by its end, or by what is known now.</param>
    /// <param name="now">The county as it is asked about.</param>
    /// <param name="again">What is known of those whose place changed (<see cref="Whose"/>), looked at again.</param>
    /// <param name="countyBefore">The schools of the earlier day by what is known now: what tells late news from new.</param>
    public Changes(
        CountyPicture before,
        CountyPicture now,
        IReadOnlyDictionary<Guid, ChildPicture> again,
        County countyBefore
    )
    {
        Since = before.On;
        var earlier = before.Register.ToDictionary(child => child.Id);
        bool WasSo(ListedChild child, Func<Picture, bool> so) =>
            again.TryGetValue(child.Id, out var known) && so(Assessor.Assess(known.Record, countyBefore, before.On));
        New =
        [
            .. now
                .Register.Where(child => !earlier.ContainsKey(child.Id))
                .Select(child => new Change(child, WhyNew(child.Picture), WasSo(child, then => then.OnRegister))),
        ];
        Left =
        [
            .. WhoLeft(before, now)
                .Select(child =>
                    again.TryGetValue(child.Id, out var known) ? ListedChild.Of(known, now.County) : Gone(child)
                )
                // Somebody may have come back while this was read.
                .Where(child => !child.Picture.OnRegister)
                .Select(child => new Change(child, child.Picture.WhyNot!, WasSo(child, then => !then.OnRegister))),
        ];
        var moved = WhoMoved(before, now)
            .Select(child =>
                (
                    IsWorse: child.Picture.Rag < earlier[child.Id].Picture.Rag,
                    Change: new Change(
                        child,
                        $"{earlier[child.Id].Picture.Rag} before. {child.Picture.RagBecause}",
                        WasSo(child, then => then.Rag == child.Picture.Rag)
                    )
                )
            )
            .ToList();
        Worse = [.. moved.Where(move => move.IsWorse).Select(move => move.Change)];
        Better = [.. moved.Where(move => !move.IsWorse).Select(move => move.Change)];
    }

    /// <summary>Those whose place on the register is not what it was.</summary>
    public static IReadOnlyList<Guid> Whose(CountyPicture before, CountyPicture now) =>
        [
            .. now
                .Register.Where(child => !before.OnRegister.Contains(child.Id))
                .Concat(WhoLeft(before, now))
                .Concat(WhoMoved(before, now))
                .Select(child => child.Id),
        ];

    // Those who were on the register and no longer are, as they stood then.
    private static IEnumerable<ListedChild> WhoLeft(CountyPicture before, CountyPicture now) =>
        before.Register.Where(child => !now.OnRegister.Contains(child.Id));

    // Those on the register both days with another RAG, as they stand now.
    private static IEnumerable<ListedChild> WhoMoved(CountyPicture before, CountyPicture now)
    {
        var rags = before.Register.ToDictionary(child => child.Id, child => child.Picture.Rag);
        return now.Register.Where(child =>
            child.Picture.Rag is { } rag && rags.GetValueOrDefault(child.Id) is { } was && was != rag
        );
    }

    public DateOnly Since { get; }

    /// <summary>No child was known at all by then, so that the days are compared by what is known now.</summary>
    public bool IsByHindsight { get; init; }
    public IReadOnlyList<Change> New { get; }
    public IReadOnlyList<Change> Left { get; }
    public IReadOnlyList<Change> Worse { get; }
    public IReadOnlyList<Change> Better { get; }

    public bool Any => New.Count + Left.Count + Worse.Count + Better.Count > 0;

    private static string WhyNew(Picture picture) =>
        string.Join(
            "; ",
            picture.Reasons.Select(reason => $"{ReasonWords.Of(reason.Code)} since {reason.Since:d MMMM yyyy}")
        ) + ".";

    // A batch that was undone may take with it all that was known of a child.
    private static ListedChild Gone(ListedChild child) =>
        child with
        {
            Picture = child.Picture with
            {
                OnRegister = false,
                WhyNot = "Nothing is known of the child any more: what put it here was taken back.",
            },
        };
}
