using System.Buffers.Binary;

namespace Whereabouts.Cli.Attendance;

/// <summary>The order of pupils by the bytes of their names.</summary>
internal static class ByName
{
    public static int[] OrderOf(AllPupils pupils)
    {
        var order = new int[pupils.Count];
        var isInOrder = true;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            isInOrder &= i == 0 || pupils.NameOf(i - 1).SequenceCompareTo(pupils.NameOf(i)) < 0;
        }

        if (isInOrder)
        {
            return order;
        }

        // Most names differ in their first eight bytes; those that do not are compared.
        var starts = Array.ConvertAll(order, i => StartOf(pupils.NameOf(i)));
        Array.Sort(starts, order);
        for (var i = 0; i < order.Length; )
        {
            var end = i + 1;
            while (end < order.Length && starts[end] == starts[i])
            {
                end++;
            }

            order.AsSpan(i, end - i).Sort((a, b) => pupils.NameOf(a).SequenceCompareTo(pupils.NameOf(b)));
            i = end;
        }

        return order;
    }

    private static ulong StartOf(ReadOnlySpan<byte> name)
    {
        Span<byte> start = stackalloc byte[8];
        name[..Math.Min(8, name.Length)].CopyTo(start);
        return BinaryPrimitives.ReadUInt64BigEndian(start);
    }
}
