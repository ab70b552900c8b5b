using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.Exclusions;

/// <summary>Whether a child who may not attend school is being taught.</summary>
internal static class Provision
{
    /// <summary>Something runs on the day: day-six provision begun, a placement, or a place at another school.</summary>
    public static bool Runs(ChildOnDay child, Exclusion exclusion) =>
        exclusion.DaySixStart <= child.On || child.CurrentPlacements.Count > 0 || IsAtAnotherSchool(child, exclusion);

    /// <summary>The child has been on another school's roll since: the exclusion is over as a reason, whatever came next.</summary>
    public static bool HasMovedOn(ChildOnDay child, Exclusion exclusion) =>
        child.Stays.Exists(stay =>
            stay.Setting != child.Current(exclusion.Setting)
            && stay.First >= exclusion.Start
            && stay.First <= child.On
            && stay.Rank == 0
        );

    /// <summary>The last day of a placement that began since the exclusion and has ended; null when there is none.</summary>
    public static DateOnly? EndedAfter(ChildOnDay child, DateOnly start)
    {
        DateOnly? ended = null;
        foreach (var placement in child.Placements)
        {
            if (placement.End is { } end && end >= start && end < child.On && (ended is null || end > ended))
            {
                ended = end;
            }
        }

        return ended;
    }

    public static string Missing(Exclusion exclusion) =>
        string.IsNullOrWhiteSpace(exclusion.DaySixProvider)
            ? "No education has begun."
            : $"{exclusion.DaySixProvider.Trim()} is named for it, and nobody has said that it began.";

    private static bool IsAtAnotherSchool(ChildOnDay child, Exclusion exclusion)
    {
        var excluding = child.Current(exclusion.Setting);
        return child.Places.Exists(place => place.Setting != excluding);
    }
}
