using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Modules.MissingEducation.Register;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Tests.MissingEducation.Register;

public sealed class NarrowingTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly Facet[] Three =
    [
        new("year", "Year", line => [Value($"{line.Picture.YearGroup}")]),
        new("school", "School", line => line.Places.Select(place => Value(place.Id))),
        new("rag", "RAG", line => line.Picture.Rag is { } rag ? [Value(rag.ToString())] : []),
    ];

    [Fact]
    public void Filters_and_the_counts_beside_them_are_what_asking_every_child_anew_would_give()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            List<RegisterLine> lines = [.. Enumerable.Range(0, random.Next(0, 30)).Select(_ => Line(random))];
            var question = Question(random);
            var narrowed = new Narrowing(
                [.. Three.Select(facet => FacetColumn.Of(facet, lines))],
                lines.Count,
                question
            );
            Assert.Equal(lines.Select(line => Passes(line, question, null)), narrowed.LetsThrough);
            foreach (var (facet, choices) in Three.Zip(narrowed.Facets))
            {
                // A value counts the children that the other facets let through, whatever is chosen of its own.
                var counted = lines
                    .Where(line => Passes(line, question, facet))
                    .SelectMany(line => facet.ValuesOf(line).Distinct())
                    .CountBy(value => value.Value)
                    .ToDictionary();
                Assert.All(
                    choices.Options,
                    option => Assert.Equal(counted.GetValueOrDefault(option.Value), option.Count)
                );
                Assert.Equal(
                    lines
                        .SelectMany(facet.ValuesOf)
                        .Select(value => value.Value)
                        .Union(question.Chosen[facet.Key])
                        .Order(StringComparer.Ordinal),
                    choices.Options.Select(option => option.Value).Order(StringComparer.Ordinal)
                );
            }
        }
    }

    private static bool Passes(RegisterLine line, RegisterQuestion question, Facet? but) =>
        Three.All(facet =>
            facet == but
            || !question.Chosen[facet.Key].Any()
            || facet.ValuesOf(line).Any(value => question.Chosen[facet.Key].Contains(value.Value))
        );

    private static FacetValue Value(string value) => new(value, value);

    private static RegisterQuestion Question(Random random)
    {
        string[] Some(params string[] values) => [.. values.Where(_ => random.Next(4) == 0)];
        return RegisterQuestion.Of(
            new QueryCollection(
                new Dictionary<string, StringValues>
                {
                    ["year"] = Some("1", "2", "3", "14"),
                    ["school"] = Some("100001", "100002", "100003", "999999"),
                    ["rag"] = Some("Red", "Amber", "Green"),
                }
            )
        );
    }

    private static RegisterLine Line(Random random)
    {
        var schools = Enumerable
            .Range(0, random.Next(0, 3))
            .Select(_ => SettingId.OfUrn(random.Next(100001, 100004)))
            .ToList();
        var picture = new Picture(
            Guid.Empty,
            Friday,
            true,
            [],
            null,
            Friday,
            null,
            new Hours(25, 0, null, 0),
            random.Next(4) == 0 ? null : (Rag)random.Next(3),
            null,
            false,
            null,
            schools,
            random.Next(1, 4),
            "",
            []
        );
        return RegisterLine.Of(new ListedChild(Guid.Empty, new ChildIdentity(), picture, null, [], []), County);
    }

    private static County County { get; } =
        County.Of([], [], [], Definitions.InForce(Friday), new Dictionary<SettingId, IReadOnlyCollection<DateOnly>>());
}
