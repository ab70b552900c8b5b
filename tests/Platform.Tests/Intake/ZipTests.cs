using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

public sealed class ZipTests : IDisposable
{
    private readonly Folder _folder = new();

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void A_zip_is_taken_in_as_the_files_in_it_schools_first(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        var zip = Zip(
            ("a/marks.csv", Text(_folder.Marks("m.csv", "/", new(2026, 11, 2), new(2026, 11, 2)))),
            ("b/roll.csv", Text(_folder.Roll())),
            ("__MACOSX/b/._roll.csv", "not a file that anybody sent"),
            ("z/schools.csv", Text(_folder.Schools))
        );
        var answer = Folder.Import(database, zip);
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.Equal(
            [("all.zip/z/schools.csv", "schools"), ("all.zip/b/roll.csv", "roll"), ("all.zip/a/marks.csv", "marks")],
            Files(answer).Select(f => (Name(f), f.GetProperty("kind").GetString()!))
        );
        Assert.Equal("unchanged 2", Counted(Files(Folder.Import(database, zip))[2]));
        Assert.Empty(Left());
    }

    [Fact]
    public void A_file_that_cannot_be_unpacked_is_named_and_the_others_go_through()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var inner = new MemoryStream();
        using (var packed = new ZipArchive(inner, ZipArchiveMode.Create, leaveOpen: true))
        {
            packed.CreateEntry("roll.csv");
        }

        var zip = Zip(("schools.csv", Text(_folder.Schools)), ("damaged.csv", "one,two\n1,2\n"));
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        using (var nested = archive.CreateEntry("inner.zip").Open())
        {
            nested.Write(inner.ToArray());
        }

        Spoil(zip, "one,two\n1,2\n");
        var answer = Folder.Import(database, zip);
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        var files = Files(answer);
        Assert.Equal(
            ["all.zip [damaged.csv]", "all.zip [inner.zip]", "all.zip/schools.csv"],
            files.Select(Name).Order()
        );
        Assert.Contains("damaged.csv is damaged in the zip", Reason(files, "[damaged.csv]"));
        Assert.Contains("inner.zip is a zip inside the zip", Reason(files, "[inner.zip]"));
        Assert.Equal("applied 1", Counted(files.Single(f => Name(f) == "all.zip/schools.csv")));
        Assert.Empty(Left());
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var zip = Zip(("bomb.csv", new string(' ', 30_000_000)));
        Assert.InRange(new FileInfo(zip).Length, 1, 100_000);
        var file = Assert.Single(Files(Folder.Import(database, zip)));
        Assert.Contains("more than 200 times its size", Problem(file));
        Assert.Empty(Left());
    }

    [Fact]
    public void A_path_in_a_name_is_only_a_label()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var outside = Path.Combine(Path.GetTempPath(), $"wb-escaped-{Environment.ProcessId}.csv");
        var zip = Zip(
            ($"../../../../..{outside}", Text(_folder.Schools)),
            (@"C:\windows\roll.csv", Text(_folder.Roll()))
        );
        var answer = Folder.Import(database, zip);
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.False(File.Exists(outside));
        Assert.Equal([$"all.zip{outside}", "all.zip/windows/roll.csv"], Files(answer).Select(Name));
    }

    [Fact]
    public void A_file_with_a_password_is_named()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var zip = Zip(("secret.csv", "surname,forename\nOkafor,Grace\n"));
        // The lowest bit of the flags says that a file is encrypted, in its own header and in the zip's list.
        var bytes = File.ReadAllBytes(zip);
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;
        File.WriteAllBytes(zip, bytes);
        var file = Assert.Single(Files(Folder.Import(database, zip)));
        Assert.Contains("secret.csv in the zip is protected by a password", Problem(file));
    }

    public void Dispose() => _folder.Dispose();

    private string Zip(params (string Name, string Text)[] files)
    {
        var path = _folder.Write("all.zip", "");
        using var stream = File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            // What was short is stored as it is, so that a test can spoil it.
            var level = text.Length < 20 ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
            using var writer = new StreamWriter(zip.CreateEntry(name, level).Open());
            writer.Write(text);
        }

        return path;
    }

    private static void Spoil(string path, string text)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) + 3] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private static string Text(string path) => File.ReadAllText(path);

    private static List<JsonElement> Files(CommandAnswer answer) =>
        [.. answer.Json.GetProperty("files").EnumerateArray()];

    private static string Name(JsonElement file) => file.GetProperty("file").GetString()!;

    private static string Problem(JsonElement file) =>
        file.GetProperty("problems")[0].GetProperty("reason").GetString()!;

    private static string Reason(List<JsonElement> files, string entry) =>
        Problem(files.Single(f => Name(f).EndsWith(entry, StringComparison.Ordinal)));

    private static string Counted(JsonElement file) =>
        string.Join(
            ", ",
            file.GetProperty("rows")
                .EnumerateObject()
                .Where(r => r.Name != "read" && r.Value.GetInt32() > 0)
                .Select(r => $"{r.Name} {r.Value}")
        );

    /// <summary>What was unpacked and not deleted.</summary>
    private static string[] Left() =>
        Directory.GetDirectories(Path.GetTempPath(), $"whereabouts-zip-{Environment.ProcessId}-*");
}
