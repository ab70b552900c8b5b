using System.Diagnostics;
using System.Globalization;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>Runs the command line as a process of its own.</summary>
public class KilledTests
{
    private const string Received = "2026-11-20T17:00:00Z";

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void An_import_killed_in_the_middle_again_and_again_and_then_let_through_makes_the_same_record(
        DatabaseKind kind
    )
    {
        using var slice = SliceOfCounty.Take();
        using var whole = TestDatabase.Create(kind);
        Assert.Equal(
            ExitCodes.SomeRowsLeft,
            CommandLine.Run("import", slice.Folder, "--received", Received, "--database", whole.Text).ExitCode
        );

        using var killed = TestDatabase.Create(kind);
        foreach (var batches in new[] { 2, 9, 20 })
        {
            using var process = CliProcess.Start(
                "import",
                slice.Folder,
                "--received",
                Received,
                "--database",
                killed.Text
            );
            while (!process.HasExited && Batches(killed) < batches)
            {
                process.WaitForExit(20);
            }

            Assert.False(process.HasExited, "It was over before it could be killed.");
            process.Kill();
            process.WaitForExit();
            Assert.NotEqual(Batches(whole), Batches(killed));
        }

        Assert.Equal(
            ExitCodes.SomeRowsLeft,
            CommandLine.Run("import", slice.Folder, "--received", Received, "--database", killed.Text).ExitCode
        );
        Records.Same(WholeRecord.Of(whole.Address), WholeRecord.Of(killed.Address));
        Assert.Equal(ExitCodes.Well, CommandLine.Run("journal", "verify", "--database", killed.Text).ExitCode);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        const long LimitInKilobytes = 600 * 1024;
        var folder = Directory.CreateTempSubdirectory("wb-large-");
        try
        {
            var file = Path.Combine(folder.FullName, "marks.csv");
            var size = WriteMarks(file, children: 1_900, weeks: 33);
            Assert.True(size > 60_000_000, $"Only {size} bytes.");
            using var database = TestDatabase.Create(DatabaseKind.Sqlite);
            using var process = CliProcess.Start(
                "import",
                file,
                "--received",
                "2027-07-20T17:00:00Z",
                "--database",
                database.Text
            );
            long peak = 0;
            while (!process.HasExited)
            {
                peak = Math.Max(peak, CliProcess.PeakOf(process.Id));
                process.WaitForExit(200);
            }

            Assert.Equal(ExitCodes.Well, process.ExitCode);
            Assert.InRange(peak, 1, LimitInKilobytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Batches(TestDatabase database)
    {
        using var db = WholeRecord.Open(database.Address);
        return db.Batches.Count();
    }

    private static long WriteMarks(string path, int children, int weeks)
    {
        using (var writer = new StreamWriter(path))
        {
            writer.Write("urn,upn,surname,forename,date of birth,postcode,date,session,code,recorded at,note\n");
            for (var child = 0; child < children; child++)
            {
                var upn = Domain.Identifiers.Upn.WithCheckLetter(
                    string.Create(CultureInfo.InvariantCulture, $"93141252{child:0000}")
                );
                for (var day = 0; day < weeks * 7; day++)
                {
                    var date = new DateOnly(2026, 9, 7).AddDays(day);
                    if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                    {
                        continue;
                    }

                    foreach (var session in new[] { "AM", "PM" })
                    {
                        writer.Write(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"141727,{upn},Surname{child},Forename{child},14/02/2015,OX4 3AJ,{date:dd/MM/yyyy},{session},{(session == "AM" ? '/' : '\\')},{date:dd/MM/yyyy} 16:00,\n"
                            )
                        );
                    }
                }
            }
        }

        return new FileInfo(path).Length;
    }
}
