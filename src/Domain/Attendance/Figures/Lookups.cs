using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>One way of turning 64 symbols into their classes. All ways give the same bits; a processor has the quickest it can.</summary>
internal interface ILookup
{
    /// <summary>The classes of the 64 symbols that begin here.</summary>
    static abstract SessionBits Read(ref byte symbols, ClassTable table);

    /// <summary>The bits that the mask names, pushed together at the lower end.</summary>
    static abstract ulong Compress(ulong bits, ulong mask);
}

/// <summary>Eight symbols at a time in an ordinary register: works everywhere.</summary>
internal readonly struct PortableLookup : ILookup
{
    private const ulong LowestOfEach = 0x0101_0101_0101_0101;
    private const ulong Gathering = 0x0102_0408_1020_4080;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SessionBits Read(ref byte symbols, ClassTable table)
    {
        ref var classes = ref MemoryMarshal.GetReference(table.Classes);
        var (bit3, bit2, bit1, bit0) = (0UL, 0UL, 0UL, 0UL);
        for (var at = 0; at < 64; at += 8)
        {
            var eight = 0UL;
            for (var i = 0; i < 8; i++)
            {
                eight |= (ulong)Unsafe.Add(ref classes, Unsafe.Add(ref symbols, at + i)) << (8 * i);
            }

            bit3 |= Gather(eight, 7) << at;
            bit2 |= Gather(eight, 6) << at;
            bit1 |= Gather(eight, 5) << at;
            bit0 |= Gather(eight, 4) << at;
        }

        return new(bit3, bit2, bit1, bit0);
    }

    public static ulong Compress(ulong bits, ulong mask)
    {
        var (result, next) = (0UL, 1UL);
        for (; mask != 0; mask &= mask - 1)
        {
            result |= (bits >> BitOperations.TrailingZeroCount(mask) & 1) * next;
            next <<= 1;
        }

        return result;
    }

    // One bit of each of eight bytes, as a number of eight bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Gather(ulong eight, int bit) => unchecked((eight >> bit & LowestOfEach) * Gathering) >> 56;
}

/// <summary>Sixteen symbols at a time: ARM (AdvSimd), and processors of the x86 family without AVX2.</summary>
internal readonly struct Vector128Lookup : ILookup
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SessionBits Read(ref byte symbols, ClassTable table)
    {
        var (bit3, bit2, bit1, bit0) = (0UL, 0UL, 0UL, 0UL);
        for (var at = 0; at < 64; at += 16)
        {
            var sixteen = Vector128.LoadUnsafe(ref symbols, (nuint)at);
            var classes =
                Find(table.Signs, sixteen, 0x20)
                | Find(table.Letters, sixteen, 0x40)
                | Find(table.MoreLetters, sixteen, 0x50);
            if (sixteen.ExtractMostSignificantBits() != 0)
            {
                classes |=
                    Find(table.TwoC, sixteen, 0x80) | Find(table.TwoJ, sixteen, 0x90) | Find(table.TwoY, sixteen, 0xA0);
            }

            bit3 |= (ulong)classes.ExtractMostSignificantBits() << at;
            bit2 |= (ulong)(classes += classes).ExtractMostSignificantBits() << at;
            bit1 |= (ulong)(classes += classes).ExtractMostSignificantBits() << at;
            bit0 |= (ulong)(classes + classes).ExtractMostSignificantBits() << at;
        }

        return new(bit3, bit2, bit1, bit0);
    }

    public static ulong Compress(ulong bits, ulong mask) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitExtract(bits, mask) : PortableLookup.Compress(bits, mask);

    // A symbol of another row is beyond the sixteen, which finds nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Find(Vector256<byte> row, Vector128<byte> symbols, byte first) =>
        Vector128.Shuffle(row.GetLower(), symbols ^ Vector128.Create(first));
}

/// <summary>Thirty-two symbols at a time: AVX2.</summary>
internal readonly struct Avx2Lookup : ILookup
{
    public static bool IsSupported => Avx2.IsSupported && Bmi2.X64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SessionBits Read(ref byte symbols, ClassTable table)
    {
        var (one, other) = (Vector256.LoadUnsafe(ref symbols), Vector256.LoadUnsafe(ref symbols, 32));
        var (first, second) = (OfOne(one, table), OfOne(other, table));
        // The upper bit is of codes of two characters, which most pupils have none of.
        if ((one | other).ExtractMostSignificantBits() != 0)
        {
            first |= OfTwo(one, table);
            second |= OfTwo(other, table);
        }

        var bit3 = Bits(first, second);
        var bit2 = Bits(first += first, second += second);
        var bit1 = Bits(first += first, second += second);
        return new(bit3, bit2, bit1, Bits(first + first, second + second));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Compress(ulong bits, ulong mask) => Bmi2.X64.ParallelBitExtract(bits, mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> OfOne(Vector256<byte> symbols, ClassTable table)
    {
        // Within the two rows of letters 0 to 31, which becomes 0x60 to 0x7F; all else 0x80 or more, which finds nothing.
        var letters = Avx2.AddSaturate(symbols ^ Vector256.Create((byte)0x40), Vector256.Create((byte)0x60));
        return Find(table.Signs, symbols, 0x20)
            | Avx2.BlendVariable(
                Avx2.Shuffle(table.Letters, letters),
                Avx2.Shuffle(table.MoreLetters, letters),
                // The second row where bit 4 is set: the blend looks at bit 7.
                (letters.AsUInt16() << 3).AsByte()
            );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> OfTwo(Vector256<byte> symbols, ClassTable table) =>
        Find(table.TwoC, symbols, 0x80) | Find(table.TwoJ, symbols, 0x90) | Find(table.TwoY, symbols, 0xA0);

    // Within the row 0 to 15, which becomes 0x70 to 0x7F; all else becomes 0x80 or more, which finds nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Find(Vector256<byte> row, Vector256<byte> symbols, byte first) =>
        Avx2.Shuffle(row, Avx2.AddSaturate(symbols ^ Vector256.Create(first), Vector256.Create((byte)0x70)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> first, Vector256<byte> second) =>
        first.ExtractMostSignificantBits() | (ulong)second.ExtractMostSignificantBits() << 32;
}

/// <summary>All 64 symbols at once: AVX-512 with VBMI. Written without instructions by name, so that it can be tried anywhere.</summary>
internal readonly struct Vector512Lookup : ILookup
{
    public static bool IsSupported => Avx512Vbmi.IsSupported && Bmi2.X64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SessionBits Read(ref byte symbols, ClassTable table)
    {
        var all = Vector512.LoadUnsafe(ref symbols);
        // A place beyond the 64 of a table finds nothing.
        var classes =
            Vector512.Shuffle(table.Low, all)
            | Vector512.Shuffle(table.Middle, all ^ Vector512.Create((byte)0x40))
            | Vector512.Shuffle(table.High, all ^ Vector512.Create((byte)0x80));
        var bit3 = classes.ExtractMostSignificantBits();
        var bit2 = (classes += classes).ExtractMostSignificantBits();
        var bit1 = (classes += classes).ExtractMostSignificantBits();
        return new(bit3, bit2, bit1, (classes + classes).ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Compress(ulong bits, ulong mask) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitExtract(bits, mask) : PortableLookup.Compress(bits, mask);
}
