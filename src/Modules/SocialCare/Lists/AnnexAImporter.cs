using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.SocialCare.Lists;

/// <summary>
/// Reads the lists of Annex A that tell of a service: early help, referral, assessment, enquiry, need, protection and care
/// (lists 2 to 8). They name children by the social care system's number alone, so the key file has to come too.
/// </summary>
internal sealed class AnnexAImporter : SpellList
{
    private static readonly Column Referred = new(
        "date of referral",
        "List 3: day of the referral",
        "",
        "Referral date"
    );
    private static readonly Column EarlyHelp = new(
        "assessment start date",
        "List 2: first day of the early help assessment",
        ""
    );
    private static readonly Column EarlyHelpDone = new("assessment completion date", "List 2: last day of it", "");
    private static readonly Column Assessed = new(
        "continuous assessment start date",
        "List 4: first day of the assessment",
        ""
    );
    private static readonly Column Authorised = new(
        "continuous assessment date of authorisation",
        "List 4: day on which it was authorised",
        "",
        "Continuous assessment authorisation date"
    );
    private static readonly Column Enquiry = new(
        "section 47 start date",
        "List 5: day of the strategy discussion that began the enquiry",
        "",
        "Strategy discussion initiating Section 47 Enquiry Start Date"
    );
    private static readonly Column Need = new("cin start date", "List 6: first day in need", "");
    private static readonly Column NeedClosed = new("cin closure date", "List 6: last day in need", "");
    private static readonly Column WhyNeedClosed = new("reason for closure", "List 6: why it closed", "");
    private static readonly Column Protection = new(
        "child protection plan start date",
        "List 7: first day of the plan",
        ""
    );
    private static readonly Column ProtectionEnded = new(
        "child protection plan end date",
        "List 7: last day of the plan",
        ""
    );
    private static readonly Column Care = new(
        "date started to be looked after",
        "List 8: first day in care",
        "14/03/2026"
    );
    private static readonly Column CareEnded = new("date ceased to be looked after", "List 8: last day in care", "");
    private static readonly Column WhyCareEnded = new("reason ceased to be looked after", "List 8: why it ended", "");

    public override string Kind => "annex-a";
    public override string Title => "Lists of Annex A";
    public override int Order => 67;

    protected override string PostcodeColumn => "placement postcode";

    protected override IReadOnlyList<Spell> Spells { get; } =
    [
        new("early help assessment", EarlyHelp, EarlyHelpDone),
        new("referral", Referred),
        new("assessment by social care", Assessed, Authorised),
        new("section 47 enquiry", Enquiry),
        new("child-in-need", Need, NeedClosed, WhyNeedClosed),
        new("child-protection-plan", Protection, ProtectionEnded),
        new("in-care", Care, CareEnded, WhyCareEnded),
    ];

    public override IReadOnlyList<Column> Columns =>
        [
            .. SocialCareColumns.Child,
            .. Spells.SelectMany(s => new[] { s.Start, s.End, s.Reason }).OfType<Column>(),
            new(
                "team",
                "The worker's team",
                "Children in Care Team 1",
                "Allocated Team",
                "Organisation completing assessment"
            ),
            new("worker", "Whom to call", "Sam Ferris", "Allocated Worker"),
            new("placement type", "List 8: kind of placement", "U6: Foster placement"),
            new("placement provider", "List 8: who provides it", ""),
            new("placement location", "List 8: where it is", ""),
            new("placement postcode", "List 8: postcode of the placement", "OX4 3AJ"),
            ChildColumns.Recorded,
            ChildColumns.Source,
        ];

    protected override string? PlacementOf(SheetRow row) =>
        string.Join(
            ", ",
            new[] { "placement type", "placement provider", "placement location", "placement postcode" }
                .Select(c => Said(row, c))
                .OfType<string>()
        )
            is { Length: > 0 } placement
            ? placement
            : null;
}
