using System.Globalization;

namespace Whereabouts.Seeding;

/// <summary>Reads the small extracts of data/seeding, which contain no quoted fields.</summary>
internal static class Extract
{
    private static readonly Dictionary<(string Phase, string Measure), double> PublishedFigures = Rows(
            "attendance_2025_26.csv"
        )
        .ToDictionary(r => (r[0], r[1]), r => double.Parse(r[2], CultureInfo.InvariantCulture));

    public static string Text(string name)
    {
        using var stream =
            typeof(Extract).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The extract {name} is not part of the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static List<string[]> Rows(string name, char delimiter = ',') =>
        [
            .. Text(name)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split(delimiter)),
        ];

    /// <summary>Oxfordshire's published percentage (0 to 100) for a phase, e.g. <c>("Secondary", "absence")</c>.</summary>
    public static double Published(string phase, string measure) => PublishedFigures[(phase, measure)];
}
