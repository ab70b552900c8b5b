using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.EveryPage;

/// <summary>The first day: nothing has come in yet.</summary>
public sealed class EmptyRecordTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/register")]
    [InlineData("/map")]
    [InlineData("/schools")]
    [InlineData("/changes")]
    [InlineData("/intake/queue")]
    [InlineData("/intake/problems")]
    [InlineData("/intake/sources")]
    public async Task A_page_that_has_nothing_to_show_leads_to_the_intake(string path)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var lead = await app.SignInAsync(Roles.Lead);

        var page = await lead.GetPageAsync(path);

        Assert.Equal("/intake", Assert.Single(page.QuerySelectorAll(".wb-empty a")).GetAttribute("href"));
    }

    [Theory]
    [InlineData("/schools")]
    [InlineData("/changes")]
    [InlineData("/map")]
    public async Task Who_may_not_bring_files_in_is_not_sent_to_do_it(string path)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);

        var page = await officer.GetPageAsync(path);

        Assert.NotNull(page.QuerySelector(".wb-empty"));
        Assert.Null(page.QuerySelector(".wb-empty a[href='/intake']"));
    }

    [Theory]
    [InlineData("/schools")]
    [InlineData("/intake/queue")]
    [InlineData("/intake/queue/decisions")]
    public async Task There_is_no_filter_where_there_is_nothing_to_filter(string path)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var lead = await app.SignInAsync(Roles.Lead);

        var page = await lead.GetPageAsync(path);

        Assert.Null(page.QuerySelector($"main form[action='{path}']"));
        Assert.Empty(page.QuerySelectorAll("main table"));
    }
}
