using System.Globalization;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

/// <summary>Headings of any name in any order give the record of the plain file.</summary>
public partial class SourceMapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_the_headings_are_called_and_in_what_order_the_record_is_that_of_the_plain_file(int seed)
    {
        using var folder = new Folder();
        using var plain = TestDatabase.Create(DatabaseKind.Sqlite);
        using var matched = TestDatabase.Create(DatabaseKind.Sqlite);
        string[] headings = ["urn", "upn", "surname", "forename", "date of birth", "date", "session", "code"];
        var random = new Random(seed);
        var rows = new List<string[]>();
        for (var day = new DateOnly(2026, 11, 2); day < new DateOnly(2026, 11, 14); day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                foreach (var session in new[] { "AM", "PM" })
                {
                    var code = new[] { "/", "O", "I", "L", "" }[random.Next(5)];
                    rows.Add([
                        "141727",
                        Folder.Grace,
                        "Okafor",
                        "Grace",
                        "14/02/2015",
                        day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                        session,
                        code,
                    ]);
                }
            }
        }

        foreach (var database in new[] { plain, matched })
        {
            Folder.Import(database, folder.Schools);
            Folder.Import(database, folder.Roll());
        }

        Import(plain, folder.Write("plain.csv", Csv(headings, rows)), "Hill House");

        var order = Enumerable.Range(0, headings.Length).ToArray();
        random.Shuffle(order);
        var names = order.Select((_, i) => $"Field {(char)('Q' + i)}").ToArray();
        var local = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/"] = "in",
            ["O"] = "out",
            ["I"] = "ill",
            ["L"] = "tardy",
            [""] = "",
        };
        var renamed = folder.Write(
            "renamed.csv",
            Csv(names, rows.Select(r => order.Select(i => i == 7 ? local[r[i]] : r[i]).ToArray()))
        );
        var answer = CommandLine.Run([
            "match-columns",
            renamed,
            "--kind",
            "marks",
            "--source",
            "Hill House",
            .. order.SelectMany((column, i) => new[] { "--set", $"{names[i]}={headings[column]}" }),
            .. local.Where(l => l.Key.Length > 0).SelectMany(l => new[] { "--code", $"code:{l.Value}={l.Key}" }),
            "--database",
            matched.Text,
        ]);
        Assert.True(answer.ExitCode == ExitCodes.Well, answer.Error);
        Import(matched, renamed, "Hill House");
        Assert.Equal(Attendance(plain), Attendance(matched));
    }
}
