using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Cli.Attendance;

/// <summary>
/// Reads lines of <c>pupil,date,session,code</c> without quotes, as nearly every file has them. A line of the pupil of the
/// line before, written as it is usual, takes a comparison, two looks at eight bytes and three look-ups; any other is taken
/// field by field.
/// </summary>
internal sealed class PlainMarks(MarkWords words, MarkIntake intake)
{
    /// <summary>How far beyond a line's beginning is looked at: a pupil of 31 bytes and a comma, date, session, code, line end.</summary>
    public const int Reach = 64;

    private const int DateAndSession = 14;

    /// <summary>Reads whole lines.</summary>
    /// <param name="text">The lines, and whatever follows them.</param>
    /// <param name="length">How many bytes are to be read.</param>
    /// <param name="where">Where in the file the text begins.</param>
    /// <returns>False when the lines are not plain: there are quotes, or line ends without a new line.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read(ReadOnlySpan<byte> text, int length, long where)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var usual = Math.Min(length, text.Length - Reach);
        var pupil = -1;
        for (var at = 0; at < length; )
        {
            var begun = at;
            if (
                at < usual
                && Vector256.LoadUnsafe(ref first, (nuint)at) is var name
                && LengthOfPupil(name) is > 0 and var start
            )
            {
                pupil = intake.Pupils.FindOrAdd(text.Slice(at, start - 1), pupil + 1);
                at = ReadSame(ref first, at, usual, name, start, intake.Pupils.MarksOf(pupil));
            }

            if (at == begun)
            {
                var taken = Take(text[at..length], where + at);
                if (taken == 0)
                {
                    return false;
                }

                at += taken;
            }
        }

        return true;
    }

    /// <summary>Reads the lines of one pupil as far as they are written as it is usual and say nothing unexpected.</summary>
    /// <param name="name">The beginning of the first line.</param>
    /// <param name="start">How much of it is the pupil and a comma.</param>
    /// <returns>Where the first other line begins.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadSame(ref byte first, int at, int usual, Vector256<byte> name, int start, Span<byte> ofPupil)
    {
        ref var marks = ref MemoryMarshal.GetReference(ofPupil);
        var pupilMask = uint.MaxValue >> (32 - start);
        var meanings = words;
        var rows = 0;
        while (at < usual)
        {
            ref var line = ref Unsafe.Add(ref first, at);
            if ((~Vector256.Equals(Vector256.LoadUnsafe(ref line), name).ExtractMostSignificantBits() & pupilMask) != 0)
            {
                break;
            }

            var session = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref line, start + 8));
            var found = meanings.Find(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref line, start)), session);
            if (found < 0)
            {
                break;
            }

            var symbol = meanings.SymbolOf(found, (byte)(session >> 48));
            var end = start + DateAndSession + 1;
            if ((byte)(session >> 56) != '\n')
            {
                end = EndOfUnusualCode(ref line, end, session, found, ref symbol);
            }

            ref var mark = ref Unsafe.Add(ref marks, MarkWords.PlaceOf(found));
            if (symbol == AttendanceCodes.NoMark || end == 0 || (mark != AttendanceCodes.NoMark && mark != symbol))
            {
                break;
            }

            mark = symbol;
            rows++;
            at += end + 1;
        }

        intake.Rows += rows;
        return at;
    }

    /// <summary>How long the pupil is with the comma after it; 0 when it is empty, long, or has anything but printed letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LengthOfPupil(Vector256<byte> begin)
    {
        var commas = Vector256.Equals(begin, Vector256.Create((byte)',')).ExtractMostSignificantBits();
        var odd = (
            Vector256.LessThanOrEqual(begin, Vector256.Create((byte)' '))
            | Vector256.Equals(begin, Vector256.Create((byte)'"'))
        ).ExtractMostSignificantBits();
        var comma = System.Numerics.BitOperations.TrailingZeroCount(commas);
        return commas <= 1 || comma == 0 || (odd & ((1u << comma) - 1)) != 0 ? 0 : comma + 1;
    }

    /// <summary>Where a line ends whose code has two characters, or that ends as Windows ends lines; 0 for anything else.</summary>
    private int EndOfUnusualCode(ref byte line, int end, ulong session, int found, ref byte symbol)
    {
        if ((byte)(session >> 56) != '\r')
        {
            symbol = words.SymbolOfTwo(found, (int)(session >> 48));
            end++;
        }

        return Unsafe.Add(ref line, end) switch
        {
            (byte)'\n' => end,
            (byte)'\r' when Unsafe.Add(ref line, end + 1) == '\n' => end + 1,
            _ => 0,
        };
    }

    /// <summary>Takes the first line of a text field by field.</summary>
    /// <returns>How long it is; 0 when it is not plain.</returns>
    private int Take(ReadOnlySpan<byte> text, long where)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        if (line.EndsWith("\r"u8))
        {
            line = line[..^1];
        }

        if (line.IndexOfAny((byte)'"', (byte)'\r') >= 0)
        {
            return 0;
        }

        intake.Take(Field(ref line), Field(ref line), Field(ref line), Field(ref line), where);
        return end < 0 ? text.Length : end + 1;
    }

    private static ReadOnlySpan<byte> Field(ref ReadOnlySpan<byte> line)
    {
        var comma = line.IndexOf((byte)',');
        var field = comma < 0 ? line : line[..comma];
        line = comma < 0 ? default : line[(comma + 1)..];
        return field.Trim((byte)' ');
    }
}
