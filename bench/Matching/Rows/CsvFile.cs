using System.Text;

namespace Whereabouts.Bench.Matching.Rows;

/// <summary>A CSV file, written row by row.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter _writer;
    private bool _isFirst = true;

    public CsvFile(string path, string heading)
    {
        _writer = new(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        _writer.WriteLine(heading);
    }

    public CsvFile Field(string text)
    {
        if (!_isFirst)
        {
            _writer.Write(',');
        }

        _isFirst = false;
        if (text.AsSpan().IndexOfAny(',', '"', '\n') < 0)
        {
            _writer.Write(text);
        }
        else
        {
            _writer.Write('"');
            _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }

        return this;
    }

    public void End()
    {
        _writer.Write('\n');
        _isFirst = true;
    }

    public void Dispose() => _writer.Dispose();
}
