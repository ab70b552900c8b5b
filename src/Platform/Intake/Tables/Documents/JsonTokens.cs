using System.Text;
using System.Text.Json;

namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>Reads JSON token by token from a stream, so that only the token at hand is held.</summary>
internal sealed class JsonTokens
{
    private readonly Stream _content;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isFinal;
    private JsonReaderState _state = new(
        new()
        {
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Disallow,
            MaxDepth = TableLimits.XmlDepth,
        }
    );

    public JsonTokens(Stream content)
    {
        _content = content;
        _content.Position = 0;
        Fill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith(Encoding.UTF8.Preamble))
        {
            _start += Encoding.UTF8.Preamble.Length;
        }
    }

    public JsonTokenType Type { get; private set; }

    /// <summary>The token's text; null for one that has none, and for null itself.</summary>
    public string? Text { get; private set; }

    /// <summary>The line (from 1) on which the token stands.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Goes to the next token; false at the end.</summary>
    /// <exception cref="JsonException">The text is not JSON, or is cut short.</exception>
    public bool Read()
    {
        while (true)
        {
            var bytes = _buffer.AsSpan(_start, _end - _start);
            var reader = new Utf8JsonReader(bytes, _isFinal, _state);
            var found = reader.Read();
            var used = (int)reader.BytesConsumed;
            Line += bytes[..used].Count((byte)'\n');
            if (found)
            {
                Type = reader.TokenType;
                Text = Type switch
                {
                    JsonTokenType.String or JsonTokenType.PropertyName => TextOf(ref reader),
                    JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(
                        reader.ValueSpan
                    ),
                    _ => null,
                };
            }

            _start += used;
            _state = reader.CurrentState;
            if (found || _isFinal)
            {
                return found;
            }

            Fill();
        }
    }

    /// <exception cref="JsonException">The text is not in UTF-8, or names half a character.</exception>
    private string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException wrong)
        {
            throw new JsonException(wrong.Message, null, Line - 1, null, wrong);
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= TableLimits.XmlRunBytes)
            {
                throw new InvalidDataException("A text in the JSON is larger than it may be.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _content.ReadAtLeast(_buffer.AsSpan(_end), 1, throwOnEndOfStream: false);
        _end += read;
        _isFinal = read == 0;
    }
}
