using System.Globalization;
using Whereabouts.Bench.Matching.Reports;
using Whereabouts.Bench.Matching.Rows;

namespace Whereabouts.Bench.Matching;

/// <summary>
/// Brings published sets with known duplicates (FEBRL's, Splink's) into the shape of a population: P.csv, to be matched
/// with itself, and truth.csv with the cluster of each row. National numbers are left out: they would decide alone.
/// </summary>
internal static class Duplicates
{
    /// <returns>How many rows there are.</returns>
    public static int Convert(string published, string folder)
    {
        var lines = Table.Read(published);
        Directory.CreateDirectory(folder);
        using var file = new CsvFile(
            Path.Combine(folder, "P.csv"),
            "id,forename,surname,dob,sex,postcode,address,upn,nhs,email"
        );
        using var truth = new CsvFile(Path.Combine(folder, "truth.csv"), "rid,cluster");
        foreach (var line in lines.Skip(1))
        {
            string Of(string column) =>
                Array.IndexOf(lines[0], column) is var at and >= 0 && at < line.Length ? line[at] : "";
            var isFebrl = Of("rec_id").Length > 0;
            var id = isFebrl ? Of("rec_id") : Of("unique_id");
            var address = isFebrl
                ? string.Join(
                    ' ',
                    new[] { Of("street_number"), Of("address_1"), Of("address_2"), Of("suburb") }.Where(p =>
                        p.Length > 0
                    )
                )
                : Of("city");
            file.Field(id)
                .Field(Of(isFebrl ? "given_name" : "first_name"))
                .Field(Of("surname"))
                .Field(Date(Of(isFebrl ? "date_of_birth" : "dob")))
                .Field("")
                .Field(Of("postcode"))
                .Field(address)
                .Field("")
                .Field("")
                .Field(Of("email"))
                .End();
            truth.Field(id).Field(isFebrl ? id.Split('-')[1] : Of("cluster") + Of("group")).End();
        }

        return lines.Count - 1;
    }

    private static string Date(string text) =>
        DateOnly.TryParseExact(
            text,
            ["yyyyMMdd", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
}
