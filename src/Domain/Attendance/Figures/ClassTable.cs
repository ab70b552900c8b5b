using System.Runtime.Intrinsics;
using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// The class of every symbol over a span of dates in which no code changed its meaning (ATT-01), in the forms that the
/// different processors look it up in. A class stands in the upper half of its byte, where its bits are soon read.
/// </summary>
internal sealed class ClassTable
{
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

    private const int BeyondCodes = 0xC0;
    private readonly byte[] _classes = new byte[256];

    private ClassTable(DateOnly on)
    {
        foreach (var code in AttendanceCodes.All.Where(code => code.IsInForce(on)))
        {
            _classes[code.Symbol] = (byte)((byte)ClassOf(code) << 4);
        }

        if (_classes.AsSpan(BeyondCodes).ContainsAnyExcept((byte)0))
        {
            throw new InvalidOperationException("A code has a symbol beyond those that are looked up.");
        }

        Low = Vector512.Create(_classes.AsSpan(0, 64));
        Middle = Vector512.Create(_classes.AsSpan(64, 64));
        High = Vector512.Create(_classes.AsSpan(128, 64));
        Rows =
        [
            .. Enumerable
                .Range(0, 16)
                .Where(row => _classes.AsSpan(row * 16, 16).ContainsAnyExcept((byte)0))
                .Select(row => new Row((byte)(row << 4), Vector128.Create(_classes.AsSpan(row * 16, 16)))),
        ];
    }

    /// <summary>The class of each symbol, in the upper four bits.</summary>
    public ReadOnlySpan<byte> Classes => _classes;

    /// <summary>Symbols 0x00 to 0x3F, 0x40 to 0x7F and 0x80 to 0xBF.</summary>
    public Vector512<byte> Low { get; }
    public Vector512<byte> Middle { get; }
    public Vector512<byte> High { get; }

    /// <summary>Sixteen symbols each, without those rows that hold no code.</summary>
    public Row[] Rows { get; }

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

    /// <summary>The classes of sixteen symbols that share their upper four bits.</summary>
    internal sealed record Row(byte UpperBits, Vector128<byte> Classes)
    {
        public Vector256<byte> Twice { get; } = Vector256.Create(Classes, Classes);
    }
}
