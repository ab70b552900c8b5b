using System.Text;
using Microsoft.Win32.SafeHandles;
using Whereabouts.Cli.Files;
using Whereabouts.Cli.Matching;

namespace Whereabouts.Cli.Attendance;

/// <summary>A comma-separated file whose columns are found by their headings, in any order.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly List<string> _headings = [];
    private readonly string _columns;
    private readonly string? _separators;

    /// <param name="columns">The columns that it is to have, as the user is told of them.</param>
    /// <exception cref="CommandRefusedException">It is no such file.</exception>
    public TableFile(string path, string columns)
    {
        (Path, _columns) = (path, columns);
        File = FileParts.Open(path);
        try
        {
            Length = RandomAccess.GetLength(File);
            Start = FileParts.SkipMark(File);
            if (FileTrouble.OfBytes(File) is { } trouble)
            {
                throw Refusal("cannot be read.", trouble);
            }

            using var header = Rows(Start, Length);
            if (!header.Next())
            {
                throw Refusal("is empty: not even a line of headings.");
            }

            _separators = FileTrouble.OfHeadings(header);
            for (var i = 0; i < header.Count; i++)
            {
                _headings.Add(Encoding.UTF8.GetString(header[i]).ToLowerInvariant());
            }
        }
        catch (CommandRefusedException)
        {
            File.Dispose();
            throw;
        }
    }

    public string Path { get; }
    public SafeFileHandle File { get; }

    /// <summary>Where the headings begin.</summary>
    public long Start { get; }
    public long Length { get; }

    public bool Has(string heading) => _headings.Contains(heading);

    /// <summary>The place of a column.</summary>
    /// <exception cref="CommandRefusedException">There is none.</exception>
    public int Column(string heading) =>
        _headings.IndexOf(heading) is >= 0 and var place
            ? place
            : throw Refusal($"has no column '{heading}'.", _separators);

    /// <summary>All rows, that of the headings first.</summary>
    public CsvRows Rows() => Rows(Start, Length);

    public CsvRows Rows(long start, long end) => new(File, start, end);

    /// <summary>That a row cannot be understood, and nothing is done before it is put right.</summary>
    public CommandRefusedException Wrong(long row, string column, string what) =>
        new($"{Path}, row {row}, column {column}: {what}", ExitCodes.NotUnderstood);

    public void Dispose() => File.Dispose();

    private CommandRefusedException Refusal(string what, string? because = null) =>
        new(
            $"{Path} {what}{(because is null ? "" : " " + because)} Save it as comma-separated text in UTF-8 with the headings {_columns} in its first row.",
            ExitCodes.NotUnderstood
        );
}
