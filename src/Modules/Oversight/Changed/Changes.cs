using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.Changed;

/// <summary>A child whose place on the register is not what it was.</summary>
/// <param name="Words">What changed, and why.</param>
/// <param name="IsLateNews">It was so on the earlier day already, but we were told only since.</param>
internal sealed record Change(ChildPicture Child, string Words, bool IsLateNews);

/// <summary>What a person who last looked at the end of an earlier day would find changed.</summary>
internal sealed class Changes
{
    /// <param name="before">The county on the earlier day, as known by its end, or by what is known now.</param>
    /// <param name="now">The county as it is asked about.</param>
    /// <param name="left">How those who were on the register and no longer are now stand.</param>
    /// <param name="countyBefore">The schools of the earlier day by what is known now: what tells late news from new.</param>
    public Changes(
        CountyPicture before,
        CountyPicture now,
        IReadOnlyDictionary<Guid, ChildPicture> left,
        County countyBefore
    )
    {
        Since = before.On;
        var earlier = before.Register.ToDictionary(child => child.Record.Id);
        bool WasSo(ChildPicture child, Func<Picture, bool> so) =>
            so(Assessor.Assess(child.Record, countyBefore, before.On));
        New =
        [
            .. now
                .Register.Where(child => !earlier.ContainsKey(child.Record.Id))
                .Select(child => new Change(child, WhyNew(child.Picture), WasSo(child, then => then.OnRegister))),
        ];
        Left =
        [
            .. WhoLeft(before, now)
                .Select(child => left.GetValueOrDefault(child.Record.Id) ?? Gone(child))
                .Select(child => new Change(child, child.Picture.WhyNot!, WasSo(child, then => !then.OnRegister))),
        ];
        var moved = now
            .Register.Where(child => earlier.ContainsKey(child.Record.Id))
            .Select(child => (Child: child, From: earlier[child.Record.Id].Picture.Rag, To: child.Picture.Rag))
            .Where(move => move.From is not null && move.To is not null && move.From != move.To)
            .Select(move =>
                (
                    IsWorse: move.To < move.From,
                    Change: new Change(
                        move.Child,
                        $"{move.From} before. {move.Child.Picture.RagBecause}",
                        WasSo(move.Child, then => then.Rag == move.To)
                    )
                )
            )
            .ToList();
        Worse = [.. moved.Where(move => move.IsWorse).Select(move => move.Change)];
        Better = [.. moved.Where(move => !move.IsWorse).Select(move => move.Change)];
    }

    /// <summary>Those who were on the register and no longer are, as they stood then.</summary>
    public static IEnumerable<ChildPicture> WhoLeft(CountyPicture before, CountyPicture now)
    {
        var still = now.Register.Select(child => child.Record.Id).ToHashSet();
        return before.Register.Where(child => !still.Contains(child.Record.Id));
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
    private static ChildPicture Gone(ChildPicture child) =>
        child with
        {
            Picture = child.Picture with
            {
                OnRegister = false,
                WhyNot = "Nothing is known of the child any more: what put it here was taken back.",
            },
        };
}
