using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Monitoring;

public class HealthTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_service_in_order_says_so_to_anybody_and_tells_no_secret(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var visitor = app.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
        var (status, text, checks) = await ReadyAsync(visitor);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["database", "disk", "journal"], checks.Keys.Order(StringComparer.Ordinal));
        Assert.All(checks.Values, check => Assert.Equal("ready", check.Status));
        Assert.DoesNotContain(app.Database.Address.Connection, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("postgres", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_service_whose_database_is_gone_lives_and_is_not_ready(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var visitor = app.Visit();
        app.Database.Lose();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
        var (status, text, checks) = await ReadyAsync(visitor);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("not ready", checks["database"].Status);

        // Whoever opens an embedded database that is gone begins an empty one.
        Assert.Contains(
            checks["database"].Because,
            new[] { "The database does not answer.", ShapeWords.Of(DatabaseShape.New) }
        );
        Assert.DoesNotContain(app.Database.Address.Connection, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_database_behind_or_ahead_of_this_release_is_said_with_the_way_on(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var visitor = app.Visit();
        await using var db = WholeRecord.Open(app.Database.Address);
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_OfTheFuture', '99.0.0')"
        );
        var (status, _, ahead) = await ReadyAsync(visitor);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(("not ready", ShapeWords.Of(DatabaseShape.Ahead)), ahead["database"]);

        await db.Database.ExecuteSqlRawAsync(
            "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" <> (SELECT min(\"MigrationId\") FROM \"__EFMigrationsHistory\")"
        );
        var (_, _, behind) = await ReadyAsync(visitor);
        Assert.Equal(("not ready", ShapeWords.Of(DatabaseShape.Behind)), behind["database"]);
    }

    [Fact]
    public async Task A_disk_that_fills_up_under_the_embedded_database_is_said_in_time()
    {
        var free = new DriveInfo(Path.GetTempPath()).AvailableFreeSpace;
        await using var low = await App.StartAsync(DatabaseKind.Sqlite, change: o => o with { LeastFree = free * 2 });
        using var visitor = low.Visit();
        var (status, _, checks) = await ReadyAsync(visitor);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ready, but look at it", checks["disk"].Status);
        Assert.Contains("nearly full", checks["disk"].Because, StringComparison.Ordinal);

        await using var full = await App.StartAsync(
            DatabaseKind.Sqlite,
            change: o => o with { LeastFree = free * 100 }
        );
        using var other = full.Visit();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(other)).Status);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Sealing_that_has_fallen_behind_is_said_and_not_before(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var visitor = app.Visit();
        await app.AddPersonAsync("officer");
        Assert.Equal("ready", (await ReadyAsync(visitor)).Checks["journal"].Status);

        // Asked at once: the sealing comes every ten seconds by the machine's clock.
        await app.AddPersonAsync("officer");
        app.Time.Now += TimeSpan.FromMinutes(6);
        var (status, _, checks) = await ReadyAsync(visitor);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ready, but look at it", checks["journal"].Status);
        Assert.Contains("is behind", checks["journal"].Because, StringComparison.Ordinal);
    }

    private static async Task<(
        HttpStatusCode Status,
        string Text,
        Dictionary<string, (string Status, string Because)> Checks
    )> ReadyAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/health/ready");
        var text = await answer.Content.ReadAsStringAsync();
        var checks = JsonDocument
            .Parse(text)
            .RootElement.GetProperty("checks")
            .EnumerateArray()
            .ToDictionary(
                c => c.GetProperty("name").GetString()!,
                c => (c.GetProperty("status").GetString()!, c.GetProperty("because").GetString() ?? ""),
                StringComparer.Ordinal
            );
        return (answer.StatusCode, text, checks);
    }
}
