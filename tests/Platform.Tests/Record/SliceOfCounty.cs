using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>
/// A few dozen children of the small county in every shape of file, so that the whole record can be made many times
/// over: four schools and the agencies, and every story about a child of theirs.
/// </summary>
internal sealed class SliceOfCounty : IDisposable
{
    private const int ChildrenOfEachRoll = 4;

    // Each school's last roll says who is in the slice.
    private static readonly string[] Rolls =
    [
        "Arbor students - Oxford Spires 2026-11-20.csv",
        "LARKRISE PUPIL DETAILS 201126.csv",
        "langford pupils 2026-11-20.txt",
        "meadowbrook_roll_20261120.csv",
    ];

    private static readonly Lazy<string> Cut = new(Write);

    private SliceOfCounty(string folder) => Folder = folder;

    public string Folder { get; }

    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)];

    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>A copy of the slice, to be changed at will.</summary>
    public static SliceOfCounty Take()
    {
        var folder = Directory.CreateTempSubdirectory("wb-slice-").FullName;
        foreach (var file in Directory.GetFiles(Cut.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return new(folder);
    }

    /// <summary>A copy in which every text file is changed.</summary>
    public static SliceOfCounty Take(Func<TextTable, TextTable> change)
    {
        var slice = Take();
        foreach (var file in slice.Files.Where(IsText))
        {
            change(TextTable.Read(file)).Write(file);
        }

        return slice;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static bool IsText(string file) => Path.GetExtension(file) is ".csv" or ".txt";

    private static bool IsTemporary(string cell) =>
        cell.Length == 13
        && char.IsLetter(cell[0])
        && char.IsLetter(cell[^1])
        && cell.Skip(1).Take(11).All(char.IsDigit);

    private static string Write()
    {
        using var county = SmallCountyFiles.Write();
        var told = county.Summary.Stories.Select(s => s.Upn).OfType<string>();
        var upns = Rolls
            .SelectMany(roll =>
            {
                var table = TextTable.Read(Path.Combine(county.Folder, roll));
                return table.Rows.Take(ChildrenOfEachRoll).SelectMany(r => r.Where(c => c.Length == 13));
            })
            .Concat(told)
            .ToHashSet(StringComparer.Ordinal);
        // A number that was replaced: both belong to one child.
        var replaced = TextTable
            .Read(Path.Combine(county.Folder, Rolls[0]))
            .Rows.Where(r => r.Any(upns.Contains))
            .SelectMany(r => r.Where(IsTemporary))
            .ToHashSet(StringComparer.Ordinal);
        upns.UnionWith(replaced);

        var folder = Directory.CreateTempSubdirectory("wb-slice-cut-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(county.Folder))
        {
            var name = Path.GetFileName(file);
            var target = Path.Combine(folder, name);
            if (IsText(file))
            {
                // The marks of Term 1 matter here only where they bear a number that was replaced.
                var isOld = name.Contains("term 1", StringComparison.OrdinalIgnoreCase);
                TextTable.Read(file).About(isOld ? replaced : upns).Write(target);
            }
            else if (
                name.StartsWith("AP ", StringComparison.Ordinal) || name.StartsWith("Reduced", StringComparison.Ordinal)
            )
            {
                File.Copy(file, target);
            }
        }

        return folder;
    }
}
