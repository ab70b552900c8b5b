using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Sylvan.Data.Csv;

namespace Whereabouts.Cli.Files;

/// <summary>Reads a part of a comma-separated file row by row. Fields are given as UTF-8, without the spaces around them.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int LongestRow = 1 << 26;
    private static readonly CsvDataReaderOptions Options = new()
    {
        HasHeaders = false,
        Delimiter = ',',
        BufferSize = 1 << 18,
        MaxBufferSize = LongestRow,
        ResultSetMode = ResultSetMode.SingleResult,
        // A row that begins with '#' is a row like any other: no character of any text stands here.
        Comment = '\uFFFF',
    };

    private readonly CsvDataReader _reader;
    private byte[] _fields = new byte[1 << 12];
    private int[] _ends = new int[64];

    public CsvRows(SafeFileHandle file, long start, long end) =>
        _reader = CsvDataReader.Create(
            new StreamReader(new FilePart(file, start, end), Encoding.UTF8, false, 1 << 16),
            Options
        );

    /// <summary>How many fields the row has.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows were read, this one and empty ones among them.</summary>
    public long Number { get; private set; }

    /// <summary>A field of the row; empty where the row is too short to have it.</summary>
    public ReadOnlySpan<byte> this[int field] =>
        (uint)field < (uint)Count ? _fields.AsSpan(_ends[field], _ends[field + 1] - _ends[field]) : default;

    /// <summary>Goes to the next row that is not empty.</summary>
    public bool Next()
    {
        while (Read())
        {
            Number++;
            Take();
            if (Count > 1 || _ends[Count] > 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _reader.Dispose();

    private bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvRecordTooLargeException)
        {
            throw new CommandRefusedException(
                "A row is longer than 64 million characters: is a quote left open?",
                ExitCodes.NotUnderstood
            );
        }
        catch (CsvFormatException)
        {
            throw new CommandRefusedException(
                "A quoted field is not closed, or something other than a comma follows its closing quote. A quote inside quotes is written twice."
                    + (
                        Count > 0
                            ? $" It comes after the row that begins with '{Encoding.UTF8.GetString(this[0])}'."
                            : ""
                    ),
                ExitCodes.NotUnderstood
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take()
    {
        Count = _reader.RowFieldCount;
        if (Count >= _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        var at = 0;
        for (var i = 0; i < Count; i++)
        {
            var text = _reader.GetFieldSpan(i).Trim(' ');
            if (_fields.Length - at < Encoding.UTF8.GetMaxByteCount(text.Length))
            {
                Array.Resize(ref _fields, (2 * at) + (2 * Encoding.UTF8.GetMaxByteCount(text.Length)));
            }

            at += Encoding.UTF8.GetBytes(text, _fields.AsSpan(at));
            _ends[i + 1] = at;
        }
    }
}
