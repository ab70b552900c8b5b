using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// The classes of 64 sessions next to one another, a bit a session: word <c>BitN</c> has bit N of every
/// <see cref="SessionClass"/>. A class, or several, is a few operations away for all 64 at once.
/// </summary>
internal readonly record struct SessionBits(ulong Bit3, ulong Bit2, ulong Bit1, ulong Bit0)
{
    /// <summary>The first session of every day.</summary>
    public const ulong FirstOfDay = 0x5555_5555_5555_5555;

    public ulong Possible => Bit3 | Bit2;
    public ulong Attended => Bit2 & ~Bit3;
    public ulong Authorised => Bit3 & ~Bit2;

    /// <summary>G, N, O and U.</summary>
    public ulong Unauthorised => Bit3 & Bit2;

    /// <summary>G, N and O: not U.</summary>
    public ulong GroundForDeletion => Unauthorised & ~Bit1;
    public ulong Ill => Authorised & ~Bit1 & Bit0;

    /// <summary>The sessions of one class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(SessionClass one) =>
        Same(Bit3, one, 3) & Same(Bit2, one, 2) & Same(Bit1, one, 1) & Same(Bit0, one, 0);

    /// <summary>The days, each by its first session, in which any of these sessions lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Days(ulong sessions) => (sessions | (sessions >> 1)) & FirstOfDay;

    /// <summary>These sessions alone; the others count for nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SessionBits Only(ulong sessions) => new(Bit3 & sessions, Bit2 & sessions, Bit1 & sessions, Bit0 & sessions);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SessionBits WithoutFirst(int sessions) =>
        new(Bit3 >> sessions, Bit2 >> sessions, Bit1 >> sessions, Bit0 >> sessions);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Same(ulong bits, SessionClass one, int bit) => ((int)one >> bit & 1) != 0 ? bits : ~bits;
}
