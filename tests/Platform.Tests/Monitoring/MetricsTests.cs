using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Testing;
using Folder = Whereabouts.Platform.Tests.Intake.Folder;

namespace Whereabouts.Platform.Tests.Monitoring;

public class MetricsTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_work_of_the_service_is_counted_and_names_nobody(DatabaseKind kind)
    {
        using var folder = new Folder();
        await using var app = await App.StartAsync(kind);
        await ImportAsync(app, folder.Schools, folder.Roll(), folder.Status("OX1 1AA", "Okafer"));
        using var officer = await app.SignInAsync(Roles.Officer);
        await officer.GetPageAsync("/register?q=Okafor");
        using var monitor = await MonitorAsync(app);
        var text = await ReadAsync(monitor);
        Assert.Equal(1, Value(text, "whereabouts_files_total{kind=\"roll\"}"));
        Assert.Equal(1, Value(text, "whereabouts_rows_total{kind=\"roll\",outcome=\"applied\"}"));
        Assert.Equal(1, Value(text, "whereabouts_import_duration_seconds_count"));
        var pictures = Value(text, "whereabouts_picture_duration_seconds_count");
        Assert.True(pictures >= 1);
        Assert.Equal(pictures, Value(text, "whereabouts_picture_duration_seconds_bucket{le=\"+Inf\"}"));
        Assert.Equal(1, Value(text, "whereabouts_rows_waiting"));
        Assert.True(Value(text, "whereabouts_journal_unsealed") > 0);
        Assert.Contains("http_server_request_duration_seconds_count{", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_process_memory_working_set_bytes", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "Okafor", "Okafer", "Grace", Folder.Grace, "roll.csv", "?q", "officer" })
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }

        // Every line is one that Prometheus takes.
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line =>
                Assert.Matches(
                    """^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z_]+="[^"\\]*",?)+\})? (\+Inf|NaN|-?[0-9.E+-]+))$""",
                    line
                )
        );
    }

    [Fact]
    public async Task Metrics_are_for_the_monitor_and_the_administrator_and_nobody_else()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var anybody = app.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await anybody.GetAsync("/metrics")).StatusCode);
        foreach (var role in Roles.All)
        {
            using var key = await WithKeyAsync(app, role);
            var status = (await key.GetAsync("/metrics")).StatusCode;
            Assert.Equal(role is Roles.Monitor or Roles.Administrator, status == HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_monitor_sees_nothing_else()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var monitor = await MonitorAsync(app);
        foreach (var path in new[] { "/", "/register", "/schools", "/intake", "/api/v1/register", "/users" })
        {
            using var answer = await monitor.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static Task<IReadOnlyList<ImportedTable>> ImportAsync(App app, params string[] files) =>
        app.WithAsync<Importing, IReadOnlyList<ImportedTable>>(i =>
            i.ImportAsync(
                [.. files.Select(f => (f, Path.GetFileName(f)))],
                new ImportOptions(Source: "test"),
                Actor.System,
                null,
                CancellationToken.None
            )
        );

    private static Task<Visitor> MonitorAsync(App app) => WithKeyAsync(app, Roles.Monitor);

    private static async Task<Visitor> WithKeyAsync(App app, string role)
    {
        var (userName, _) = await app.AddPersonAsync(role);
        var key = await app.WithAsync<Accounts, string?>(a => a.MakeKeyAsync(userName, "test", Actor.System));
        var visitor = app.Visit();
        visitor.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return visitor;
    }

    private static async Task<string> ReadAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static double Value(string text, string series) =>
        double.Parse(
            text.Split('\n').Single(l => l.StartsWith(series + " ", StringComparison.Ordinal))[(series.Length + 1)..],
            CultureInfo.InvariantCulture
        );
}
