using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

/// <summary>Which districts a child belongs to, by the schools that the record names.</summary>
public static class Districts
{
    /// <summary>What is shown where no district is known.</summary>
    public const string NotKnown = "District not known";

    /// <summary>
    /// The districts of where the child is on the day, or of the last school for a child who is nowhere; empty when the
    /// list of schools does not say.
    /// </summary>
    public static IReadOnlyList<string> Of(ChildRecord child, Picture picture, County county)
    {
        var now = Named(picture.Settings, county);
        return now.Count > 0
            ? now
            : Named(
                child
                    .All<Enrolment>()
                    .Where(roll => roll.Entry <= picture.On)
                    .OrderByDescending(roll => roll.Leaving ?? DateOnly.MaxValue)
                    .ThenByDescending(roll => roll.Entry)
                    .Take(1)
                    .Select(roll => roll.Setting),
                county
            );
    }

    private static List<string> Named(IEnumerable<SettingId> settings, County county) =>
        [
            .. settings
                .Select(setting => county.Find(setting)?.District)
                .OfType<string>()
                .Where(district => !string.IsNullOrWhiteSpace(district))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
