using System.Text;

namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>Reads each byte that is not UTF-8 as Windows-1252: one name pasted from an old system must not cost its letters.</summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters();

    private sealed class Letters : DecoderFallbackBuffer
    {
        private string _letters = "";
        private int _at;

        public override int Remaining => _letters.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _letters = EncodingChoice.Windows1252.GetString(bytesUnknown);
            _at = 0;
            return _letters.Length > 0;
        }

        public override char GetNextChar() => _at < _letters.Length ? _letters[_at++] : '\0';

        public override bool MovePrevious() => _at > 0 && _at-- > 0;

        public override void Reset() => (_letters, _at) = ("", 0);
    }
}
