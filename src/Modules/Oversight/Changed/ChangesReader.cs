using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.Changed;

/// <summary>Compares the county with how it stood at the end of an earlier day.</summary>
internal sealed class ChangesReader(Pictures pictures)
{
    public async Task<Changes> SinceAsync(DateOnly since, CountyPicture now, CancellationToken cancellation)
    {
        var known = UkDate.EndOf(since);
        var before = await pictures.OfCountyAsync(
            since,
            now.KnownAt is { } asked && asked < known ? asked : known,
            cancellation
        );

        // A history loaded late was not known then: the two days are compared by what is known now.
        var byHindsight = before.Known == 0;
        if (byHindsight)
        {
            before = await pictures.OfCountyAsync(since, now.KnownAt, cancellation);
        }

        var again = await pictures.OfChildrenAsync(Changes.Whose(before, now), now, cancellation);
        return new(before, now, again, await CountyOnAsync(since, now, cancellation)) { IsByHindsight = byHindsight };
    }

    /// <summary>The same schools serve an earlier day, unless other definitions were in force on it.</summary>
    public async Task<County> CountyOnAsync(DateOnly day, CountyPicture now, CancellationToken cancellation) =>
        string.Equals(Definitions.InForce(day).Version, now.County.Definitions.Version, StringComparison.Ordinal)
            ? now.County
            : await pictures.CountyAsync(day, now.KnownAt, cancellation);
}
