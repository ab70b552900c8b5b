using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Intake;

public sealed class BatchesApiTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_batch_is_listed_shown_with_its_problems_and_undone_with_a_reason(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools + "x,No number,Academy,931/4126\n");

        var list = await JsonAsync(data, "/api/v1/batches");
        var listed = Assert.Single(list.GetProperty("batches").EnumerateArray());
        var id = listed.GetProperty("batch").GetString();
        Assert.Equal("applied", listed.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("next").ValueKind);

        var shown = await JsonAsync(data, $"/api/v1/batches/{id}");
        Assert.Equal(1, shown.GetProperty("batch").GetProperty("rows").GetProperty("refused").GetInt32());
        Assert.Equal("This is not a URN.", shown.GetProperty("problems")[0].GetProperty("reason").GetString());

        var undo = new Uri($"/api/v1/batches/{id}/undo", UriKind.Relative);
        using var silent = await data.Http.PostAsJsonAsync(undo, new { }, TestContext.Current.CancellationToken);
        using var undone = await data.Http.PostAsJsonAsync(
            undo,
            new { why = "wrong list" },
            TestContext.Current.CancellationToken
        );
        using var again = await data.Http.PostAsJsonAsync(
            undo,
            new { why = "wrong list" },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_batch_that_is_not_there_and_a_visitor_unknown_are_told_so()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        using var stranger = app.Visit();

        using var missing = await data.GetAsync("/api/v1/batches/00000000-0000-0000-0000-000000000001");
        using var closed = await stranger.GetAsync("/api/v1/batches");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(Visitor visitor, string path) =>
        await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
}
