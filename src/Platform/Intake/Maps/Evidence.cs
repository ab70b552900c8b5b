using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>What speaks for a heading being this column or that: its words, and what stands under it.</summary>
internal sealed class Evidence
{
    private const int MostValues = 60;
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri"];
    private static readonly string[] Mornings = ["am", "1", "morning", "a"];
    private static readonly string[] Afternoons = ["pm", "2", "afternoon", "p"];
    private readonly DateOnly _today;
    private readonly List<string> _values;
    private readonly Dictionary<ValueShape, double> _shares;

    public Evidence(HeadingSample sample, DateOnly today)
    {
        Sample = sample;
        _today = today;
        _values = [.. sample.Values.Take(MostValues).Select(v => v.Value)];
        _shares = _values
            .GroupBy(v => ValueShapes.Of(v, today))
            .ToDictionary(g => g.Key, g => (double)g.Count() / _values.Count);
    }

    public HeadingSample Sample { get; }

    /// <summary>How much speaks for this column, and what most of all.</summary>
    public (double Points, string Why) For(Column column)
    {
        var key = HeadingKey.Of(Sample.Heading);
        if (
            column.Aliases.Prepend(column.Name).Any(a => string.Equals(HeadingKey.Of(a), key, StringComparison.Ordinal))
        )
        {
            return (100, "we know this heading");
        }

        var (alike, name) = column
            .Aliases.Prepend(column.Name)
            .Select(a => (Alike: Likeness.Of(Sample.Heading, a), Name: a))
            .MaxBy(a => a.Alike);
        var heading = alike < 0.4 ? 0 : 60 * alike;
        var (values, words) = Values(column);
        return (heading + values, heading >= values ? $"it reads like ‘{name}’" : words);
    }

    /// <summary>The session that the heading names, where marks stand under it.</summary>
    public Column? Session(IImporter importer)
    {
        if (importer.SessionColumns is not [var any, ..] || (_values.Count > 0 && Understood(any) < 0.3))
        {
            return null;
        }

        var (pattern, date) = HeadingPattern.Of(Sample.Heading);
        var rest = date.Length > 0 ? pattern.Replace("#", "", StringComparison.Ordinal) : pattern;
        var day =
            date.Length > 0
                ? HeadingPattern.Date
                : Days.FirstOrDefault(d => rest.StartsWith(d, StringComparison.OrdinalIgnoreCase));
        if (day is null)
        {
            return null;
        }

        var half =
            Mornings.Any(m => rest.EndsWith(m, StringComparison.Ordinal)) || rest.Length == 0 ? "AM"
            : Afternoons.Any(p => rest.EndsWith(p, StringComparison.Ordinal)) ? "PM"
            : null;
        return importer.SessionColumns.FirstOrDefault(c =>
            string.Equals(c.Name, $"{day} {half}", StringComparison.Ordinal)
        );
    }

    private (double Points, string Why) Values(Column column)
    {
        if (_values.Count == 0)
        {
            return (0, "");
        }

        if (column.Codes is not null)
        {
            var understood = Sample.HasMore ? 0 : Understood(column);
            // Words say what they are about; Y and N may answer anything.
            var words = column.Codes != CodeList.YesNo && _values.TrueForAll(v => v.Length > 2) ? 12 : 0;
            return (understood < 0.3 ? -20 : (25 + words) * understood, "we know its codes");
        }

        var wanted = ValueShapes.Of(column.Example, _today);
        return ValueShapes.Likeness(wanted, _shares) switch
        {
            null => (_shares.GetValueOrDefault(ValueShape.None) < 0.5 ? -20 : 0, ""),
            < 0.3 => (-40, ""),
            { } like => (
                (wanted is ValueShape.Upn or ValueShape.Postcode or ValueShape.BirthDate ? 38 : 20) * like,
                ValueShapes.InWords(wanted)
            ),
        };
    }

    private double Understood(Column column) =>
        (double)_values.Count(v => column.Codes!.Read(v) is not null) / Math.Max(1, _values.Count);
}
