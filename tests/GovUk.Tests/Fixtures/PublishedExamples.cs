using System.Text.Json;

namespace Whereabouts.GovUk.Tests.Fixtures;

/// <summary>The examples that the GOV.UK package ships with each component.</summary>
internal static class PublishedExamples
{
    public static IReadOnlyList<Example> Of(string component)
    {
        var path = Path.Combine(
            Root(),
            "src/GovUk/node_modules/govuk-frontend/dist/govuk/components",
            component,
            "fixtures.json"
        );
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. file
                .RootElement.GetProperty("fixtures")
                .EnumerateArray()
                .Select(example => new Example(
                    example.GetProperty("name").GetString()!,
                    example.GetProperty("options").GetRawText(),
                    example.GetProperty("html").GetString()!
                )),
        ];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Whereabouts.slnx")))
        {
            folder =
                folder.Parent ?? throw new InvalidOperationException("The tests run outside the project's folder.");
        }
        return folder.FullName;
    }

    internal sealed record Example(string Name, string Options, string Html);
}
