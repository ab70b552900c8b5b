using System.Text;

namespace Whereabouts.Cli.Matching;

/// <summary>Numbers the sources of rows as they are met; from a certain number on they are taken together.</summary>
internal sealed class SourceNames(int most)
{
    private readonly Lock _adding = new();
    private byte[][] _names = [];

    public IReadOnlyList<string> Names => [.. _names.Select(Encoding.UTF8.GetString)];

    public byte NumberOf(ReadOnlySpan<byte> name)
    {
        var known = Volatile.Read(ref _names);
        for (var i = 0; i < known.Length; i++)
        {
            if (name.SequenceEqual(known[i]))
            {
                return (byte)i;
            }
        }

        if (known.Length == most)
        {
            return (byte)(most - 1);
        }

        lock (_adding)
        {
            if (_names.Length == known.Length)
            {
                Volatile.Write(ref _names, [.. _names, name.ToArray()]);
                return (byte)(_names.Length - 1);
            }
        }

        return NumberOf(name);
    }
}
