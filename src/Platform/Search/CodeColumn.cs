using System.Text;
using Whereabouts.Domain.Children.Search;

namespace Whereabouts.Platform.Search;

/// <summary>Numbers of one sort (UPNs, phone numbers ...) in slots of equal width, searched from end to end at the speed of memory.</summary>
internal sealed class CodeColumn
{
    private const byte Before = (byte)'\n';
    private readonly int _width;
    private readonly byte[] _slots;
    private readonly uint[] _owners;

    /// <param name="codes">Each with whose it is.</param>
    public CodeColumn(IReadOnlyList<(string Code, uint Owner)> codes)
    {
        // A byte before and one or more after, so that no code runs into the next.
        _width = codes.Count == 0 ? 2 : codes.Max(c => c.Code.Length) + 2;
        _slots = new byte[_width * codes.Count];
        _owners = new uint[codes.Count];
        for (var i = 0; i < codes.Count; i++)
        {
            _slots[i * _width] = Before;
            Encoding.ASCII.GetBytes(codes[i].Code, _slots.AsSpan((i * _width) + 1));
            _owners[i] = codes[i].Owner;
        }
    }

    /// <summary>Goes on to the next who has this number, or one that begins so, or one that it is part of.</summary>
    /// <param name="at">Where to go on; begin at 0.</param>
    /// <returns>False when there is nobody more.</returns>
    public bool Next(ReadOnlySpan<byte> wanted, ref int at, out uint owner, out Fit fit)
    {
        (owner, fit) = (0, Fit.Inside);
        var found = _slots.AsSpan(at).IndexOf(wanted);
        if (found < 0)
        {
            return false;
        }

        found += at;
        var slot = found / _width;
        owner = _owners[slot];
        at = (slot + 1) * _width;
        if (found == (slot * _width) + 1)
        {
            fit = _slots[found + wanted.Length] == 0 ? Fit.Whole : Fit.Beginning;
        }

        return true;
    }
}
