using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Whereabouts.Domain.Ages;

namespace Whereabouts.Domain.Settings;

/// <summary>
/// One version of the figures an authority may set for itself (rulebook 17). Shipped with strong defaults; results carry
/// <see cref="Version"/>, so that an old answer can be worked out again.
/// </summary>
public sealed record Definitions
{
    private static readonly Definitions[] Shipped = ReadShipped();

    /// <summary>The version's name.</summary>
    public required string Version { get; init; }

    /// <summary>The first day it is used.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>Hours a week that are full time, by key stage.</summary>
    public required IReadOnlyDictionary<KeyStage, decimal> FullTimeHours { get; init; }

    /// <summary>A plan with fewer hours a week than this is amber at best.</summary>
    public required decimal AmberBelowHours { get; init; }

    /// <summary>Fewer hours a week than this is the low band.</summary>
    public required decimal LowHours { get; init; }

    /// <summary>Months for which a child who has turned green is still watched.</summary>
    public required int GreenWatchMonths { get; init; }

    /// <summary>A school that has sent nothing for this many school days is stale.</summary>
    public required int StaleAfterSchoolDays { get; init; }

    /// <summary>School days after the agreed start by which a child should have attended.</summary>
    public required int NotStartedAfterSchoolDays { get; init; }

    /// <summary>School days in a row of G, N, O or U after which a child is not attending.</summary>
    public required int NotAttendingSchoolDays { get; init; }

    /// <summary>Possible sessions there must have been before absence is called severe.</summary>
    public required int SevereFromSessions { get; init; }

    /// <summary>School days over which received hours are worked out.</summary>
    public required int ReceivedWindowSchoolDays { get; init; }

    /// <summary>School days of marks shown as recent.</summary>
    public required int RecentMarksSchoolDays { get; init; }

    /// <summary>School days of illness from which provision must be considered.</summary>
    public required int IllnessSchoolDays { get; init; }

    /// <summary>The fair access panel's area that each district belongs to.</summary>
    public required IReadOnlyDictionary<string, string> PanelAreas { get; init; }

    /// <summary>Where each figure comes from, by its name in <c>data/definitions.json</c>.</summary>
    public required IReadOnlyDictionary<string, string> Sources { get; init; }

    /// <summary>The shipped version used on a day: the latest that has begun, or the earliest of all.</summary>
    public static Definitions InForce(DateOnly on) =>
        Array.FindLast(Shipped, version => version.InForceFrom <= on) ?? Shipped[0];

    private static Definitions[] ReadShipped()
    {
        using var file = JsonDocument.Parse(ShippedData.Text("definitions.json"));
        return
        [
            .. file
                .RootElement.GetProperty("versions")
                .EnumerateArray()
                .Select(FromJson)
                .OrderBy(version => version.InForceFrom),
        ];
    }

    private static string FullTimeFigure(KeyStage stage) =>
        stage == KeyStage.EarlyYears
            ? "fullTimeHoursEarlyYears"
            : string.Create(CultureInfo.InvariantCulture, $"fullTimeHoursKeyStage{(int)stage}");

    private static Definitions FromJson(JsonElement version)
    {
        var figures = version.GetProperty("figures");
        decimal Hours(string name) => figures.GetProperty(name).GetProperty("value").GetDecimal();
        int Count(string name) => figures.GetProperty(name).GetProperty("value").GetInt32();
        return new()
        {
            Version = version.GetProperty("version").GetString()!,
            InForceFrom = DateOnly.ParseExact(
                version.GetProperty("inForceFrom").GetString()!,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            FullTimeHours = Enum.GetValues<KeyStage>()
                .ToFrozenDictionary(stage => stage, stage => Hours(FullTimeFigure(stage))),
            AmberBelowHours = Hours("amberBelowHours"),
            LowHours = Hours("lowHours"),
            GreenWatchMonths = Count("greenWatchMonths"),
            StaleAfterSchoolDays = Count("staleAfterSchoolDays"),
            NotStartedAfterSchoolDays = Count("notStartedAfterSchoolDays"),
            NotAttendingSchoolDays = Count("notAttendingSchoolDays"),
            SevereFromSessions = Count("severeFromSessions"),
            ReceivedWindowSchoolDays = Count("receivedWindowSchoolDays"),
            RecentMarksSchoolDays = Count("recentMarksSchoolDays"),
            IllnessSchoolDays = Count("illnessSchoolDays"),
            PanelAreas = version
                .GetProperty("panelAreas")
                .GetProperty("districts")
                .EnumerateObject()
                .ToFrozenDictionary(
                    district => district.Name,
                    district => district.Value.GetString()!,
                    StringComparer.OrdinalIgnoreCase
                ),
            Sources = figures
                .EnumerateObject()
                .ToFrozenDictionary(
                    figure => figure.Name,
                    figure => figure.Value.GetProperty("source").GetString()!,
                    StringComparer.Ordinal
                ),
        };
    }
}
