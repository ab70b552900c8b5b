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

    /// <param name="weekBefore">Children who were on the register seven days before, by what was known then.</param>
    public RegisterList(CountyPicture picture, IReadOnlySet<Guid> weekBefore, RegisterQuestion question)
    {
        Picture = picture;
        Question = question;
        var county = picture.County;
        var lines = picture
            .Register.Select(child => RegisterLine.Of(child, county, !weekBefore.Contains(child.Record.Id)))
            .ToList();
        Total = lines.Count;
        var facets = Register.Facets.Of(county.Definitions);
        Facets = [.. facets.Select(facet => ChoicesOf(facet, facets, lines))];
        Matching =
        [
            .. RegisterOrder.Sorted(
                lines.Where(line => facets.All(facet => LetsThrough(facet, line))),
                question.Sort,
                question.Descending
            ),
        ];
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

    /// <summary>Children on the register, whatever the filters.</summary>
    public int Total { get; }
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

    private FacetChoices ChoicesOf(Facet facet, IReadOnlyList<Facet> all, List<RegisterLine> lines)
    {
        var chosen = ChosenOf(facet);
        var others = all.Where(other => other != facet).ToList();
        var options = new Dictionary<string, (FacetValue Value, int Count)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var counts = others.TrueForAll(other => LetsThrough(other, line)) ? 1 : 0;
            foreach (var value in facet.ValuesOf(line).Distinct())
            {
                options[value.Value] = (value, options.GetValueOrDefault(value.Value).Count + counts);
            }
        }

        foreach (var value in chosen.Where(value => !options.ContainsKey(value)))
        {
            options[value] = (new FacetValue(value, value, int.MaxValue), 0);
        }

        return new(
            facet,
            [
                .. options
                    .Values.OrderBy(option => option.Value.Order)
                    .ThenBy(option => option.Value.Words, StringComparer.Ordinal)
                    .Select(option => new FacetOption(
                        option.Value.Value,
                        option.Value.Words,
                        option.Count,
                        chosen.Contains(option.Value.Value, StringComparer.Ordinal)
                    )),
            ]
        );
    }

    private bool LetsThrough(Facet facet, RegisterLine line) => facet.LetsThrough(line, ChosenOf(facet));

    private IReadOnlyCollection<string> ChosenOf(Facet facet) => [.. Question.Chosen[facet.Key]];
}
