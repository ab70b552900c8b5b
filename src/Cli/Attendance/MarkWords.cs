using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Cli.Attendance;

/// <summary>
/// What the dates, sessions and codes of a file stand for: place and symbol, ready to be looked up. Within one decade, and
/// written as it is usual, a date and session are two words of eight bytes whose few bits that vary make a number.
/// </summary>
internal sealed class MarkWords
{
    /// <summary>Stands where a session has two codes, and is no symbol of any.</summary>
    public const byte TwoCodes = 0xFF;

    // Bytes 202Y-MM- as a number, the first byte lowest: which bits do not vary, and which do.
    private const ulong DateMask = 0xFFF0_FEFF_F0FF_FFFF;
    private const ulong DateKey = 0x000F_0100_0F00_0000;

    // Bytes DD,AM, and two more, in which the code stands.
    private const ulong SessionMask = 0x0000_FFFF_EEFF_F0FC;
    private const ulong SessionSame = 0x0000_2C4D_402C_3030;
    private const ulong SessionKey = 0x0000_0000_1100_0F03;
    private const int SessionBits = 8;
    private const int EraShift = 24;

    private readonly Dictionary<DateOnly, int> _days;
    private readonly ulong _dateSame;

    // A place, and above it the span of dates that says what codes mean there.
    private readonly int[] _places = new int[1 << (9 + SessionBits)];
    private readonly byte[] _single;
    private readonly byte[] _double;

    public MarkWords(IReadOnlyList<DateOnly> days)
    {
        Days = days;
        _days = days.Index().ToDictionary(day => day.Item, day => day.Index);
        Array.Fill(_places, -1);
        var decade = days.Count == 0 ? 202 : days[^1].Year / 10;
        _dateSame = Word($"{decade:000}0-00-") & DateMask;
        var changes = AttendanceCodes.All.Select(code => code.InForceFrom).Distinct().Order().ToList();
        _single = new byte[(changes.Count + 1) * 256];
        _double = new byte[(changes.Count + 1) * 65536];
        var filled = -1;
        foreach (var (day, date) in days.Index())
        {
            var era = changes.Count(change => change <= date);
            if (era != filled)
            {
                FillCodes(filled = era, date);
            }

            if (date.Year / 10 == decade)
            {
                var place = (era << EraShift) | (2 * day);
                _places[Key(Word($"{date:yyyy-MM-}"), Word($"{date:dd},AM,//"))] = place;
                _places[Key(Word($"{date:yyyy-MM-}"), Word($"{date:dd},PM,//"))] = place + 1;
            }
        }
    }

    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The place of a morning; -1 for a day on which no school is open.</summary>
    public int MorningOf(DateOnly date) => _days.TryGetValue(date, out var day) ? 2 * day : -1;

    /// <summary>
    /// The place of a date and session as they usually stand, <c>2026-11-20,AM,</c>, in the lower bits, and above them what
    /// the symbol is found by; negative for anything else.
    /// </summary>
    /// <param name="date">Its first eight bytes.</param>
    /// <param name="session">The next eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong date, ulong session) =>
        ((date ^ _dateSame) & DateMask | (session ^ SessionSame) & SessionMask) == 0
            ? Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), Key(date, session))
            : -1;

    /// <summary>The place alone of what was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(int found) => found & ((1 << EraShift) - 1);

    /// <summary>The symbol of a code of one character on the date that was found; 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte SymbolOf(int found, byte code) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_single), (found >> EraShift << 8) | code);

    /// <summary>The symbol of a code of two characters, the first in the lower byte.</summary>
    public byte SymbolOfTwo(int found, int code) => _double[(found >> EraShift << 16) | code];

    private void FillCodes(int era, DateOnly date)
    {
        for (var first = '!'; first <= '~'; first++)
        {
            _single[(era << 8) | first] = AttendanceCodes.Read(first.ToString(), date)?.Symbol ?? 0;
            for (var second = '0'; second <= '9' && char.IsAsciiLetter(first); second++)
            {
                _double[(era << 16) | (second << 8) | first] =
                    AttendanceCodes.Read($"{first}{second}", date)?.Symbol ?? 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Key(ulong date, ulong session) =>
        Bmi2.X64.IsSupported
            ? (int)(
                Bmi2.X64.ParallelBitExtract(date, DateKey) << SessionBits
                | Bmi2.X64.ParallelBitExtract(session, SessionKey)
            )
            : (int)(
                ((date >> 24 & 0xF) | (date >> 36 & 0x10) | (date >> 43 & 0x1E0)) << SessionBits
                | (session & 3)
                | (session >> 6 & 0x3C)
                | (session >> 18 & 0x40)
                | (session >> 21 & 0x80)
            );

    private static ulong Word(string text) => BitConverter.ToUInt64(Encoding.ASCII.GetBytes(text));
}
