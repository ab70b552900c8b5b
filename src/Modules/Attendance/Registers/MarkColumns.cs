using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance.Registers;

/// <summary>What long and wide files of marks have in common: whose marks, and who made them.</summary>
internal static class MarkColumns
{
    public static IReadOnlyList<Column> Columns { get; } =
    [.. ChildColumns.Child, .. ChildColumns.School, .. ChildColumns.Provider];

    /// <summary>The name under which a sender's own codes are kept, for long and wide files alike.</summary>
    public const string Code = "code";

    /// <summary>The national attendance codes in force, and how a cell says that there is no mark.</summary>
    public static CodeList Codes { get; } =
        new(
            [
                .. AttendanceCodes
                    .All.Where(c => c.InForceTo is null)
                    .DistinctBy(c => c.Symbol)
                    .Select(c => new CodeChoice(c.Text, c.Meaning)),
                new("-", "No mark: leave the session open"),
            ],
            text =>
                AttendanceCodes.IsNoMark(text) ? "-"
                : AttendanceCodes.All.FirstOrDefault(c =>
                    string.Equals(c.Text, text.Trim(), StringComparison.OrdinalIgnoreCase)
                )
                    is { } code
                    ? code.Text
                : null
        );

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
