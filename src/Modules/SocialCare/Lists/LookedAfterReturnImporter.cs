using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.SocialCare.Lists;

/// <summary>Reads the files of the looked-after return (SSDA903) that tell of care: its episodes and its reviews.</summary>
internal sealed class LookedAfterReturnImporter : SpellList
{
    private static readonly Column Began = new("decom", "Episodes: the day on which the episode began", "14/03/2026");
    private static readonly Column Ended = new("dec", "Episodes: the day on which it ended", "");
    private static readonly Column Why = new("rec", "Episodes: code of the reason; X1 where another follows", "");
    private static readonly Column Review = new("review", "Reviews: day of the review", "");

    public override string Kind => "looked-after-return";
    public override string Title => "Looked-after return: episodes and reviews";
    public override int Order => 68;

    protected override string PostcodeColumn => "pl_post";

    protected override IReadOnlyList<Spell> Spells { get; } =
    [new("in-care", Began, Ended, Why), new("review of care", Review)];

    public override IReadOnlyList<Column> Columns =>
        [
            .. SocialCareColumns.Child,
            .. Spells.SelectMany(s => new[] { s.Start, s.End, s.Reason }).OfType<Column>(),
            new("ls", "Episodes: legal status", "C2"),
            new("place", "Episodes: code of the placement", "U4"),
            new("place_provider", "Episodes: code of the provider", "PR1"),
            new("pl_post", "Episodes: postcode of the placement", "OX4 3AJ"),
            ChildColumns.Recorded,
            ChildColumns.Source,
        ];

    protected override string? PlacementOf(SheetRow row)
    {
        (string Label, string? Value)[] parts =
        [
            ("placement", Said(row, "place")),
            ("provider", Said(row, "place_provider")),
            ("legal status", Said(row, "ls")),
            ("at", Said(row, "pl_post")),
        ];
        var said = parts.Where(p => p.Value is not null).Select(p => $"{p.Label} {p.Value}").ToList();
        return said.Count == 0 ? null : string.Join(", ", said);
    }
}
