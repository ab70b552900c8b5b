using System.Text;
using Whereabouts.Cli.Files;

namespace Whereabouts.Cli.Attendance;

/// <summary>The marks of a long file, <c>pupil,date,session,code</c> in any order of rows and columns, read by several threads.</summary>
internal sealed class MarksFile : IDisposable
{
    public const string Columns = "pupil,date,session,code";
    private readonly TableFile _file;
    private readonly int[] _columns;

    public MarksFile(string path)
    {
        _file = new TableFile(path, Columns);
        _columns = [.. Columns.Split(',').Select(_file.Column)];
    }

    public string Path => _file.Path;

    /// <summary>Rows that were refused, by the number of the row.</summary>
    public List<(long Row, string Column, string Why)> Refused { get; } = [];

    /// <summary>How many marks lie on days on which no school is open.</summary>
    public SortedDictionary<DateOnly, int> Closed { get; } = [];

    /// <summary>Rows with anything in them.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads all marks.</summary>
    public AllPupils Read(MarkWords words, int threads)
    {
        var (parts, rowOf) = IsUsual() && ReadPlain(words, threads) is { } plain ? plain : ReadRows(words, threads);
        foreach (var (i, part) in parts.Index())
        {
            Rows += part.Rows;
            Refused.AddRange(part.Refused.Select(r => (rowOf[i](r.Where), r.Column, r.Why)));
            foreach (var (day, marks) in part.Closed)
            {
                Closed[day] = Closed.GetValueOrDefault(day) + marks;
            }
        }

        return new AllPupils(parts);
    }

    /// <summary>Reads the rows once more, one after another: pupil, date, session, code, row.</summary>
    public IEnumerable<(string Pupil, string Date, string Session, string Code, long Row)> Again()
    {
        using var rows = _file.Rows();
        rows.Next();
        while (rows.Next())
        {
            yield return (Text(rows, 0), Text(rows, 1), Text(rows, 2), Text(rows, 3), rows.Number);
        }
    }

    public void Dispose() => _file.Dispose();

    private string Text(CsvRows rows, int column) => Encoding.UTF8.GetString(rows[_columns[column]]);

    /// <summary>Its headings are the usual ones in the usual order, without quotes.</summary>
    private bool IsUsual()
    {
        Span<byte> head = stackalloc byte[Columns.Length + 2];
        head = head[..RandomAccess.Read(_file.File, head, _file.Start)];
        return Ascii.EqualsIgnoreCase(head[..Math.Min(head.Length, Columns.Length)], Columns)
            && (head[Columns.Length..].StartsWith("\n"u8) || head[Columns.Length..].SequenceEqual("\r\n"u8));
    }

    /// <summary>Reads plain lines; null when some line is not plain.</summary>
    private (MarkIntake[] Parts, Func<long, long>[] RowOf)? ReadPlain(MarkWords words, int threads)
    {
        var cuts = new long[threads + 1];
        cuts[0] = FileParts.AfterLineEnd(_file.File, _file.Start, _file.Length);
        cuts[threads] = _file.Length;
        for (var i = 1; i < threads; i++)
        {
            var near = cuts[0] + ((_file.Length - cuts[0]) * i / threads);
            cuts[i] = FileParts.AfterLineEnd(_file.File, near, _file.Length);
        }

        var parts = new MarkIntake[threads];
        var plain = true;
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i =>
            {
                parts[i] = new MarkIntake(words);
                if (!ReadPart(new PlainMarks(words, parts[i]), cuts[i], cuts[i + 1]))
                {
                    plain = false;
                }
            }
        );
        if (!plain)
        {
            return null;
        }

        var lines = new LineNumbers(_file.File);
        return (parts, [.. parts.Select(_ => (Func<long, long>)lines.Of)]);
    }

    private bool ReadPart(PlainMarks marks, long start, long end)
    {
        using var window = new TextWindow(_file.File, start, end);
        while (window.Next())
        {
            if (!marks.Read(window.Text, window.Lines, window.Start))
            {
                return false;
            }
        }

        return window.IsAtEnd;
    }

    /// <summary>Reads any comma-separated text.</summary>
    private (MarkIntake[] Parts, Func<long, long>[] RowOf) ReadRows(MarkWords words, int threads)
    {
        var cuts = FileParts.Of(_file.File, _file.Start, _file.Length, threads);
        var (parts, before) = (new MarkIntake[cuts.Count], new long[cuts.Count + 1]);
        try
        {
            Parallel.For(
                0,
                cuts.Count,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                i =>
                {
                    using var rows = _file.Rows(cuts[i].Start, cuts[i].End);
                    parts[i] = new MarkIntake(words);
                    if (i == 0)
                    {
                        rows.Next();
                    }

                    while (rows.Next())
                    {
                        parts[i]
                            .Take(
                                rows[_columns[0]],
                                rows[_columns[1]],
                                rows[_columns[2]],
                                rows[_columns[3]],
                                rows.Number
                            );
                    }

                    before[i + 1] = rows.Number;
                }
            );
        }
        catch (AggregateException wrong) when (wrong.InnerException is CommandRefusedException refused)
        {
            throw new CommandRefusedException($"{Path} cannot be read. {refused.Message}", refused.ExitCode);
        }

        for (var i = 1; i < before.Length; i++)
        {
            before[i] += before[i - 1];
        }

        return (parts, [.. before.SkipLast(1).Select(b => (Func<long, long>)(row => b + row))]);
    }
}
