using System.Text;

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

    /// <summary>Shows everybody who has this number, or one that begins so, or one that it is part of.</summary>
    /// <param name="seen">Is told whose it is, whether it is the whole number, and whether it begins so.</param>
    public void Visit(string text, Action<uint, bool, bool> seen)
    {
        var wanted = Encoding.ASCII.GetBytes(text);
        for (var at = 0; at < _slots.Length; )
        {
            var found = _slots.AsSpan(at).IndexOf(wanted);
            if (found < 0)
            {
                return;
            }

            var (slot, place) = Math.DivRem(at + found, _width);
            var begins = place == 1;
            seen(_owners[slot], begins && _slots[at + found + wanted.Length] == 0, begins);
            at = (slot + 1) * _width;
        }
    }
}
