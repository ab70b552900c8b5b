namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>
/// One part of a workbook as it is unpacked. Stops where the part proves larger than the zip said, or holds one tag or text so long that an XML
/// reader would have to keep it in memory.
/// </summary>
internal sealed class PartStream(Stream unpacked, long declared) : Stream
{
    private long _left = declared;
    private int _run;

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
        var read = unpacked.Read(buffer);
        _left -= read;
        // Every tag begins with '<' and neither texts nor attributes may contain one, so the distance between two bounds both.
        var last = buffer[..read].LastIndexOf((byte)'<');
        _run = last < 0 ? _run + read : read - last;
        if (_left < 0 || _run > TableLimits.XmlRunBytes)
            throw new InvalidDataException("A part of the workbook is larger than it may be.");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
