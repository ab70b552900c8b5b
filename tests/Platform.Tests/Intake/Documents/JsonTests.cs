using System.Text.Json;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake.Documents;

public sealed class JsonTests : IDisposable
{
    private const string Student = """
        {"id":"A1234567","mis_id":"4512","surname":"Okafor","forename":"Grace","legal_surname":"Okafor","legal_forename":"Grace","gender":"FEMALE",
         "date_of_birth":{"date":"2015-02-14 00:00:00.000000","timezone_type":3,"timezone":"Europe/London"},
         "education_details":{"data":{"upn":"H801200001001","current_nc_year":"7",
           "admission_date":{"date":"2025-09-01 00:00:00.000000"},"leaving_date":null}},
         "contact_details":{"data":{"addresses":{"home":{"house_number":"12","street":"Mill Lane","town":"Oxford","postcode":"OX4 3AJ"}}}},
         "contacts":{"data":[{"forename":"Ada","surname":"Okafor","relationship":{"relationship":"Mother","parental_responsibility":true}}]}}
        """;

    private readonly Folder _folder = new();

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void Students_and_their_marks_come_by_the_id_that_the_sender_gives_them(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, _folder.Schools);
        // The marks come first: they wait until it is known whose id it is.
        var marks = Folder.Import(
            database,
            _folder.Write(
                "attendance.json",
                """
                {"urn":141727,"data":[
                  {"id":"B1","student":"A1234567","date":{"date":"2026-11-02 00:00:00.000000"},"session":"AM","attendance_code":{"data":{"code":"/"}}},
                  {"id":"B2","student":"A1234567","date":{"date":"2026-11-02 00:00:00.000000"},"session":"PM","attendance_code":{"data":{"code":"O"}}},
                  {"id":"B3","student":"A1234567","date":{"date":"2026-11-03 00:00:00.000000"},"session":"AM","attendance_code_id":"A77"}
                ],"meta":{"pagination":{"more":false}}}
                """
            )
        );
        Assert.Equal((2, 1), (Rows(marks, "waiting"), Rows(marks, "refused")));
        var students = Folder.Import(
            database,
            _folder.Write("students.json", "{\"urn\":141727,\"data\":[" + Student + "],\"meta\":{}}")
        );
        Assert.Equal(ExitCodes.Well, students.ExitCode);
        Assert.Equal("roll", students.Json.GetProperty("files")[0].GetProperty("kind").GetString());
        var batch = CommandLine.Run(
            "batch",
            "show",
            marks.Json.GetProperty("files")[0].GetProperty("batch").GetString()!,
            "--database",
            database.Text,
            "--format",
            "json"
        );
        Assert.Equal(2, batch.Json.GetProperty("batch").GetProperty("rows").GetProperty("applied").GetInt32());
    }

    [Fact]
    public void The_social_care_payload_tells_of_plans_and_of_unbroken_times_in_care()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var answer = Folder.Import(
            database,
            _folder.Write(
                "payload.json",
                """
                {"la_code":931,"Children":[{"la_child_id":"40213","mis_child_id":"9","purge":false,
                  "child_details":{"unique_pupil_number":"H801200001001","first_name":"Grace","surname":"Okafor","date_of_birth":"2015-02-14","sex":"F","postcode":"OX4 3AJ"},
                  "social_care_episodes":[{"social_care_episode_id":"1",
                    "child_in_need_plans":[{"start_date":"2024-01-08","end_date":"2024-06-01"},{"start_date":"2024-02-01","purge":true}],
                    "child_protection_plans":[],
                    "child_looked_after_placements":[
                      {"start_date":"2025-03-01","end_date":"2025-05-04","end_reason":"X1"},
                      {"start_date":"2025-05-04","end_date":"2025-09-01","end_reason":"E3"},
                      {"start_date":"2026-02-01"}]}]}]}
                """
            )
        );
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.Equal(
            [
                ("child-in-need", "2024-01-08", "2024-06-01"),
                ("in-care", "2025-03-01", "2025-09-01"),
                ("in-care", "2026-02-01", null),
            ],
            Statuses(database)
        );
    }

    [Theory]
    [InlineData("[ROW,ROW2]")]
    [InlineData("{\"rows\":[ROW,ROW2],\"source\":\"Early help\"}")]
    [InlineData("ROW\nROW2\n")]
    [InlineData("\uFEFF  {\"recordedAt\":\"2026-11-20\",\"rows\":[\nROW,\nROW2\n]}")]
    public void Our_own_rows_are_a_list_an_object_around_a_list_or_a_line_each(string shape)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var text = shape
            .Replace(
                "ROW2",
                """{"upn":"H801200001001","surname":"Okafor","forename":"Grace","dateOfBirth":"2015-02-14","status":"young carer","startDate":"not a day"}""",
                StringComparison.Ordinal
            )
            .Replace(
                "ROW",
                """{"upn":"H801200001001","surname":"Okafor","forename":"Grace","dateOfBirth":"2015-02-14","status":"CIN","startDate":"2026-03-14"}""",
                StringComparison.Ordinal
            );
        var answer = Folder.Import(database, _folder.Write("statuses.json", text));
        Assert.Equal((1, 1), (Rows(answer, "applied"), Rows(answer, "refused")));
        Assert.Equal(
            "startDate",
            answer.Json.GetProperty("files")[0].GetProperty("problems")[0].GetProperty("column").GetString()
        );
        Assert.Equal([("child-in-need", "2026-03-14", null)], Statuses(database));
    }

    [Theory]
    [InlineData(
        "[{\"upn\":\"H801200001001\",\"status\":\"CIN\"},{\"upn\":",
        "JSON that is damaged or was cut short, at line 1"
    )]
    [InlineData("[{\"a\":1}\n{\"b\":2}]", "JSON that is damaged or was cut short, at line 2")]
    [InlineData("[{\"dish\":\"soup\"}]", "not those of any kind")]
    public void Json_that_is_damaged_or_strange_is_refused_whole(string text, string reason)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var answer = Folder.Import(database, _folder.Write("rows.json", text));
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Contains(
            reason,
            answer.Json.GetProperty("files")[0].GetProperty("problems")[0].GetProperty("reason").GetString()
        );
    }

    [Fact]
    public void A_record_without_end_is_refused()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        foreach (var text in new[] { $"[{{\"a\":\"{new string('x', 6_000_000)}\"}}]", "[" + new string('[', 100_000) })
        {
            Assert.Equal(
                ExitCodes.NotUnderstood,
                Folder.Import(database, _folder.Write("rows.json", "[{\"a\":1}," + text[1..])).ExitCode
            );
        }
    }

    public void Dispose() => _folder.Dispose();

    private static int Rows(CommandAnswer answer, string outcome) =>
        answer
            .Json.GetProperty("files")
            .EnumerateArray()
            .Sum(f => f.GetProperty("rows").GetProperty(outcome).GetInt32());

    private static IEnumerable<(string, string, string?)> Statuses(TestDatabase database) =>
        CommandLine
            .Run("child", Folder.Grace, "--database", database.Text, "--format", "json")
            .Json.GetProperty("facts")
            .EnumerateArray()
            .Where(f => f.GetProperty("kind").GetString() == "service-status")
            .Select(f => f.GetProperty("fact"))
            .Select(f =>
                (
                    f.GetProperty("status").GetString()!,
                    f.GetProperty("start").GetString()!,
                    f.TryGetProperty("end", out var end) ? end.GetString() : null
                )
            )
            .Order();
}
