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
            var classes = Vector128<byte>.Zero;
            foreach (var row in table.Rows)
            {
                // A symbol of another row is beyond the sixteen, which finds nothing.
                classes |= Vector128.Shuffle(row.Classes, sixteen ^ Vector128.Create(row.UpperBits));
            }

            bit3 |= (ulong)classes.ExtractMostSignificantBits() << at;
            bit2 |= (ulong)(classes += classes).ExtractMostSignificantBits() << at;
            bit1 |= (ulong)(classes += classes).ExtractMostSignificantBits() << at;
            bit0 |= (ulong)(classes + classes).ExtractMostSignificantBits() << at;
        }

        return new(bit3, bit2, bit1, bit0);
    }

    public static ulong Compress(ulong bits, ulong mask) => PortableLookup.Compress(bits, mask);
}

/// <summary>Thirty-two symbols at a time: AVX2.</summary>
internal readonly struct Avx2Lookup : ILookup
{
    public static bool IsSupported => Avx2.IsSupported && Bmi2.X64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SessionBits Read(ref byte symbols, ClassTable table)
    {
        var first = Classes(Vector256.LoadUnsafe(ref symbols), table.Rows);
        var second = Classes(Vector256.LoadUnsafe(ref symbols, 32), table.Rows);
        var bit3 = Bits(first, second);
        var bit2 = Bits(first += first, second += second);
        var bit1 = Bits(first += first, second += second);
        return new(bit3, bit2, bit1, Bits(first + first, second + second));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Compress(ulong bits, ulong mask) => Bmi2.X64.ParallelBitExtract(bits, mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Classes(Vector256<byte> symbols, ClassTable.Row[] rows)
    {
        var classes = Vector256<byte>.Zero;
        foreach (var row in rows)
        {
            // Within the row 0 to 15, which becomes 0x70 to 0x7F; all else becomes 0x80 or more, which finds nothing.
            var place = Avx2.AddSaturate(symbols ^ Vector256.Create(row.UpperBits), Vector256.Create((byte)0x70));
            classes |= Avx2.Shuffle(row.Twice, place);
        }

        return classes;
    }

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
