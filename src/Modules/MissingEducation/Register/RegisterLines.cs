using System.Collections.Concurrent;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>A school whose marks cannot be relied on, and why.</summary>
internal sealed record NotCovered(School School, Coverage Coverage);

/// <summary>
/// What of a county's picture is the same whatever is asked of the register: worked out once for each picture, so that a
/// question only filters and turns pages.
/// </summary>
internal sealed class RegisterLines
{
    private readonly ConcurrentDictionary<(string? Column, bool Descending), IReadOnlyList<int>> _orders = new();

    private RegisterLines(CountyPicture picture)
    {
        var county = picture.County;
        All = [.. picture.Register.Select(child => RegisterLine.Of(child, county))];
        Columns = [.. Facets.Of(county.Definitions).Select(facet => FacetColumn.Of(facet, All))];
        Coverage = county.CoverageSummary(picture.On);
        NotCovered =
        [
            .. county
                .Schools.Where(school => county.IsExpected(school.Setting, picture.On))
                .Select(school => new NotCovered(school, county.CoverageOf(school.Setting, picture.On)))
                .Where(school => !school.Coverage.IsCurrent)
                .OrderBy(school => school.School.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every child on the register, by name. None is marked as new: that depends on since when.</summary>
    public IReadOnlyList<RegisterLine> All { get; }

    public IReadOnlyList<FacetColumn> Columns { get; }
    public CoverageSummary Coverage { get; }

    /// <summary>Schools that should send marks and are not covered, by name.</summary>
    public IReadOnlyList<NotCovered> NotCovered { get; }

    public static RegisterLines Of(CountyPicture picture) => picture.Once(of => new RegisterLines(of));

    /// <summary>The places of the lines in <see cref="All"/>, sorted by a column.</summary>
    /// <param name="column">What is no column to sort by gives the usual order.</param>
    public IReadOnlyList<int> InOrderOf(string? column, bool descending) =>
        _orders.GetOrAdd(
            (RegisterOrder.IsColumn(column) ? column : null, descending),
            by => RegisterOrder.Of(All, by.Column, by.Descending)
        );
}
