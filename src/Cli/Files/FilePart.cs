using Microsoft.Win32.SafeHandles;

namespace Whereabouts.Cli.Files;

/// <summary>A part of a file as a stream. Several parts of one file are read at the same time.</summary>
internal sealed class FilePart(SafeFileHandle file, long start, long end) : Stream
{
    private long _at = start;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, end - _at);
        var got = wanted <= 0 ? 0 : RandomAccess.Read(file, buffer[..wanted], _at);
        _at += got;
        return got;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
