using System.Diagnostics;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Cli.Matching;

/// <summary>Matches one file of rows with one of people, from rows in to links out, and says what it did and how long it took.</summary>
internal sealed class Matcher(TextWriter output, int threads)
{
    private const double Certain = 0.95;
    private static readonly string[] PeopleId = ["id", "unique_id"];
    private static readonly string[] RowsId = ["rid", "id", "unique_id"];
    private readonly Stopwatch _whole = Stopwatch.StartNew();
    private readonly Stopwatch _step = new();
    private TimeSpan _worked;

    public void Run(string populationPath, string incomingPath, string linksPath, bool explain)
    {
        var (names, streets) = (new NameTable(), new NameTable());
        var itself = Path.GetFullPath(populationPath) == Path.GetFullPath(incomingPath);

        _step.Restart();
        var known = PeopleFile.Read(populationPath, itself ? RowsId : PeopleId, names, streets, threads);
        var incoming = itself ? known : PeopleFile.Read(incomingPath, RowsId, names, streets, threads);
        Say($"read {known.People.Length:N0} people and {incoming.People.Length:N0} rows");

        using var population = new Population(known.People, names, streets, threads);
        Say($"made an index of {population.Rules.Count} rules: {string.Join(", ", population.Rules)}");

        var batch = new Batch(population, incoming.People, incoming.Sources.Count, itself, threads);
        Say(
            $"compared {batch.Compared:N0} pairs, {(double)batch.Compared / Math.Max(1, incoming.People.Length):N1} a row; the model: {batch.Model.Version}"
        );

        var certain = Write(
            linksPath,
            known,
            incoming,
            batch,
            explain ? new Explanation(population, batch.Model) : null
        );
        Say($"wrote {linksPath}");
        output.WriteLine(
            $"{certain:N0} of {incoming.People.Length:N0} rows are {Certain:P0} certain or more; {_whole.Elapsed.TotalSeconds:N2} s in all, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MiB at most."
        );
    }

    private static int Write(string path, PeopleFile known, PeopleFile incoming, Batch batch, Explanation? explanation)
    {
        using var links = new LinksFile(path, explanation is not null);
        var certain = 0;
        for (var i = 0; i < incoming.People.Length; i++)
        {
            var likely = batch.Best(i);
            var why = explanation?.Of(incoming.People[i], likely);
            if (likely is { } best)
            {
                links.Write(incoming.Id(i), known.Id(best.Number), best.Probability, why);
                certain += best.Probability >= Certain ? 1 : 0;
            }
            else
            {
                links.Write(incoming.Id(i), default, 0, why);
            }
        }

        return certain;
    }

    private void Say(string what)
    {
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        output.WriteLine(
            $"{_step.Elapsed.TotalSeconds, 6:N2} s ({(worked - _worked).TotalSeconds:N2} s of processor)  {what}"
        );
        _worked = worked;
        _step.Restart();
    }
}
