using System.Text;

namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>The characters of a file, from its start to the length it had when it was opened.</summary>
internal sealed class TextSource
{
    private readonly Stream _content;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes = new byte[1 << 15];
    private long _left;
    private bool _ended;

    public TextSource(Stream content, EncodingChoice encoding, long length)
    {
        _content = content;
        content.Position = encoding.Start;
        _left = length - encoding.Start;
        _decoder = encoding.Encoding.GetDecoder();
    }

    /// <summary>How many characters came; 0 only at the end. <paramref name="into"/> must have room for 64 or more.</summary>
    public int Read(Span<char> into)
    {
        while (!_ended)
        {
            // A byte gives two characters at most, so the room asked for is never exceeded.
            var wanted = (int)Math.Min(_left, Math.Min(_bytes.Length, into.Length / 2 - 8));
            var got = wanted == 0 ? 0 : _content.Read(_bytes, 0, wanted);
            _left -= got;
            _ended = got == 0;
            var characters = _decoder.GetChars(_bytes.AsSpan(0, got), into, flush: _ended);
            if (characters > 0)
                return characters;
        }

        return 0;
    }
}
