using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Mending;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake;

/// <summary>The headings of one table, and which of an importer's columns each of them is.</summary>
public sealed class Headings
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> _derived = [];
    private readonly HashSet<int> _used = [];

    private readonly int _mendedRow;

    private Headings(IReadOnlyList<string> texts, SourceMap? map)
    {
        Texts = texts;
        Map = map;
        ReadAs = map?.Rename(texts) ?? texts;
        _mendedRow = MendColumns.PlaceOfReference(texts);
        foreach (var place in MendColumns.Places(texts))
        {
            Use(place);
        }
    }

    /// <summary>How this source's file is read; null when it is read by its headings alone.</summary>
    public SourceMap? Map { get; }

    /// <summary>The headings as written.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The headings as they are understood: as written, or as the source's map says; blank where nothing is read.</summary>
    public IReadOnlyList<string> ReadAs { get; }

    /// <summary>How many of the importer's columns were found.</summary>
    public int Found => _byName.Count;

    /// <summary>Headings that no column claims, as written.</summary>
    public IEnumerable<string> Unused => Texts.Where((_, i) => !_byName.ContainsValue(i) && !_used.Contains(i));

    /// <summary>True when the file is one of ours with rows to mend, come back.</summary>
    public bool IsMended => _mendedRow >= 0;

    /// <summary>Which row, of which batch, this one is, mended; null when it says nothing of the kind.</summary>
    internal RowReference? MendedRow(TableRow row) => IsMended ? RowReference.Read(row[_mendedRow]) : null;

    /// <summary>Places of headings understood though no column bears their name.</summary>
    public IEnumerable<int> Used => _used.Where(place => !MendColumns.Are(Texts[place])).Order();

    /// <summary>Marks a heading as understood though no column bears its name, for instance a session's date.</summary>
    public void Use(int place) => _used.Add(place);

    /// <summary>True when the file has one of these headings, whether or not a column claims it.</summary>
    public bool Has(params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
        {
            var key = HeadingKey.Of(heading);
            if (ReadAs.Any(t => string.Equals(HeadingKey.Of(t), key, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Null when a required column is missing or the importer does not accept them.</returns>
    public static Headings? Recognise(IReadOnlyList<string> texts, IImporter importer, SourceMap? map = null)
    {
        var headings = Lay(texts, importer, map);
        return
            importer.Columns.All(c => !c.Required || headings._byName.ContainsKey(c.Name)) && importer.Accepts(headings)
            ? headings
            : null;
    }

    /// <summary>Lays the importer's columns over the headings, whether or not all required ones are there.</summary>
    public static Headings Lay(IReadOnlyList<string> texts, IImporter importer, SourceMap? map = null)
    {
        var headings = new Headings(texts, map);
        foreach (var (column, place) in Claims(importer, Places(headings.ReadAs)))
        {
            headings._byName[column] = place;
        }

        return headings;
    }

    /// <summary>Where each heading stands, by its key; of two alike headings the first one counts.</summary>
    internal static Dictionary<string, int> Places(IReadOnlyList<string> texts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            places.TryAdd(HeadingKey.Of(texts[i]), i);
        }

        return places;
    }

    /// <summary>The places that the importer's columns find, by the column's name.</summary>
    internal static Dictionary<string, int> Claims(IImporter importer, IReadOnlyDictionary<string, int> places)
    {
        var claims = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in importer.Columns)
        {
            foreach (var key in column.Keys)
            {
                if (places.TryGetValue(key, out var place) && !claims.ContainsValue(place))
                {
                    claims[column.Name] = place;
                    break;
                }
            }
        }

        return claims;
    }

    /// <summary>The place of a column, or -1 when the file has no such heading.</summary>
    public int PlaceOf(string column) => _byName.GetValueOrDefault(column, -1);

    /// <summary>The heading as the file writes it, or the column's own name when the file has none.</summary>
    public string TextOf(string column) => _byName.TryGetValue(column, out var place) ? Texts[place] : column;

    /// <summary>Something an importer works out from the headings once for each file, for instance a column a session.</summary>
    public T Derived<T>(Func<Headings, T> make)
        where T : class
    {
        if (!_derived.TryGetValue(typeof(T), out var value))
        {
            _derived[typeof(T)] = value = make(this);
        }

        return (T)value;
    }
}
