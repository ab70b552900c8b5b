using System.Net;
using AngleSharp.Html.Dom;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.MissingEducation.Register;

public sealed class SavedViewsTests
{
    private const string Reds = "/register?rag=red&sort=name&dir=desc&cols=rag,owner";

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_view_brings_its_filters_order_and_columns_back_by_a_short_link(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var link = await SaveAsync(officer, Reds, "My reds");
        Assert.Matches(@"^/register/views/\d+$", link);

        var page = await officer.GetPageAsync(await FollowAsync(officer, link));
        Assert.Equal(Names(await officer.GetPageAsync(Reds)), Names(page));
        Assert.Equal(["Child", "RAG", "Owner"], Headings(page));
        Assert.Equal("My reds", page.QuerySelector(".wb-view[aria-current]")!.TextContent.Trim());

        // Another filter on top of it offers to keep the change.
        var changed = await officer.GetPageAsync(await FollowAsync(officer, link) + "&year=9");
        using var update = await officer.SubmitAsync(changed, "form[action*=Update]");
        Assert.Contains("year=9", await FollowAsync(officer, link), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_shared_view_is_seen_by_all_and_changed_by_its_maker_or_an_administrator_alone(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var maker = await app.SignInAsync(Roles.Officer);
        using var other = await app.SignInAsync(Roles.Lead);
        using var administrator = await app.SignInAsync(Roles.Administrator);
        var own = await SaveAsync(maker, Reds, "Mine alone");
        var shared = await SaveAsync(maker, Reds, "For the team", ("Shared", "true"));

        using var hidden = await other.GetAsync(own);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        var seen = await other.GetPageAsync("/register/views");
        Assert.Equal(shared, Assert.Single(seen.QuerySelectorAll(".wb-view-list strong a")).GetAttribute("href"));
        Assert.Empty(seen.QuerySelectorAll("form[action*=Rename]"));

        // Not offered, and not done when asked for all the same.
        var id = shared.Split('/')[^1];
        var form = await maker.GetPageAsync("/register/views");
        var token = (await other.GetPageAsync("/register")).QuerySelector("#save-view input[name^=__]")!;
        foreach (var handler in new[] { "Rename", "Delete", "Update" })
        {
            using var refused = await other.Http.PostAsync(
                new Uri($"/register/views?handler={handler}", UriKind.Relative),
                new FormUrlEncodedContent([
                    new("Id", id),
                    new("Name", "Stolen"),
                    new(token.GetAttribute("name")!, token.GetAttribute("value")!),
                ])
            );
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.Equal(2, form.QuerySelectorAll("form[action*=Rename]").Length);
        var theirs = await administrator.GetPageAsync("/register/views");
        using var renamed = await administrator.SubmitAsync(
            theirs,
            "form[action*=Rename]",
            ("Name", "Reds, spelt right")
        );
        Assert.Contains(
            "Reds, spelt right",
            (await other.GetPageAsync("/register")).QuerySelector(".wb-views")!.TextContent,
            StringComparison.Ordinal
        );
        using var deleted = await administrator.SubmitAsync(
            await administrator.GetPageAsync("/register/views"),
            "form[action*=Delete]"
        );
        using var gone = await other.GetAsync(shared);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await maker.GetAsync(own)).StatusCode);
    }

    [Fact]
    public async Task The_register_opens_with_the_view_chosen_for_it_and_every_child_is_one_link_away()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var maker = await app.SignInAsync(Roles.Officer);
        using var other = await app.SignInAsync(Roles.Lead);
        await SaveAsync(maker, Reds, "Reds", ("Shared", "true"));
        using var chosen = await other.SubmitAsync(
            await other.GetPageAsync("/register/views"),
            "form[action*=OpenWith]"
        );
        var first = await FollowAsync(other, "/register");
        Assert.StartsWith(Reds + "&view=", first, StringComparison.Ordinal);
        var page = await other.GetPageAsync(first);
        var every = page.QuerySelector(".wb-view")!.GetAttribute("href")!;
        Assert.Empty((await other.GetPageAsync(every)).QuerySelectorAll(".wb-chip"));

        // It is its maker's alone again, so it opens nobody else's register.
        using var unshared = await maker.SubmitAsync(
            await maker.GetPageAsync("/register/views"),
            "form[action*=Share]"
        );
        await other.GetPageAsync("/register");
    }

    [Fact]
    public async Task A_view_needs_a_name_of_its_own_and_may_be_shared_by_those_who_work_with_children()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var data = await app.SignInAsync(Roles.Data);
        var page = await data.GetPageAsync("/register?rag=red");
        using var nameless = await data.SubmitAsync(page, "#save-view form", ("Name", "  "));
        var asked = await data.ReadAsync(nameless);
        Assert.Contains("Give the view a name", asked.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Equal("rag=red", asked.QuerySelector("input[name=Query]")!.GetAttribute("value"));

        using var named = await data.SubmitAsync(asked, ("Name", "Reds"));
        Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
        using var again = await data.SubmitAsync(page, "#save-view form", ("Name", "reds"));
        Assert.Contains("You have a view of that name", (await data.ReadAsync(again)).Body!.TextContent);

        using var shared = await data.SubmitAsync(page, "#save-view form", ("Name", "All"), ("Shared", "true"));
        Assert.StartsWith("/not-allowed", shared.Headers.Location!.PathAndQuery);
    }

    private static async Task<string> SaveAsync(
        Visitor visitor,
        string place,
        string name,
        params (string, string)[] more
    )
    {
        var page = await visitor.GetPageAsync(place);
        using var answer = await visitor.SubmitAsync(page, "#save-view form", [("Name", name), .. more]);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> FollowAsync(Visitor visitor, string link)
    {
        using var answer = await visitor.GetAsync(link);
        return answer.Headers.Location!.OriginalString;
    }

    private static List<string> Names(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".wb-register__table tbody th a").Select(link => link.TextContent)];

    private static List<string> Headings(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll(".wb-register__table thead .wb-sort__link")
                .Select(link => link.FirstChild!.TextContent),
        ];
}
