using System.Text.Json;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Assessment;

public class SmallCountyTests
{
    // The school writes C for the rest of the week. The rule takes a child on a roll without a reduced timetable as planned
    // to be at school then, so nothing is found: a question to the rule. Taken out of here once it is answered.
    private static readonly Lazy<string> OnSqlite = new(() => RegisterOf(DatabaseKind.Sqlite));

    [Fact]
    public void Both_databases_give_the_same_register_byte_for_byte()
    {
        Assert.True(OnSqlite.Value.Length > 10_000, "The register is too short to prove anything.");
        Assert.Equal(OnSqlite.Value, RegisterOf(DatabaseKind.Postgres));
    }

    [Fact]
    public void Each_planted_story_is_on_the_register_with_its_reasons_or_off_it()
    {
        using var files = SmallCountyFiles.Write();
        var children = JsonDocument
            .Parse(OnSqlite.Value)
            .RootElement.GetProperty("children")
            .EnumerateArray()
            .Where(c => c.GetProperty("upn").ValueKind == JsonValueKind.String)
            .ToLookup(
                c => c.GetProperty("upn").GetString()!,
                c =>
                    c.GetProperty("reasons")
                        .EnumerateArray()
                        .Select(r => r.GetProperty("code").GetString()!)
                        .ToHashSet()
            );
        var wrong = new List<(string Code, string Words)>();
        var told = files.Summary.Stories.Where(s => s.Upn is not null).ToList();
        foreach (var story in told)
        {
            var shown = children[story.Upn!].SelectMany(r => r).ToHashSet(StringComparer.Ordinal);
            var isRight = story.Reasons.Count == 0 ? !children.Contains(story.Upn!) : story.Reasons.All(shown.Contains);
            if (!isRight)
            {
                wrong.Add(
                    (
                        story.Code,
                        $"{story.Code} ({story.Upn}): expected [{string.Join(", ", story.Reasons)}], shown [{string.Join(", ", shown)}]. {story.What}"
                    )
                );
            }
        }

        Assert.True(told.Count > 25);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(w => w.Words)));
    }

    [Fact]
    public void A_school_that_sent_nothing_this_week_is_stale_and_its_childrens_hours_are_not_known()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite, Holding.SmallCounty);
        var coverage = CommandLine.Run("schools", "coverage", "--database", database.Text, "--format", "json").Json;
        var stale = coverage
            .GetProperty("schools")
            .EnumerateArray()
            .Single(s => s.GetProperty("state").GetString() == "stale");
        Assert.Equal("2026-11-16", stale.GetProperty("since").GetString());
        Assert.Equal("2026-11-13", stale.GetProperty("lastMark").GetString());

        var register = JsonDocument.Parse(OnSqlite.Value).RootElement;
        var counted = register.GetProperty("coverage");
        Assert.Equal(
            coverage.GetProperty("schoolsExpected").GetInt32(),
            counted.GetProperty("schoolsExpected").GetInt32()
        );
        Assert.Equal(
            coverage.GetProperty("schoolsCurrent").GetInt32(),
            counted.GetProperty("schoolsCurrent").GetInt32()
        );
        Assert.True(
            counted.GetProperty("schoolsCurrent").GetInt32() < counted.GetProperty("schoolsExpected").GetInt32()
        );

        using var db = WholeRecord.Open(database.Address);
        var urn = stale.GetProperty("urn").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var pupils = db
            .Registers.Where(r => r.Setting == urn)
            .OrderBy(r => r.ChildId)
            .Select(r => r.ChildId)
            .Take(3)
            .ToList();
        Assert.Equal(3, pupils.Count);
        Assert.All(
            pupils,
            id =>
            {
                var entry = CommandLine
                    .Run("child", id.ToString(), "--database", database.Text, "--format", "json")
                    .Json.GetProperty("entry");
                Assert.Equal(JsonValueKind.Null, entry.GetProperty("hours").GetProperty("received").ValueKind);
                Assert.Contains(
                    entry.GetProperty("notKnown").EnumerateArray(),
                    n => n.GetString()!.Contains(stale.GetProperty("name").GetString()!, StringComparison.Ordinal)
                );
            }
        );
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public void As_known_by_now_the_register_is_the_register(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind, Holding.SmallCounty);
        foreach (var day in new[] { "2026-11-20", "2026-11-02", "2026-09-07", "2026-07-10" })
        {
            string[] asked = ["register", "--on", day, "--database", database.Text, "--format", "json"];
            var now = CommandLine.Run(asked).Json.GetProperty("children");
            Assert.True(now.GetArrayLength() > 5, $"Too few on {day} to prove anything.");

            var known = CommandLine.Run([.. asked, "--known-at", "2026-12-31"]).Json.GetProperty("children");

            Assert.Equal(known.GetRawText(), now.GetRawText());
        }
    }

    private static string RegisterOf(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind, Holding.SmallCounty);
        return CommandLine.Run("register", "--database", database.Text, "--format", "json").Output;
    }
}
