using System.Text.RegularExpressions;

namespace Whereabouts.Architecture.Tests;

/// <summary>The source tree, as files.</summary>
internal static class Tree
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "wwwroot"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the tree, with the path from the root; nothing that a build made.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(f => !f.Split('/').Any(Made.Contains))
                .Order(StringComparer.Ordinal),
        ];

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Written by the tools of the database library.</summary>
    public static bool IsMigration(string file) => file.Contains("/Migrations/", StringComparison.Ordinal);

    public static IEnumerable<string> Matches(string file, string pattern) =>
        Regex.Matches(Text(file), pattern).Select(m => $"{file}: {m.Value}");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Whereabouts.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run outside the source tree.");
        }

        return folder;
    }
}
