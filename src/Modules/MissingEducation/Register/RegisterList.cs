using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The answer to a question of the register. Pure: everything is counted from the picture of the county.</summary>
internal sealed class RegisterList
{
    public const int PageSize = 50;
    private readonly RegisterLines _lines;
    private readonly List<RegisterLine> _all;

    /// <param name="before">Children who were on the register on the day from which news are counted, as known then.</param>
    public RegisterList(CountyPicture picture, IReadOnlySet<Guid> before, RegisterQuestion question)
    {
        Picture = picture;
        Question = question;
        _lines = RegisterLines.Of(picture);
        _all = [.. _lines.All.Select(line => before.Contains(line.Id) ? line : line with { IsNew = true })];
        var narrowed = new Narrowing(
            [
                .. _lines.Columns.Select(column =>
                    column.Facet.Key == Register.Facets.New
                        ? FacetColumn.Of(Register.Facets.NewSince(question.NewSince(picture.On)), _all)
                        : column
                ),
            ],
            _all.Count,
            question
        );
        Facets = narrowed.Facets;
        Matching = InOrder(i => narrowed.LetsThrough[i]);
        Pages = Math.Max(1, (Matching.Count + PageSize - 1) / PageSize);
        Page = Math.Min(question.Page, Pages);
    }

    public CountyPicture Picture { get; }
    public RegisterQuestion Question { get; }

    /// <summary>How many children are on the register, whatever the filters.</summary>
    public int Total => _all.Count;
    public IReadOnlyList<FacetChoices> Facets { get; }

    /// <summary>The children that the filters let through, in the order asked for.</summary>
    public IReadOnlyList<RegisterLine> Matching { get; }
    public int Pages { get; }
    public int Page { get; }
    public CoverageSummary Coverage => _lines.Coverage;

    /// <summary>Schools that should send marks and are not covered, by name.</summary>
    public IReadOnlyList<NotCovered> NotCovered => _lines.NotCovered;

    public IEnumerable<RegisterLine> OnPage => Matching.Skip((Page - 1) * PageSize).Take(PageSize);
    public bool IsFiltered => Facets.Any(facet => facet.IsUsed);

    public int CountOf(Rag rag) => Matching.Count(line => line.Picture.Rag == rag);

    /// <summary>Some children of the register in the order asked for, those filtered out among them.</summary>
    public IReadOnlyList<RegisterLine> Among(IReadOnlySet<Guid> children) =>
        InOrder(i => children.Contains(_all[i].Id));

    private List<RegisterLine> InOrder(Func<int, bool> wanted) =>
        [.. _lines.InOrderOf(Question.Sort, Question.Descending).Where(wanted).Select(i => _all[i])];
}
