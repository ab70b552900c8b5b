using System.Security.Cryptography;
using System.Text;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake.BrokenFiles;

/// <summary>What is too large to be made in memory, or does not stand still.</summary>
public class LargeFilesTests
{
    private const long LimitInKilobytes = 600 * 1024;

    [Fact]
    public void Two_hundred_megabytes_of_one_line_are_passed_over_in_little_memory()
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        _ = folder.Schools;
        using (var file = File.Create(Path.Combine(folder.Path, "one line.csv")))
        {
            var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Okafor,Grace,14/02/2015,", 50_000)));
            for (var written = 0; written < 200_000_000; written += piece.Length)
            {
                file.Write(piece);
            }
        }

        var peak = Import(folder, database, out var exitCode);

        Assert.Equal(ExitCodes.NotUnderstood, exitCode);
        Assert.InRange(peak, 1, LimitInKilobytes);
        using var db = WholeRecord.Open(database.Address);
        Assert.Single(db.Batches.ToList(), b => b.RowsApplied == 1);
        Assert.StartsWith(
            "The row is longer than 1,000,000 characters",
            db.Problems.Single().Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_workbook_that_unpacks_to_a_gigabyte_is_read_to_its_end_in_little_memory()
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        _ = folder.Schools;
        GigabyteOfMarks.Write(Path.Combine(folder.Path, "marks.xlsx"));

        var peak = Import(folder, database, out var exitCode);

        Assert.Equal(ExitCodes.SomeRowsLeft, exitCode);
        Assert.InRange(peak, 1, LimitInKilobytes);
        using var db = WholeRecord.Open(database.Address);
        var batch = db.Batches.Single(b => b.Kind == "marks");
        Assert.Equal((GigabyteOfMarks.LongRows + 1, 1), (batch.RowsRead, batch.RowsRefused));
        Assert.Equal(GigabyteOfMarks.LongRows, batch.RowsApplied);
        Assert.StartsWith(
            "The row is longer than 1,000,000 characters",
            db.Problems.Single().Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_kept_and_read_as_it_was()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, folder.Schools);
        var path = folder.Write("roll.csv", Made.Headings + Made.Grace);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var growing = Task.Run(
            () =>
            {
                while (!over.IsCancellationRequested)
                {
                    File.AppendAllText(path, Made.Ben);
                }
            },
            cancellation
        );

        var answer = Folder.Import(database, path);
        await over.CancelAsync();
        await growing;

        using var db = WholeRecord.Open(database.Address);
        var kept = db.Files.Single(f => f.Name == "roll.csv");
        using var bytes = new MemoryStream();
        await new Platform.Intake.FileStore(db).WriteAsync(kept.Sha256, bytes, cancellation);
        Assert.Equal(kept.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
        Assert.Equal(kept.Length, bytes.Length);
        var rows =
            Encoding.UTF8.GetString(bytes.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        Assert.Equal(rows, answer.Json.GetProperty("files")[0].GetProperty("rows").GetProperty("read").GetInt32());
    }

    private static long Import(Folder folder, TestDatabase database, out int exitCode)
    {
        using var process = CliProcess.Start("import", folder.Path, "--database", database.Text);
        long peak = 0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, CliProcess.PeakOf(process.Id));
            process.WaitForExit(50);
        }

        exitCode = process.ExitCode;
        return peak;
    }
}
