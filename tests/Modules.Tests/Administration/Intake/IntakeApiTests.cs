using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Jobs;
using Whereabouts.Platform.Journal;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Intake;

public sealed class IntakeApiTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_system_with_a_key_sends_a_file_and_follows_what_becomes_of_it(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var machine = await KeyHolderAsync(app, Roles.Data);

        var done = await SendAsync(
            machine,
            Body(Uploads.Schools + "x,No number,Academy,931/4126\n"),
            "?name=schools.csv&source=Edubase"
        );
        Assert.Equal("done", done.GetProperty("state").GetString());
        var table = Assert.Single(done.GetProperty("tables").EnumerateArray());
        Assert.Equal(
            ("schools.csv", "schools", "Edubase"),
            (
                table.GetProperty("file").GetString(),
                table.GetProperty("kind").GetString(),
                table.GetProperty("source").GetString()
            )
        );
        Assert.Equal((1, 1), (Rows(table, "applied"), Rows(table, "refused")));
        Assert.Equal("This is not a URN.", table.GetProperty("problems")[0].GetProperty("reason").GetString());

        var again = await SendAsync(
            machine,
            Body(Uploads.Schools + "x,No number,Academy,931/4126\n"),
            "?name=schools.csv"
        );
        var same = Assert.Single(again.GetProperty("tables").EnumerateArray());
        Assert.Equal(table.GetProperty("batch").GetString(), same.GetProperty("batch").GetString());
        Assert.Equal((0, 1), (Rows(same, "applied"), Rows(same, "unchanged")));
    }

    [Fact]
    public async Task A_form_of_files_is_taken_in_together_a_zip_among_them()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var machine = await KeyHolderAsync(app, Roles.Data);
        using var zip = new MemoryStream();
        using (var packed = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(packed.CreateEntry("schools.csv").Open()))
        {
            await writer.WriteAsync(Uploads.Schools);
        }

        using var form = new MultipartFormDataContent
        {
            { new StringContent("true"), "preview" },
            { new StringContent("The office"), "source" },
            { new ByteArrayContent(zip.ToArray()), "file", "all.zip" },
            {
                JsonContent.Create(
                    new[]
                    {
                        new
                        {
                            upn = "H801200001001",
                            surname = "Okafor",
                            forename = "Grace",
                            dateOfBirth = "2015-02-14",
                            status = "CIN",
                        },
                    }
                ),
                "file",
                "statuses.json"
            },
        };
        var done = await SendAsync(machine, form, "");
        Assert.True(done.GetProperty("preview").GetBoolean());
        Assert.Equal(
            ["all.zip/schools.csv", "statuses.json"],
            done.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("file").GetString()!)
        );
        Assert.All(done.GetProperty("tables").EnumerateArray(), t => Assert.Equal(1, Rows(t, "applied")));
        Assert.Empty(
            (await machine.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/batches", UriKind.Relative)))
                .GetProperty("batches")
                .EnumerateArray()
        );
    }

    [Theory]
    [InlineData("?kind=lunch", "a,b\n1,2\n", "not a kind of file we know")]
    [InlineData("?received=yesterday", "a,b\n1,2\n", "received must be a day")]
    [InlineData("?received=2030-01-01", "a,b\n1,2\n", "received must be now or before")]
    [InlineData("?preview=perhaps", "a,b\n1,2\n", "preview must be")]
    [InlineData("", "", "no file in the request")]
    public async Task What_cannot_be_taken_in_is_answered_with_a_problem(string query, string body, string detail)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var machine = await KeyHolderAsync(app, Roles.Data);
        using var answer = await machine.Http.PostAsync(
            new Uri("/api/v1/intake" + query, UriKind.Relative),
            Body(body)
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            detail,
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()
        );
    }

    [Fact]
    public async Task Nobody_sends_without_leave_and_no_job_is_made_up()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var stranger = app.Visit();
        using var officer = await KeyHolderAsync(app, Roles.Officer);
        using var data = await KeyHolderAsync(app, Roles.Data);
        using var closed = await stranger.Http.PostAsync(new Uri("/api/v1/intake", UriKind.Relative), Body("a"));
        using var forbidden = await officer.Http.PostAsync(new Uri("/api/v1/intake", UriKind.Relative), Body("a"));
        using var missing = await data.GetAsync("/api/v1/intake/00000000-0000-0000-0000-000000000001");
        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound),
            (closed.StatusCode, forbidden.StatusCode, missing.StatusCode)
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_job_whose_node_has_died_is_shown_as_broken_off(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        var id = Guid.CreateVersion7(app.Time.Now);

        // What another node wrote down before it died.
        const string Running =
            """{"job":"ID","state":"running","message":null,"preview":false,"source":null,"askedBy":"data","files":["roll.csv"],"progress":{"file":"roll.csv","rows":4000,"expected":null},"tables":[]}""";
        await app.WithAsync<JobBook, bool>(async book =>
        {
            await book.SayAsync(
                id,
                isOver: false,
                Running.Replace("ID", id.ToString(), StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
            return true;
        });
        var address = new Uri($"/api/v1/intake/{id}", UriKind.Relative);
        var alive = await data.Http.GetFromJsonAsync<JsonElement>(address);
        Assert.Equal(
            ("running", 4000),
            (alive.GetProperty("state").GetString(), alive.GetProperty("progress").GetProperty("rows").GetInt32())
        );

        app.Time.Now = app.Time.Now.AddMinutes(2);
        var dead = await data.Http.GetFromJsonAsync<JsonElement>(address);
        Assert.Equal("broken-off", dead.GetProperty("state").GetString());
        Assert.Contains("Send the files again", dead.GetProperty("message").GetString());
        var page = await data.GetPageAsync($"/intake/jobs/{id}");
        Assert.Equal("It was broken off", page.Heading());
        Assert.Contains("Send the files again", page.Body!.TextContent);
    }

    private static StringContent Body(string text) => new(text, Encoding.UTF8, "text/csv");

    private static int Rows(JsonElement table, string outcome) =>
        table.GetProperty("rows").GetProperty(outcome).GetInt32();

    /// <summary>Sends, and asks where the answer says until it is over.</summary>
    private static async Task<JsonElement> SendAsync(Visitor machine, HttpContent content, string query)
    {
        using var answer = await machine.Http.PostAsync(new Uri("/api/v1/intake" + query, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        for (var tries = 0; tries < 600; tries++)
        {
            var job = await machine.Http.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
            if (job.GetProperty("state").GetString() is not ("waiting" or "running"))
            {
                return job;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The job did not come to an end.");
    }

    private static async Task<Visitor> KeyHolderAsync(App app, string role)
    {
        var (userName, _) = await app.AddPersonAsync(role);
        var key = await app.WithAsync<Accounts, string?>(a => a.MakeKeyAsync(userName, "tests", Actor.System));
        var visitor = app.Visit();
        visitor.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return visitor;
    }
}
