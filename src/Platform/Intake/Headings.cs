using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake;

/// <summary>The headings of one table, and which of an importer's columns each of them is.</summary>
public sealed class Headings
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> _derived = [];
    private readonly HashSet<int> _used = [];

    private Headings(IReadOnlyList<string> texts) => Texts = texts;

    /// <summary>The headings as written.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>How many of the importer's columns were found.</summary>
    public int Found => _byName.Count;

    /// <summary>Headings that no column claims, as written.</summary>
    public IEnumerable<string> Unused => Texts.Where((_, i) => !_byName.ContainsValue(i) && !_used.Contains(i));

    /// <summary>Marks a heading as understood though no column bears its name, for instance a session's date.</summary>
    public void Use(int place) => _used.Add(place);

    /// <summary>True when the file has one of these headings, whether or not a column claims it.</summary>
    public bool Has(params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
        {
            var key = HeadingKey.Of(heading);
            if (Texts.Any(t => string.Equals(HeadingKey.Of(t), key, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Null when a required column is missing or the importer does not accept them.</returns>
    public static Headings? Recognise(IReadOnlyList<string> texts, IImporter importer)
    {
        var headings = Lay(texts, importer);
        return
            importer.Columns.All(c => !c.Required || headings._byName.ContainsKey(c.Name)) && importer.Accepts(headings)
            ? headings
            : null;
    }

    /// <summary>Lays the importer's columns over the headings, whether or not all required ones are there.</summary>
    public static Headings Lay(IReadOnlyList<string> texts, IImporter importer)
    {
        var headings = new Headings(texts);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = texts.Count - 1; i >= 0; i--)
        {
            // Of two alike headings the first one counts.
            places[HeadingKey.Of(texts[i])] = i;
        }

        foreach (var column in importer.Columns)
        {
            foreach (var key in column.Keys)
            {
                if (places.TryGetValue(key, out var place) && !headings._byName.ContainsValue(place))
                {
                    headings._byName[column.Name] = place;
                    break;
                }
            }
        }

        return headings;
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
