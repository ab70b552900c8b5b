using Whereabouts.Domain.Schools;

namespace Whereabouts.Platform.Assessment;

/// <summary>Which schools' data is current, as the command line and the API give it.</summary>
public sealed record SchoolsCoverageDocument(
    DateOnly On,
    int SchoolsExpected,
    int SchoolsCurrent,
    IReadOnlyList<SchoolCoverage> Schools
)
{
    public static SchoolsCoverageDocument Of(County county, DateOnly on)
    {
        var summary = county.CoverageSummary(on);
        return new(
            on,
            summary.SchoolsExpected,
            summary.SchoolsCurrent,
            [
                .. county
                    .Schools.Where(s => county.IsExpected(s.Setting, on))
                    .OrderBy(s => s.Name, StringComparer.Ordinal)
                    .Select(s =>
                    {
                        var coverage = county.CoverageOf(s.Setting, on);
                        return new SchoolCoverage(
                            s.Setting.Urn,
                            s.Name,
                            coverage.State,
                            coverage.Since,
                            coverage.LastMark,
                            coverage.TotalsTo
                        );
                    }),
            ]
        );
    }
}

/// <param name="Since">The day since which the school is stale or refuses; null while it is current.</param>
/// <param name="LastMark">The last day for which any mark was received.</param>
/// <param name="TotalsTo">The day up to which only totals were received; null when there are none.</param>
public sealed record SchoolCoverage(
    int? Urn,
    string Name,
    CoverageState State,
    DateOnly? Since,
    DateOnly? LastMark,
    DateOnly? TotalsTo
);
