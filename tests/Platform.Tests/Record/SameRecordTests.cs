using System.Text;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>The record is a function of the set of files: compares whole databases, the journal apart.</summary>
public class SameRecordTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void Files_brought_in_twice_leave_the_record_as_it_was(DatabaseKind kind)
    {
        using var slice = SliceOfCounty.Take();
        using var database = TestDatabase.Create(kind);
        Import(database, slice.Folder);
        var once = WholeRecord.Of(database.Address);
        Assert.True(once.Count > 500, $"Only {once.Count} rows: the slice is too thin to prove anything.");

        var again = CommandLine.Run("import", slice.Folder, "--database", database.Text, "--format", "json");

        Records.Same(once, WholeRecord.Of(database.Address));
        Assert.All(
            again.Json.GetProperty("files").EnumerateArray(),
            file => Assert.Equal(0, file.GetProperty("rows").GetProperty("applied").GetInt32())
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Files_brought_in_one_by_one_in_any_order_make_the_same_record(DatabaseKind kind)
    {
        using var slice = SliceOfCounty.Take();
        var expected = RecordOf(kind, slice);
        foreach (var seed in new[] { 1, 2, 3 })
        {
            await using var app = await App.StartAsync(kind);
            var files = slice.Files.ToArray();
            new Random(seed).Shuffle(files);
            foreach (var file in files)
            {
                await ImportAsync(app, file);
            }

            Records.Same(expected, WholeRecord.Of(app.Database.Address));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Rows_in_any_order_make_the_same_record(DatabaseKind kind)
    {
        using var slice = SliceOfCounty.Take();
        using var shuffled = SliceOfCounty.Take(t => t.Shuffled(new Random(5)));
        Records.Same(RecordOf(kind, slice, anyShape: true), RecordOf(kind, shuffled, anyShape: true));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Other_encodings_delimiters_and_orders_of_columns_make_the_same_record(DatabaseKind kind)
    {
        using var slice = SliceOfCounty.Take();
        var expected = RecordOf(kind, slice, anyShape: true);
        (Encoding Encoding, char Delimiter)[] shapes =
        [
            (new UnicodeEncoding(false, true), '\t'),
            (new UTF8Encoding(false), '|'),
            (TextTable.Windows1252, ';'),
        ];
        foreach (var shape in shapes)
        {
            using var other = SliceOfCounty.Take(t =>
                t.As(shape.Encoding, shape.Delimiter).ColumnsShuffled(new Random(7))
            );
            Records.Same(expected, RecordOf(kind, other, anyShape: true));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Each_batch_undone_and_its_file_brought_in_again_makes_the_same_record(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var slice = SliceOfCounty.Take();
        Import(app.Database, slice.Folder);
        var expected = WholeRecord.Of(app.Database.Address);
        foreach (var (batch, file) in Batches(app.Database))
        {
            Assert.True(await UndoAsync(app, batch));
            await ImportAsync(app, slice[file]);
        }

        Records.Same(expected, WholeRecord.Of(app.Database.Address));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task When_every_batch_is_undone_nothing_of_the_record_is_left_but_the_files(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var slice = SliceOfCounty.Take();
        Import(app.Database, slice.Folder);
        var expected = WholeRecord.Of(app.Database.Address);
        foreach (var (batch, _) in Batches(app.Database))
        {
            Assert.True(await UndoAsync(app, batch));
        }

        Assert.DoesNotContain(
            WholeRecord.Of(app.Database.Address),
            line => line.Split(' ')[0] is not ("files" or "file_chunks" or "batches" or "problems")
        );

        Import(app.Database, slice.Folder);
        Records.Same(expected, WholeRecord.Of(app.Database.Address));
    }

    [Fact]
    public void Both_databases_hold_the_same_record()
    {
        using var slice = SliceOfCounty.Take();
        Records.Same(RecordOf(DatabaseKind.Sqlite, slice), RecordOf(DatabaseKind.Postgres, slice));
    }

    private static IReadOnlyList<string> RecordOf(DatabaseKind kind, SliceOfCounty slice, bool anyShape = false)
    {
        using var database = TestDatabase.Create(kind);
        Import(database, slice.Folder);
        return WholeRecord.Of(database.Address, anyShape);
    }

    private static List<(Guid Batch, string File)> Batches(TestDatabase database)
    {
        using var db = WholeRecord.Open(database.Address);
        return [.. db.Batches.AsEnumerable().OrderBy(b => b.Id).Select(b => (b.Id, b.FileName))];
    }

    // Many files by the same door as the command's, without starting a command for each.
    private static Task<IReadOnlyList<ImportedTable>> ImportAsync(App app, string file) =>
        app.WithAsync<Importing, IReadOnlyList<ImportedTable>>(importing =>
            importing.ImportAsync([(file, Path.GetFileName(file))], new ImportOptions(), Actor.System, null, default)
        );

    private static Task<bool> UndoAsync(App app, Guid batch) =>
        app.WithAsync<Undoing, bool>(undoing => undoing.UndoAsync(batch, Actor.System, null, default));

    private static void Import(TestDatabase database, string path)
    {
        var answer = CommandLine.Run("import", path, "--database", database.Text);
        Assert.True(answer.ExitCode is ExitCodes.Well or ExitCodes.SomeRowsLeft, answer.Output + answer.Error);
    }
}
