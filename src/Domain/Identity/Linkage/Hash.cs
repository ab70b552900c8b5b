using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Quick hashes, the same in every process. Never for secrets.</summary>
internal static class Hash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    /// <summary>64 bits of some bytes; never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * First;
        while (bytes.Length >= 8)
        {
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        var rest = 0UL;
        foreach (var b in bytes)
        {
            rest = (rest << 8) | b;
        }

        return Mixed(hash ^ rest ^ Second) | 1;
    }

    /// <summary>One number of two, so that near ones fall far apart.</summary>
    public static ulong Of(ulong left, ulong right) => Mixed(Mixed(left + First) ^ right);

    private static ulong Mixed(ulong value)
    {
        var high = Math.BigMul(value ^ Second, First, out var low);
        return high ^ low;
    }
}
