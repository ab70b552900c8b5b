using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Whereabouts.Cli.Files;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Cli.Matching;

/// <summary>A file of people or rows as read: what is compared, and the identifiers as the file has them.</summary>
internal sealed class PeopleFile
{
    private const int MostSources = 15;
    private readonly List<(int First, byte[] Text, List<int> Ends)> _ids = [];

    private PeopleFile(Person[] people, IReadOnlyList<string> sources) => (People, Sources) = (people, sources);

    public Person[] People { get; }

    /// <summary>The names of the sources; <see cref="Person.Source"/> is the place in it. Those beyond the first fifteen are one.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The identifier of the person or row of this place.</summary>
    public ReadOnlySpan<byte> Id(int place)
    {
        var part = _ids.Count - 1;
        while (_ids[part].First > place)
        {
            part--;
        }

        var (first, text, ends) = _ids[part];
        var at = place - first;
        var start = at == 0 ? 0 : ends[at - 1];
        return text.AsSpan(start, ends[at] - start);
    }

    /// <summary>Reads a file in as many parts as there are threads.</summary>
    /// <param name="id">The heading of its identifiers, and what else it may be called.</param>
    public static PeopleFile Read(string path, string[] id, NameTable names, NameTable streets, int threads)
    {
        using var file = FileParts.Open(path);
        var length = RandomAccess.GetLength(file);
        if (FileTrouble.OfBytes(file) is { } trouble)
        {
            throw FileTrouble.Refusal($"{path} cannot be read.", trouble, id);
        }

        var start = FileParts.SkipMark(file);
        var columns = ColumnsOf(file, start, length, id, path);
        var parts = FileParts.Of(file, start, length, threads);
        var people = new Person[parts.Sum(p => p.Rows)];
        var (firsts, sources) = (new int[parts.Count], new SourceNames(MostSources));
        for (var i = 1; i < parts.Count; i++)
        {
            firsts[i] = firsts[i - 1] + parts[i - 1].Rows;
        }

        var read = new (byte[] Text, List<int> Ends)[parts.Count];
        void ReadPartOf(int i)
        {
            using var rows = new CsvRows(file, parts[i].Start, parts[i].End);
            if (i == 0)
            {
                // The headings.
                rows.Next();
            }

            read[i] = ReadPart(rows, columns, people.AsSpan(firsts[i], parts[i].Rows), names, streets, sources);
        }

        try
        {
            Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, ReadPartOf);
        }
        catch (AggregateException wrong) when (wrong.InnerException is CommandRefusedException refused)
        {
            throw new CommandRefusedException($"{path} cannot be read. {refused.Message}", refused.ExitCode);
        }

        // Blank lines and line ends in quotes leave room over: what was read is pushed together.
        var count = 0;
        var ids = new List<(int, byte[], List<int>)>();
        for (var i = 0; i < parts.Count; i++)
        {
            var here = read[i].Ends.Count;
            people.AsSpan(firsts[i], here).CopyTo(people.AsSpan(count));
            ids.Add((count, read[i].Text, read[i].Ends));
            count += here;
        }

        if (count < people.Length)
        {
            Array.Resize(ref people, count);
        }

        var result = new PeopleFile(people, sources.Names);
        result._ids.AddRange(ids);
        return result;
    }

    private static Columns ColumnsOf(SafeFileHandle file, long start, long end, string[] id, string path)
    {
        using var header = new CsvRows(file, start, end);
        return header.Next()
            ? Columns.Of(header, id, path)
            : throw FileTrouble.Refusal($"{path} is empty: not even a line of headings.", null, id);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (byte[] Text, List<int> Ends) ReadPart(
        CsvRows rows,
        Columns columns,
        Span<Person> people,
        NameTable names,
        NameTable streets,
        SourceNames sources
    )
    {
        var ids = new byte[Math.Max(64, people.Length * 8)];
        var used = 0;
        var ends = new List<int>(people.Length);
        while (rows.Next())
        {
            var person = columns.TextOf(rows).Read(names, streets);
            person.Source = columns.Source < 0 ? (byte)0 : sources.NumberOf(rows[columns.Source]);
            people[ends.Count] = person;
            var id = rows[columns.Id];
            if (used + id.Length > ids.Length)
            {
                Array.Resize(ref ids, Math.Max(used + id.Length, ids.Length + (ids.Length / 2)));
            }

            id.CopyTo(ids.AsSpan(used));
            used += id.Length;
            ends.Add(used);
        }

        return (ids, ends);
    }
}
