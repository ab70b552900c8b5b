using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>The longest run of days of a kind, counted over words of days as they come.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DayRun
{
    private int _open;

    public int Longest { get; private set; }

    /// <summary>Adds the days of a word.</summary>
    /// <param name="ofKind">Those that belong to a run.</param>
    /// <param name="days">All that count, in whatever places; between them there is nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<TLookup>(ulong ofKind, ulong days)
        where TLookup : struct, ILookup
    {
        if (ofKind != 0)
        {
            AddSome(TLookup.Compress(ofKind, days), BitOperations.PopCount(days));
        }
        else if (days != 0)
        {
            _open = 0;
        }
    }

    private void AddSome(ulong ofKind, int days)
    {
        var first = BitOperations.TrailingZeroCount(~ofKind);
        Longest = Math.Max(Longest, _open + first);
        if (first == days)
        {
            _open += days;
            return;
        }

        // Each shift takes a day off every run.
        var inside = 0;
        for (var runs = ofKind; runs != 0; runs &= runs >> 1)
        {
            inside++;
        }

        Longest = Math.Max(Longest, inside);
        _open = BitOperations.LeadingZeroCount(~(ofKind << (64 - days)));
    }
}
