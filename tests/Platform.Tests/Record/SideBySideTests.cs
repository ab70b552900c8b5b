using System.Globalization;
using System.Text;
using Whereabouts.Cli;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Tests.Intake;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>
/// PostgreSQL takes in several files at a time. The files here all tell of the same few children, by one number or
/// another or by name, so that nearly every one of them has to wait for others.
/// </summary>
public sealed class SideBySideTests : IDisposable
{
    private const int Schools = 6;
    private const int Children = 40;
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Files_of_the_same_children_taken_in_together_make_the_record_of_one_after_the_other(int seed)
    {
        Write(new Random(seed));
        await using var oneByOne = await App.StartAsync(DatabaseKind.Sqlite);
        foreach (var file in Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal))
        {
            await oneByOne.WithAsync<Importing, IReadOnlyList<ImportedTable>>(importing =>
                importing.ImportAsync(
                    [(file, Path.GetFileName(file))],
                    new ImportOptions(),
                    Actor.System,
                    null,
                    default
                )
            );
        }

        using var together = TestDatabase.Create(DatabaseKind.Postgres);
        var answer = CommandLine.Run("import", _folder.Path, "--database", together.Text, "--format", "json");

        Assert.True(answer.ExitCode is ExitCodes.Well or ExitCodes.SomeRowsLeft, answer.Output + answer.Error);
        var expected = WholeRecord.Of(oneByOne.Database.Address);
        Assert.True(expected.Count > 1_000, $"Only {expected.Count} rows.");
        Records.Same(expected, WholeRecord.Of(together.Address));
        Assert.Equal(ExitCodes.Well, CommandLine.Run("journal", "verify", "--database", together.Text).ExitCode);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Two_who_bring_files_in_at_the_same_time_take_turns(DatabaseKind kind)
    {
        Write(new Random(5));
        using var database = TestDatabase.Create(kind);
        var files = Directory
            .GetFiles(_folder.Path)
            .Where(f => !f.Contains("again", StringComparison.Ordinal))
            .ToList();
        files.Sort(StringComparer.Ordinal);
        Assert.Equal(ExitCodes.Well, CommandLine.Run("import", files[0], "--database", database.Text).ExitCode);
        var halves = files.Select((file, i) => (file, i)).GroupBy(f => f.i % 2, f => f.file);

        var answers = await Task.WhenAll(
            halves.Select(half => Task.Run(() => CommandLine.Run(["import", .. half, "--database", database.Text])))
        );

        Assert.All(
            answers,
            a => Assert.True(a.ExitCode is ExitCodes.Well or ExitCodes.SomeRowsLeft, a.Output + a.Error)
        );
        using var alone = TestDatabase.Create(kind);
        foreach (var file in files)
        {
            CommandLine.Run("import", file, "--database", alone.Text);
        }

        Records.Same(WholeRecord.Of(alone.Address), WholeRecord.Of(database.Address));
    }

    [Fact]
    public void What_became_of_the_files_is_told_in_their_order_whichever_was_done_first()
    {
        Write(new Random(4));
        using var together = TestDatabase.Create(DatabaseKind.Postgres);

        var answer = CommandLine.Run("import", _folder.Path, "--database", together.Text, "--format", "json");

        var told = answer.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString()!);
        string[] kinds = ["0 schools", "roll", "marks"];
        Assert.Equal(
            Directory
                .GetFiles(_folder.Path)
                .Select(f => Path.GetFileName(f)!)
                .OrderBy(f => Array.FindIndex(kinds, kind => f.StartsWith(kind, StringComparison.Ordinal)))
                .ThenBy(f => f, StringComparer.Ordinal),
            told
        );
    }

    private void Write(Random random)
    {
        var schools = new StringBuilder(
            "urn,laestab,establishment name,type of establishment,phase,status,open date\n"
        );
        for (var school = 0; school < Schools; school++)
        {
            schools.Append(
                CultureInfo.InvariantCulture,
                $"14172{school},931412{school},School {school},Academy,Secondary,Open,01/09/2010\n"
            );
        }

        _folder.Write("0 schools.csv", schools.ToString());
        for (var file = 0; file < 18; file++)
        {
            var (roll, marks, school) = (new StringBuilder(), new StringBuilder(), file % Schools);
            roll.AppendLine(
                "urn,upn,former upn,surname,forename,date of birth,postcode,enrolment status,entry date,recorded at"
            );
            marks.AppendLine("urn,upn,surname,forename,date of birth,postcode,date,session,code,recorded at");
            foreach (var child in Enumerable.Range(0, Children).Where(_ => random.Next(3) > 0))
            {
                // Now by the number of today, now by the one of before, now by name alone.
                var (now, before) = (Number(child), Number(child + 500));
                var (upn, former) = random.Next(4) switch
                {
                    0 => (before, ""),
                    1 => (now, before),
                    _ => (now, ""),
                };
                var who = $"Okafor{(char)('a' + (child % 20))},Grace{(char)('a' + (child / 20))},14/02/2015,OX4 3AJ";
                roll.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"14172{school},{upn},{former},{who},C,01/09/2025,{1 + file:00}/09/2026 09:00"
                );
                var day = new DateOnly(2026, 10, 5).AddDays(file % 5);
                foreach (var session in new[] { "AM", "PM" })
                {
                    marks.AppendLine(
                        CultureInfo.InvariantCulture,
                        $"14172{school},{(random.Next(5) == 0 ? "" : upn)},{who},{day:dd/MM/yyyy},{session},{"/\\LI"[random.Next(4)]},{day:dd/MM/yyyy} {10 + (file % 8)}:00"
                    );
                }
            }

            _folder.Write($"roll {file:00}.csv", roll.ToString());
            _folder.Write($"marks {file:00}.csv", marks.ToString());
            if (file % 6 == 0)
            {
                _folder.Write($"marks {file:00} again.csv", marks.ToString());
            }
        }
    }

    private static string Number(int child) =>
        Upn.WithCheckLetter(string.Create(CultureInfo.InvariantCulture, $"801200{child:000000}")).ToString();
}
