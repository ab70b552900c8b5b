using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>A register as words of 64 sessions, of which only those count that lie in the period.</summary>
internal readonly ref struct RegisterWords<TLookup>
    where TLookup : struct, ILookup
{
    private const int Size = 64;
    private readonly ReadOnlySpan<byte> _symbols;
    private readonly FiguresPeriod _period;

    /// <exception cref="ArgumentException">The register has not the length of its calendar.</exception>
    public RegisterWords(ReadOnlySpan<byte> symbols, FiguresPeriod period)
    {
        if (symbols.Length != period.Calendar.Sessions)
        {
            throw new ArgumentException(
                $"A register of {symbols.Length} sessions has no calendar of {period.Calendar.Sessions}.",
                nameof(symbols)
            );
        }

        _symbols = symbols;
        _period = period;
    }

    public FiguresPeriod Period => _period;

    /// <summary>The sessions from 64 times the word onwards.</summary>
    public SessionBits this[int word]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var bits = Read(word * Size, _period.Table);
            return (_period.OlderTables.IsEmpty ? bits : WithOlder(bits, word)).Only(_period.Counted[word]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SessionBits Read(int start, ClassTable table)
    {
        ref var first = ref MemoryMarshal.GetReference(_symbols);
        var left = _symbols.Length - start;
        // What is left over at the end is read with what comes before it: never beyond the register.
        return left >= Size ? TLookup.Read(ref Unsafe.Add(ref first, start), table)
            : _symbols.Length >= Size
                ? TLookup.Read(ref Unsafe.Add(ref first, _symbols.Length - Size), table).WithoutFirst(Size - left)
            : ReadShort(table);
    }

    private SessionBits ReadShort(ClassTable table)
    {
        Span<byte> copy = stackalloc byte[Size];
        _symbols.CopyTo(copy);
        return TLookup.Read(ref MemoryMarshal.GetReference(copy), table);
    }

    private SessionBits WithOlder(SessionBits bits, int word)
    {
        foreach (var (table, sessions) in _period.OlderTables)
        {
            if (sessions[word] is not 0 and var then)
            {
                bits = bits.Only(~then).With(Read(word * Size, table).Only(then));
            }
        }

        return bits;
    }
}
