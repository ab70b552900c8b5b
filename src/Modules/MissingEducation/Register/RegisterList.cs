using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>A school whose marks cannot be relied on, and why.</summary>
internal sealed record NotCovered(School School, Coverage Coverage);

/// <summary>The answer to a question of the register. Pure: everything is counted from the picture of the county.</summary>
internal sealed class RegisterList
{
    public const int PageSize = 50;

    /// <param name="before">Children who were on the register on the day from which news are counted, as known then.</param>
    public RegisterList(CountyPicture picture, IReadOnlySet<Guid> before, RegisterQuestion question)
    {
        Picture = picture;
        Question = question;
        var county = picture.County;
        var lines = picture
            .Register.Select(child => RegisterLine.Of(child, county, !before.Contains(child.Record.Id)))
            .ToList();
        All = lines;
        var narrowed = new Narrowing(
            Register.Facets.Of(county.Definitions, question.NewSince(picture.On)),
            lines,
            question
        );
        Facets = narrowed.Facets;
        Matching = [.. RegisterOrder.Sorted(narrowed.Through, question.Sort, question.Descending)];
        Pages = Math.Max(1, (Matching.Count + PageSize - 1) / PageSize);
        Page = Math.Min(question.Page, Pages);
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

    public CountyPicture Picture { get; }
    public RegisterQuestion Question { get; }

    /// <summary>Every child on the register, whatever the filters, in the order of names.</summary>
    public IReadOnlyList<RegisterLine> All { get; }
    public int Total => All.Count;
    public IReadOnlyList<FacetChoices> Facets { get; }

    /// <summary>The children that the filters let through, in the order asked for.</summary>
    public IReadOnlyList<RegisterLine> Matching { get; }
    public int Pages { get; }
    public int Page { get; }
    public CoverageSummary Coverage { get; }

    /// <summary>Schools that should send marks and are not covered, by name.</summary>
    public IReadOnlyList<NotCovered> NotCovered { get; }

    public IEnumerable<RegisterLine> OnPage => Matching.Skip((Page - 1) * PageSize).Take(PageSize);
    public bool IsFiltered => Facets.Any(facet => facet.IsUsed);

    public int CountOf(Rag rag) => Matching.Count(line => line.Picture.Rag == rag);
}
