namespace Whereabouts.Platform.Intake.Archives;

/// <summary>The check sum that a zip keeps of each file in it (CRC-32 of ISO 3309).</summary>
internal struct Crc32
{
    private static readonly uint[] Table = Build();
    private uint _rest;

    /// <summary>Of nothing yet.</summary>
    public Crc32() => _rest = uint.MaxValue;

    public readonly uint Value => ~_rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            _rest = Table[(byte)(_rest ^ value)] ^ (_rest >> 8);
        }
    }

    private static uint[] Build()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var rest = i;
            for (var bit = 0; bit < 8; bit++)
            {
                rest = (rest & 1) == 0 ? rest >> 1 : 0xEDB88320 ^ (rest >> 1);
            }

            table[i] = rest;
        }

        return table;
    }
}
