using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.SocialCare;

/// <summary>The columns that lists of the social care system share.</summary>
internal static class SocialCareColumns
{
    /// <summary>The system's number for the child, as its returns call it too.</summary>
    public static Column Id { get; } = WithReturns(ChildColumns.Child.First(c => c.Name is ChildColumns.SocialCareId));

    /// <summary>Who the child is, by that number.</summary>
    public static IEnumerable<Column> Child { get; } =
        ChildColumns.Child.Select(c => c.Name is ChildColumns.SocialCareId ? Id : c);

    private static Column WithReturns(Column id) =>
        id with
        {
            Example = "40213",
            Aliases = [.. id.Aliases, "CHILD", "Person unique ID"],
        };
}
