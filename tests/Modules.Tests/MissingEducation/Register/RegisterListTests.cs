using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Modules.MissingEducation.Register;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Tests.MissingEducation.Register;

public sealed class RegisterListTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly SettingId Oak = SettingId.OfUrn(100001);
    private static readonly County OfOak = County.Of(
        [new School(Oak, "Oak Academy") { District = "Cherwell" }],
        [],
        [],
        Definitions.InForce(Friday),
        new Dictionary<SettingId, IReadOnlyCollection<DateOnly>>()
    );

    // By name: Abbey and Birch are red without a place, Cedar is amber and in care, Drew's hours are not known.
    private static readonly List<ChildPicture> Children =
    [
        Child("Abbey", Rag.Red, "no-school-place", received: 0, missed: 40, year: 9, since: "2026-09-22"),
        Child("Birch", Rag.Red, "no-school-place", received: 0, missed: 3, year: 4, since: "2026-11-18"),
        Child(
            "Cedar",
            Rag.Amber,
            "reduced-timetable",
            received: 12.5m,
            missed: 10,
            year: 9,
            since: "2026-11-02",
            Oak,
            "in-care",
            new Owner("Jo Bloggs")
        ),
        Child("Drew", Rag.Red, "not-attending", received: null, missed: null, year: 9, since: "2026-11-09", Oak),
    ];

    [Fact]
    public void Without_filters_all_are_shown_red_first_and_the_longest_first() =>
        Assert.Equal(["Abbey", "Drew", "Birch", "Cedar"], Names(""));

    [Fact]
    public void Values_of_one_filter_add_and_filters_narrow_each_other_down()
    {
        Assert.Equal(["Abbey", "Birch", "Cedar"], Names("?reason=no-school-place&reason=reduced-timetable&sort=name"));
        Assert.Equal(["Abbey"], Names("?reason=no-school-place&reason=reduced-timetable&rag=red&year=9"));
    }

    [Fact]
    public void The_count_beside_a_value_heeds_the_other_filters_but_not_its_own()
    {
        var list = List("?year=9&rag=red");
        Assert.Equal("Red 2, Amber 1", Counts(list, "rag"));
        Assert.Equal("Year 4 1, Year 9 2", Counts(list, "year"));
        Assert.Equal("No school place 1, Not attending 1, Reduced timetable 0", Counts(list, "reason"));
    }

    [Fact]
    public void Hours_and_days_that_are_not_known_are_a_band_of_their_own()
    {
        var list = List("");
        Assert.Equal("None 2, 11 to under 15 1, Not known 1", Counts(list, "hours"));
        Assert.Equal("Under 5 1, 5 to under 15 1, 30 to under 60 1, Not known 1", Counts(list, "missed"));
        Assert.Equal(["Drew"], Names("?hours=not-known"));
    }

    [Fact]
    public void Schools_and_services_can_be_chosen_and_so_can_having_none()
    {
        Assert.Equal(["Abbey", "Birch"], Names("?school=none&sort=name"));
        Assert.Equal(["Cedar", "Drew"], Names("?school=100001&sort=name"));
        Assert.Equal(["Cedar"], Names("?status=in-care"));
        Assert.Equal("In care 1, None known of 3", Counts(List(""), "status"));
    }

    [Fact]
    public void A_child_is_new_who_was_not_on_the_register_a_week_before()
    {
        var before = new HashSet<Guid> { Children[0].Record.Id, Children[2].Record.Id };
        Assert.Equal(["Birch", "Drew"], Names("?new=yes&sort=name", before));
    }

    [Fact]
    public void Who_owns_a_case_and_who_has_a_step_can_be_chosen_and_so_can_having_none()
    {
        Assert.Equal("Nobody yet 3, Jo Bloggs 1", Counts(List(""), "owner"));
        Assert.Equal(["Cedar"], Names("?owner=Jo Bloggs"));
        Assert.Equal("None set by an officer 4", Counts(List(""), "step"));
    }

    [Fact]
    public void A_district_comes_with_the_school_and_the_panel_area_with_the_district()
    {
        Assert.Equal("Cherwell 2, Not known 2", Counts(List(""), "district"));
        Assert.Equal("North 2, Not known 2", Counts(List(""), "area"));
        Assert.Equal(["Cedar", "Drew"], Names("?area=North&sort=name"));
    }

    [Fact]
    public void A_child_on_no_roll_belongs_to_the_district_of_the_last_school()
    {
        var left = new Enrolment(Oak, new DateOnly(2024, 9, 2)) { Leaving = new DateOnly(2026, 7, 20) };
        var child = Child("Elm", Rag.Red, "no-school-place", 0, 1, 9, "2026-09-22", fact: left);
        var list = new RegisterList(CountyOf([child]), new HashSet<Guid>(), Question("?district=Cherwell"));
        Assert.Equal(["Elm"], list.Matching.Select(line => line.Surname));
    }

    [Fact]
    public void Of_many_schools_the_ten_with_most_children_are_in_sight_and_the_others_can_be_found_by_name()
    {
        // School 1 has one child, school 2 two, and so on to 20.
        var many = Enumerable
            .Range(1, 20)
            .SelectMany(school => Enumerable.Range(0, school).Select(i => AtSchool(school, i)))
            .ToList();
        var choices = Schools("");
        Assert.Equal(10, choices.Shown.Count);
        Assert.All(choices.Shown, option => Assert.True(option.Count > 10));
        Assert.Equal(10, choices.Folded.Count);

        Assert.Equal(["School 100003"], Schools("?find-school=0003").Shown.Select(option => option.Words));
        Assert.Contains(
            Schools("?school=100003").Shown,
            option => option is { Words: "School 100003", IsChosen: true }
        );

        FacetChoices Schools(string query) =>
            new RegisterList(CountyOf(many), new HashSet<Guid>(), Question(query)).Facets.Single(choices =>
                choices.Facet.Key == "school"
            );
        static ChildPicture AtSchool(int school, int i) =>
            Child($"Name{i}", Rag.Red, "not-attending", 0, 1, 9, "2026-09-22", SettingId.OfUrn(100000 + school));
    }

    [Theory]
    [InlineData("", "2026-11-13")]
    [InlineData("?since=monday", "2026-11-16")]
    [InlineData("?since=&since=2026-10-01", "2026-10-01")]
    [InlineData("?since=monday&since=2026-10-01", "2026-10-01")]
    [InlineData("?since=yesterday", "2026-11-13")]
    [InlineData("?since=2027-01-01", "2026-11-19")]
    public void What_is_new_is_counted_from_a_week_ago_or_last_Monday_or_a_day_before(string query, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), Question(query).NewSince(Friday));

    [Fact]
    public void Last_Monday_is_before_the_day_itself() =>
        Assert.Equal(new DateOnly(2026, 11, 16), RegisterQuestion.MondayBefore(new DateOnly(2026, 11, 23)));

    [Fact]
    public void Columns_are_shown_in_the_order_asked_for_and_files_follow_them()
    {
        var list = List("?cols=rag,district,nonsense&sort=name");
        Assert.Equal(["Child", "RAG", "District"], list.Question.Columns.Select(column => column.Title));
        var sheet = RegisterSheet.Of(list, list.Matching);
        Assert.Equal(["RAG", "RAG because", "District"], sheet.Headings.Skip(RegisterColumns.Child.Cells.Length));
        Assert.Equal("Cherwell", sheet.Rows[2][^1]);
        Assert.Null(RegisterColumns.Write(List("").Question.Columns));
        Assert.Equal("rag,district", RegisterColumns.Write(list.Question.Columns));
    }

    [Fact]
    public void Each_column_has_an_order_of_its_own_both_ways()
    {
        foreach (var column in RegisterColumns.All.Append(RegisterColumns.Child))
        {
            var up = Names($"?sort={column.Sort}&dir=asc");
            var down = Names($"?sort={column.Sort}&dir=desc");
            Assert.Equal(up.Order(), down.Order());
        }

        Assert.Equal("Cedar", Names("?sort=owner")[0]);
        Assert.Equal(["Cedar", "Drew"], Names("?sort=district&dir=desc").Take(2));
    }

    [Fact]
    public void A_view_keeps_filters_order_and_columns_but_not_the_page_or_the_day()
    {
        var saved = Question("?p=3&rag=red&on=2026-10-01&cols=rag&year=9&view=4&find-school=oak&dir=desc&sort=name")
            .ToSave();
        Assert.Equal("rag=red&year=9&sort=name&dir=desc&cols=rag", saved);
        Assert.Equal(saved, Question("?" + saved).ToSave());
    }

    [Theory]
    [InlineData("hours", "asc", "Abbey Birch Cedar Drew")]
    [InlineData("hours", "desc", "Cedar Abbey Birch Drew")]
    [InlineData("missed", "desc", "Abbey Cedar Birch Drew")]
    [InlineData("missed", "asc", "Birch Cedar Abbey Drew")]
    [InlineData("where", "asc", "Cedar Drew Abbey Birch")]
    [InlineData("since", "desc", "Birch Drew Cedar Abbey")]
    [InlineData("name", "desc", "Drew Cedar Birch Abbey")]
    [InlineData("rag", "desc", "Cedar Abbey Drew Birch")]
    public void A_column_sorts_both_ways_and_the_not_known_stay_last(string column, string direction, string names) =>
        Assert.Equal(names, string.Join(' ', Names($"?sort={column}&dir={direction}")));

    [Fact]
    public void A_page_past_the_last_is_the_last()
    {
        var many = Enumerable
            .Range(1, 101)
            .Select(i => Child($"Name{i:000}", Rag.Red, "no-school-place", 0, i, 9, "2026-09-22"));
        var list = new RegisterList(CountyOf([.. many]), new HashSet<Guid>(), Question("?p=9&sort=name"));
        Assert.Equal((3, 3), (list.Page, list.Pages));
        Assert.Equal(["Name101"], list.OnPage.Select(line => line.Surname));
    }

    [Fact]
    public void A_value_that_no_child_has_any_more_can_still_be_taken_away()
    {
        var list = List("?school=999999");
        Assert.Empty(list.Matching);
        Assert.Contains(
            new FacetOption("999999", "999999", 0, true),
            list.Facets.Single(facet => facet.Facet.Key == "school").Options
        );
    }

    private static List<string> Names(string query, IReadOnlySet<Guid>? before = null) =>
        [.. List(query, before).Matching.Select(line => line.Surname)];

    private static RegisterList List(string query, IReadOnlySet<Guid>? before = null) =>
        new(CountyOf(Children), before ?? Children.Select(child => child.Record.Id).ToHashSet(), Question(query));

    private static string Counts(RegisterList list, string facet) =>
        string.Join(
            ", ",
            list.Facets.Single(choices => choices.Facet.Key == facet)
                .Options.Select(option => $"{option.Words} {option.Count}")
        );

    private static RegisterQuestion Question(string query) =>
        RegisterQuestion.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static CountyPicture CountyOf(IReadOnlyList<ChildPicture> children) =>
        new(
            Friday,
            null,
            OfOak,
            [.. children.Select(child => ListedChild.Of(child, OfOak))],
            children.Count,
            new Dictionary<SettingId, SettingCount>()
        );

    private static ChildPicture Child(
        string surname,
        Rag rag,
        string reason,
        decimal? received,
        decimal? missed,
        int year,
        string since,
        SettingId? at = null,
        string? service = null,
        IFact? fact = null
    )
    {
        var first = DateOnly.ParseExact(since, "yyyy-MM-dd");
        var told = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        var id = Guid.CreateVersion7(told);
        IFact?[] known = [service is null ? null : new ServiceStatus(service, new DateOnly(2026, 1, 5)), fact];
        KnownFact[] facts = [.. known.OfType<IFact>().Select(one => new KnownFact(one, told, told, Guid.Empty))];
        return new(
            new ChildIdentity { Surname = surname, Forename = "Sam" },
            new ChildRecord(id, facts, []),
            new Picture(
                id,
                Friday,
                true,
                [new Reason(reason, "rule", "1", first, "Because.")],
                null,
                first,
                missed,
                new Hours(25, 0, received, 0),
                rag,
                $"{rag}: because.",
                false,
                new NextStepDue("Call", "Attendance officer", Friday, true),
                at is { } setting ? [setting] : [],
                year,
                "Nobody has told us.",
                []
            )
        );
    }
}
