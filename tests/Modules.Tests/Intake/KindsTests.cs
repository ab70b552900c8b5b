using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.Tests.Intake;

public sealed class KindsTests
{
    public static TheoryData<string> Kinds => [.. Importers.All.Select(i => i.Kind)];

    private static IImporter Of(string kind) => Importers.All.Single(i => i.Kind == kind);

    [Fact]
    public void Each_kind_is_there_once_and_in_an_order_of_its_own()
    {
        Assert.Equal(
            [
                "schools",
                "school-links",
                "term-dates",
                "roll",
                "child-keys",
                "marks",
                "marks-wide",
                "attendance-totals",
                "marks-daily",
                "exclusions",
                "reduced-timetables",
                "home-education",
                "placements",
                "statuses",
                "missing-episodes",
                "applications",
                "annex-a",
                "looked-after-return",
                "area-send",
            ],
            Importers.All.Select(i => i.Kind)
        );
        Assert.Equal(Importers.All.Count, Importers.All.Select(i => i.Order).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_is_recognised_as_its_own_kind_and_no_other(string kind)
    {
        var headings = Of(kind).TemplateColumns.Select(c => c.Name).ToList();
        Assert.Equal([kind], Importers.All.Where(i => Headings.Recognise(headings, i) is not null).Select(i => i.Kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_example_of_each_column_goes_through_without_a_word(string kind)
    {
        var importer = Of(kind);
        var row = importer.Read(
            string.Join('|', importer.TemplateColumns.Select(c => c.Name)),
            string.Join('|', importer.TemplateColumns.Select(c => c.Example))
        );
        Assert.Empty(row.Refusals);
        Assert.Empty(row.Notes);
        Assert.Null(row.MissingSchool);
        Assert.True(row.Facts.Count + row.SettingFacts.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_two_columns_of_a_kind_claim_the_same_heading(string kind)
    {
        var claims = Of(kind)
            .Columns.SelectMany(c =>
                c.Aliases.Prepend(c.Name).Select(HeadingKey.Of).Distinct().Select(key => (key, c.Name))
            );
        Assert.Empty(claims.GroupBy(c => c.key).Where(g => g.Count() > 1).Select(g => string.Join(" and ", g)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_row_is_refused_or_states_nothing_and_never_breaks(string kind)
    {
        var importer = Of(kind);
        var columns = importer.TemplateColumns;
        var row = importer.Read(string.Join('|', columns.Select(c => c.Name)), new string('|', columns.Count - 1));
        Assert.True(row.Refusals.Count > 0 || row.Facts.Count + row.SettingFacts.Count + row.Marks.Count == 0);
    }
}
