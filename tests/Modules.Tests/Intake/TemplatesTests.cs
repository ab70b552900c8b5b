using System.Runtime.CompilerServices;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Intake;

/// <summary>The templates in docs are what the importers read; <c>UPDATE_DOCS=1</c> writes them anew.</summary>
public sealed class TemplatesTests
{
    public static TheoryData<string> Kinds => [.. Importers.All.Select(i => i.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_template_in_docs_has_the_importers_columns(string kind) =>
        Compare($"{kind}.csv", Templates.Csv(Importers.All.Single(i => i.Kind == kind)));

    [Fact]
    public void The_guide_in_docs_tells_of_every_column() => Compare("columns.md", Templates.Guide(Importers.All));

    [Fact]
    public void Docs_hold_no_template_of_a_kind_that_is_gone() =>
        Assert.Equal(
            Importers.All.Select(i => $"{i.Kind}.csv").Order(StringComparer.Ordinal),
            System.IO.Directory.GetFiles(Folder(), "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    private static void Compare(string name, string due)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            File.WriteAllText(path, due);
        }

        Assert.Equal(due, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/how-to/templates"));
}
