using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>A register as words of 64 sessions, of which only those count that lie in the period.</summary>
/// <param name="symbols">
/// The register as <see cref="FiguresPeriod.IsReadAsItIs"/> or <see cref="FiguresPeriod.CopyTo"/> gave it: 64 at least.
/// </param>
internal readonly ref struct RegisterWords<TLookup>(ReadOnlySpan<byte> symbols, FiguresPeriod period)
    where TLookup : struct, ILookup
{
    /// <summary>Sessions of a word.</summary>
    public const int Size = 64;

    private readonly ref byte _first = ref MemoryMarshal.GetReference(symbols);
    private readonly int _last = symbols.Length - Size;
    private readonly ClassTable _table = period.Table;
    private readonly ulong[] _counted = period.Counted;

    public FiguresPeriod Period { get; } = period;

    /// <summary>The sessions from 64 times the word onwards.</summary>
    public SessionBits this[int word]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // What is left over at the end is read with what comes before it: never beyond the register.
            var start = Math.Min(word * Size, _last);
            return TLookup
                .Read(ref Unsafe.Add(ref _first, start), _table)
                .WithoutFirst((word * Size) - start)
                .Only(_counted[word]);
        }
    }
}
