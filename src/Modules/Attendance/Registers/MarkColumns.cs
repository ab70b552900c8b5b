using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance.Registers;

/// <summary>What long and wide files of marks have in common: whose marks, and who made them.</summary>
internal static class MarkColumns
{
    public static IReadOnlyList<Column> Columns { get; } =
    [.. ChildColumns.Child, .. ChildColumns.School, .. ChildColumns.Provider];

    public static IReadOnlyDictionary<string, Session> Sessions { get; } =
        new Dictionary<string, Session>(StringComparer.Ordinal)
        {
            ["am"] = Session.Morning,
            ["a"] = Session.Morning,
            ["1"] = Session.Morning,
            ["morning"] = Session.Morning,
            ["pm"] = Session.Afternoon,
            ["p"] = Session.Afternoon,
            ["2"] = Session.Afternoon,
            ["afternoon"] = Session.Afternoon,
        };

    /// <summary>The provider when the row names one, else the school; states what the row says of the child.</summary>
    public static SettingId? ReadWhose(this SheetRow row)
    {
        var setting = row.IsProviders() ? row.ReadProvider() : row.ReadSchool();
        row.ReadChild(setting?.Value);
        return setting;
    }

    /// <summary>A provider's own marks, which may be in words.</summary>
    public static bool IsProviders(this SheetRow row) =>
        (row.Text(ChildColumns.ProviderName) ?? row.Text(ChildColumns.ProviderUrn)) is not null;
}
