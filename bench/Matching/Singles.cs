using System.Diagnostics;
using System.Globalization;
using System.Text;
using Whereabouts.Bench.Matching.Rows;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Bench.Matching;

/// <summary>How long one row takes against a population in memory, as intake and the pages ask: row by row.</summary>
internal static class Singles
{
    private const int Rounds = 3;

    public static void Measure(Asked asked, TextWriter output)
    {
        var made = new Generation(asked);
        var (names, streets) = (new NameTable(), new NameTable());
        using var population = new Domain.Identity.Linkage.Population(
            [.. made.Records().Select(row => Read(row, names, streets))],
            names,
            streets,
            Environment.ProcessorCount
        );
        var rows = made.Incoming().Select(row => Read(row, names, streets)).ToArray();
        var search = population.NewSearch(Model.Shipped);
        for (var round = 0; round < Rounds; round++)
        {
            var found = 0;
            var took = new double[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                found += search.For(rows[i]).Count;
                took[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            Array.Sort(took);
            var figures = new[] { 0.5, 0.95, 0.99, 0.999 }.Select(share => Spread(took, share));
            output.WriteLine(
                $"{rows.Length:N0} rows, {found:N0} likely; microseconds at the median, 95 %, 99 %, 99.9 %: {string.Join(", ", figures)}"
            );
        }
    }

    private static string Spread(double[] sorted, double share) =>
        sorted[(int)(share * (sorted.Length - 1))].ToString("0.0", CultureInfo.InvariantCulture);

    private static Domain.Identity.Linkage.Person Read(Row row, NameTable names, NameTable streets) =>
        new PersonText
        {
            Forename = Encoding.UTF8.GetBytes(row.Forename),
            Surname = Encoding.UTF8.GetBytes(row.Surname),
            Born = Encoding.UTF8.GetBytes(row.Born),
            Sex = Encoding.UTF8.GetBytes(row.Sex),
            Postcode = Encoding.UTF8.GetBytes(row.Postcode),
            Address = Encoding.UTF8.GetBytes(row.Address),
        }.Read(names, streets);
}
