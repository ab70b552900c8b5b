using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Intake;

/// <summary>Reads rows through an importer as an import does, without a database.</summary>
internal static class Reading
{
    /// <summary>Sunday 22 November 2026, nine in the morning: the moment at which every file of these tests is told.</summary>
    public static DateTimeOffset Told { get; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly School[] Schools =
    [
        new(SettingId.OfUrn(141727), "Spires Academy") { LaEstab = "9314125" },
        new(SettingId.OfUrn(123240), "Old Mill School") { LaEstab = "9314000" },
    ];

    /// <summary>The row that these headings and cells give, each a list with bars between; the importer has to recognise them.</summary>
    public static SheetRow Read(this IImporter importer, string headings, string cells)
    {
        var texts = Cells(headings);
        var known = Headings.Recognise(texts, importer);
        Assert.True(known is not null, $"{importer.Kind} does not recognise {headings}");
        var row = new SheetRow(
            new Sheet(known, new SettingDirectory(Schools), importer.Kind, "", Told),
            2,
            [.. Cells(cells).Select(c => c.Length == 0 ? null : c)]
        );
        importer.Read(row);
        return row;
    }

    /// <summary>The one fact of its type that a row states about its child; the row is not refused.</summary>
    public static T Fact<T>(this SheetRow row)
        where T : IFact
    {
        Assert.Empty(row.Refusals);
        return Assert.Single(row.Facts.OfType<T>());
    }

    public static Particulars Particulars(this SheetRow row) => Assert.Single(row.Facts.OfType<Particulars>());

    /// <summary>The reason why the row was refused: exactly one.</summary>
    public static string Refusal(this SheetRow row)
    {
        var problem = Assert.Single(row.Refusals);
        Assert.NotEmpty(problem.Mend);
        return problem.Reason;
    }

    public static string Note(this SheetRow row)
    {
        Assert.Empty(row.Refusals);
        return Assert.Single(row.Notes).Reason;
    }

    private static string[] Cells(string text) => [.. text.Split('|').Select(c => c.Trim())];
}
