using System.Text;
using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Cli.Attendance;

/// <summary>
/// The pupils of all parts of a file. One whom several parts name stays where it is first named, with the marks of all.
/// </summary>
internal sealed class AllPupils
{
    private readonly List<(Pupils Part, int Number)> _all = [];
    private Dictionary<string, int>? _places;

    public AllPupils(IReadOnlyList<MarkIntake> parts)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            var own = parts[part].Pupils;
            for (var number = 0; number < own.Count; number++)
            {
                if (!IsNamedBefore(parts, part, number))
                {
                    _all.Add((own, number));
                }
            }
        }
    }

    public int Count => _all.Count;

    /// <summary>Some session has two codes.</summary>
    public bool HaveTwoCodes { get; private set; }

    public ReadOnlySpan<byte> NameOf(int pupil) => _all[pupil].Part.NameOf(_all[pupil].Number);

    public Span<byte> MarksOf(int pupil) => _all[pupil].Part.MarksOf(_all[pupil].Number);

    /// <summary>The place of a pupil; -1 for one who is not there.</summary>
    public int Find(string name)
    {
        _places ??= Enumerable.Range(0, Count).ToDictionary(pupil => Encoding.UTF8.GetString(NameOf(pupil)));
        return _places.GetValueOrDefault(name, -1);
    }

    private bool IsNamedBefore(IReadOnlyList<MarkIntake> parts, int part, int number)
    {
        var own = parts[part].Pupils;
        for (var before = 0; before < part; before++)
        {
            if (parts[before].Pupils.Find(own.NameOf(number)) is >= 0 and var there)
            {
                Add(parts[before].Pupils.MarksOf(there), own.MarksOf(number));
                return true;
            }
        }

        HaveTwoCodes |= parts[part].HasTwoCodes;
        return false;
    }

    private void Add(Span<byte> marks, ReadOnlySpan<byte> others)
    {
        for (var place = 0; place < others.Length; place++)
        {
            if (others[place] != AttendanceCodes.NoMark)
            {
                HaveTwoCodes |= !MarkIntake.Put(ref marks[place], others[place]);
            }
        }
    }
}
