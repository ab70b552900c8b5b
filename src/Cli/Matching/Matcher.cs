using System.Diagnostics;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Cli.Matching;

/// <summary>Matches one file of rows with one of people, from rows in to links out, and says what it did and how long it took.</summary>
internal sealed class Matcher(TextWriter output, int threads)
{
    private static readonly string[] PeopleId = ["id", "unique_id"];
    private static readonly string[] RowsId = ["rid", "id", "unique_id"];
    private readonly Stopwatch _whole = Stopwatch.StartNew();
    private readonly Stopwatch _step = new();

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

        var model = population.Learn(incoming.People, incoming.Sources.Count, threads, itself);
        Say($"took the model: {model.Version}");

        if (Environment.GetEnvironmentVariable("DUMP") is not null) Dump.Of(model, output);
        var (likely, compared) = Match(population, model, incoming.People, itself);
        Say(
            $"compared {compared:N0} pairs, {(double)compared / Math.Max(1, likely.Length):N1} a row"
        );

        Write(linksPath, known, incoming, likely, explain ? new Explanation(population, model) : null);
        Say($"wrote {linksPath}");
        output.WriteLine(
            $"{likely.Count(l => l is { Probability: >= 0.95 }):N0} of {likely.Length:N0} rows are {0.95:P0} certain or more; {_whole.Elapsed.TotalSeconds:N2} s in all, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MiB at most."
        );
    }

    private (Likely?[] Likely, long Compared) Match(Population population, Model model, Person[] rows, bool itself)
    {
        const int portion = 1024;
        var likely = new Likely?[rows.Length];
        var (next, compared) = (0, 0L);
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            _ =>
            {
                var search = population.NewSearch(model);
                var sum = 0L;
                for (int start; (start = Interlocked.Add(ref next, portion) - portion) < rows.Length; )
                {
                    for (var i = start; i < Math.Min(rows.Length, start + portion); i++)
                    {
                        likely[i] = search.Best(rows[i], itself ? i : -1);
                        sum += search.Compared;
                    }
                }

                Interlocked.Add(ref compared, sum);
            }
        );
        return (likely, compared);
    }

    private static void Write(
        string path,
        PeopleFile known,
        PeopleFile incoming,
        Likely?[] likely,
        Explanation? explanation
    )
    {
        using var links = new LinksFile(path, explanation is not null);
        for (var i = 0; i < likely.Length; i++)
        {
            var why = explanation?.Of(incoming.People[i], likely[i]);
            if (likely[i] is { } best)
            {
                links.Write(incoming.Id(i), known.Id(best.Number), best.Probability, why);
            }
            else
            {
                links.Write(incoming.Id(i), default, 0, why);
            }
        }
    }

    private void Say(string what)
    {
        output.WriteLine($"{_step.Elapsed.TotalSeconds, 6:N2} s  {what}");
        _step.Restart();
    }
}
