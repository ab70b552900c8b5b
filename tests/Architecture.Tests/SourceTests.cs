using System.Text.RegularExpressions;

namespace Whereabouts.Architecture.Tests;

/// <summary>Where things stand, and what is not written anywhere.</summary>
public partial class SourceTests
{
    private const int LongFile = 300;

    // Each with its reason.
    private static readonly string[] MayBeLong =
    [
        "src/Domain/Assessment/ChildOnDay.cs", // everything that a rule may ask of one child on one day
        "tests/Platform.Tests/Intake/BrokenFiles/BrokenFilesOfEveryKind.cs", // a table, a broken file a row
    ];

    // What a host calls stands in the root namespace of the components.
    private const string CalledByHosts = "src/GovUk/Hosting/";

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.All(
            CodeFiles().Where(f => !f.StartsWith(CalledByHosts, StringComparison.Ordinal)),
            file =>
            {
                var stated = Namespace().Match(Tree.Text(file));
                if (stated.Success)
                {
                    Assert.True(
                        Expected(file) == stated.Groups["name"].Value,
                        $"{file} is in {stated.Groups["name"].Value}."
                    );
                }
            }
        );

    [Fact]
    public void A_file_is_short_unless_it_is_listed()
    {
        var tooLong = CodeFiles().Where(f => File.ReadLines(Path.Combine(Tree.Root, f)).Count() >= LongFile);
        Assert.Empty(tooLong.Except(MayBeLong));
    }

    [Fact]
    public void No_page_stands_at_the_same_path_in_two_modules()
    {
        var pages = Tree.Files("src/Modules", ".cshtml").Select(f => f.Split('/', 4)[3].ToLowerInvariant());
        // Each module has its own imports.
        Assert.Empty(
            pages
                .Where(p => !p.EndsWith("_viewimports.cshtml", StringComparison.Ordinal))
                .GroupBy(p => p)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
        );
    }

    [Fact]
    public void No_page_has_style_or_script_of_its_own() =>
        Assert.Empty(
            Tree.Files("src", ".cshtml")
                .SelectMany(f =>
                    Tree.Matches(
                        f,
                        """\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:|<style\b|<script\b(?![^>]*\bnonce=)[^>]*>"""
                    )
                )
        );

    [Fact]
    public void Queries_are_written_in_SQL_only_for_one_database_and_in_its_own_project() =>
        Assert.Empty(
            Tree.Files("src", ".cs")
                .Where(f => !f.StartsWith("src/Data.", StringComparison.Ordinal))
                .SelectMany(f => Tree.Matches(f, @"\b(FromSql|ExecuteSql|SqlQuery)\w*\s*\(|\bCommandText\b"))
        );

    [Fact]
    public void The_first_page_is_short() =>
        Assert.InRange(File.ReadLines(Path.Combine(Tree.Root, "README.md")).Count(), 1, 60);

    [Fact]
    public void Nothing_is_named_for_want_of_a_name() =>
        Assert.DoesNotContain(CodeFiles(), f => NoName().IsMatch(Path.GetFileName(f)));

    private static IEnumerable<string> CodeFiles() =>
        Tree.Files("src", ".cs").Concat(Tree.Files("tests", ".cs")).Where(f => !Tree.IsMigration(f));

    private static string Expected(string file)
    {
        var folders = file.Split('/')[1..^1];
        return "Whereabouts." + string.Join('.', folders);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();

    // A tag helper is what the framework calls one.
    [GeneratedRegex(@"(Manager|(?<!Tag)Helpers?|Utils?|Common|Base|Dto)\.cs$")]
    private static partial Regex NoName();
}
