using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.SocialCare.Keys;

/// <summary>
/// Reads which number of the social care system is which child: the key file beside Annex A, or the header of the
/// looked-after return. Lists that bring the number alone wait until it has come, and then join.
/// </summary>
internal sealed class ChildKeysImporter : IImporter
{
    private static readonly HashSet<string> BesideTheKey =
    [
        .. new[] { "Ethnic", "Ethnicity", "Mother", "MC_DOB", "Age" }.Select(Platform.Intake.Tables.HeadingKey.Of),
    ];

    public string Kind => "child-keys";
    public string Title => "Numbers of children in the social care system";
    public int Order => 25;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child.Select(c =>
            c.Name switch
            {
                ChildColumns.SocialCareId => SocialCareColumns.Id with { Required = true },
                "upn" => c with { Required = true },
                _ => c,
            }
        ),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    /// <summary>A file with anything more to say is of the kind that says it.</summary>
    public bool Accepts(Headings headings) =>
        headings.Unused.All(h => BesideTheKey.Contains(Platform.Intake.Tables.HeadingKey.Of(h)));

    public void Read(SheetRow row)
    {
        row.ReadChild(null);
        row.Needed(ChildColumns.SocialCareId);
    }
}
