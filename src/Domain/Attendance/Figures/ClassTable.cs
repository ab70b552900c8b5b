using System.Runtime.Intrinsics;
using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// The class of every symbol over a span of dates in which no code changed its meaning (ATT-01), in the forms that the
/// different processors look it up in. A class stands in the upper half of its byte, where its bits are soon read.
/// </summary>
internal sealed class ClassTable
{
    // Only symbols of these rows of sixteen are looked up.
    private static readonly int[] RowsOfCodes = [0x20, 0x40, 0x50, 0x80, 0x90, 0xA0];

    /// <summary>Every table with the first date on which it holds, latest first.</summary>
    public static readonly (DateOnly From, ClassTable Table)[] ByDate =
    [
        .. AttendanceCodes
            .All.SelectMany(code => new[] { code.InForceFrom, code.InForceTo?.AddDays(1) })
            .OfType<DateOnly>()
            .Append(DateOnly.MinValue)
            .Distinct()
            .OrderDescending()
            .Select(from => (from, new ClassTable(from))),
    ];

    private readonly byte[] _classes = new byte[256];

    private ClassTable(DateOnly on)
    {
        foreach (var code in AttendanceCodes.All.Where(code => code.IsInForce(on)))
        {
            if (!RowsOfCodes.Contains(code.Symbol & 0xF0))
            {
                throw new InvalidOperationException($"The symbol of {code} lies where none is looked up.");
            }

            _classes[code.Symbol] = (byte)((byte)ClassOf(code) << 4);
        }

        Low = Vector512.Create(_classes.AsSpan(0, 64));
        Middle = Vector512.Create(_classes.AsSpan(64, 64));
        High = Vector512.Create(_classes.AsSpan(128, 64));
        Signs = Row(0x20);
        Letters = Row(0x40);
        MoreLetters = Row(0x50);
        TwoC = Row(0x80);
        TwoJ = Row(0x90);
        TwoY = Row(0xA0);
    }

    /// <summary>The class of each symbol, in the upper four bits.</summary>
    public ReadOnlySpan<byte> Classes => _classes;

    /// <summary>Symbols 0x00 to 0x3F, 0x40 to 0x7F and 0x80 to 0xBF.</summary>
    public readonly Vector512<byte> Low;
    public readonly Vector512<byte> Middle;
    public readonly Vector512<byte> High;

    /// <summary>Sixteen symbols each, twice: signs from 0x20, letters from 0x40 and 0x50, codes of two from 0x80, 0x90 and 0xA0.</summary>
    public readonly Vector256<byte> Signs;
    public readonly Vector256<byte> Letters;
    public readonly Vector256<byte> MoreLetters;
    public readonly Vector256<byte> TwoC;
    public readonly Vector256<byte> TwoJ;
    public readonly Vector256<byte> TwoY;

    /// <summary>For every symbol of this table one that has the same class in another.</summary>
    public byte[] As(ClassTable other) => Array.ConvertAll(_classes, c => (byte)Array.IndexOf(other._classes, c));

    private Vector256<byte> Row(int first) =>
        Vector256.Create([.. _classes[first..(first + 16)], .. _classes[first..(first + 16)]]);

    private static SessionClass ClassOf(AttendanceCode code) =>
        code.Group switch
        {
            CodeGroup.Present => code.Text is "L" ? SessionClass.Late : SessionClass.Present,
            CodeGroup.ApprovedActivity => code.Text is "B" or "K" ? SessionClass.Elsewhere : SessionClass.Present,
            CodeGroup.Authorised => code.Text switch
            {
                "I" => SessionClass.Ill,
                "E" => SessionClass.Suspended,
                "C2" => SessionClass.PartTime,
                _ => SessionClass.Authorised,
            },
            CodeGroup.Unauthorised => code switch
            {
                { CountsForTwentyDays: false } => SessionClass.CameTooLate,
                { Text: "N" } => SessionClass.Unexplained,
                _ => SessionClass.Unauthorised,
            },
            CodeGroup.NotPossible => code.Text switch
            {
                "D" => SessionClass.DualRegistered,
                "Q" => SessionClass.NoTransport,
                ['Y', ..] => SessionClass.Unable,
                _ => SessionClass.None,
            },
            _ => SessionClass.None,
        };
}
