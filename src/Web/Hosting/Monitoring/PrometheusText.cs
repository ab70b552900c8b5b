using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>Prometheus' text format 0.0.4.</summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder _text = new();

    /// <summary>The name by Prometheus' rules: unit at the end, and "total" on what only grows.</summary>
    public static string Name(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_');
        name = instrument.Unit switch
        {
            "s" => name + "_seconds",
            "By" => name + "_bytes",
            _ => name,
        };
        var kind = instrument.GetType().Name;
        return
            kind.StartsWith("Counter", StringComparison.Ordinal)
            || kind.StartsWith("ObservableCounter", StringComparison.Ordinal)
            ? name + "_total"
            : name;
    }

    /// <summary>Labels between braces, in the order of their names; nothing for none.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var sorted = tags.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return $"{{{string.Join(',', sorted.Select(t => Label(t.Key, Convert.ToString(t.Value, CultureInfo.InvariantCulture) ?? "")))}}}";
    }

    public static string With(string labels, string name, double value)
    {
        var label = Label(name, Number(value));
        return labels.Length == 0 ? $"{{{label}}}" : $"{labels[..^1]},{label}}}";
    }

    public void Family(string name, string help, string kind) =>
        _text
            .Append(CultureInfo.InvariantCulture, $"# HELP {name} {help.ReplaceLineEndings(" ")}\n")
            .Append(CultureInfo.InvariantCulture, $"# TYPE {name} {kind}\n");

    public void Line(string name, string labels, double value) =>
        _text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {Number(value)}\n");

    public void Gauge(string name, string help, double value)
    {
        Family(name, help, "gauge");
        Line(name, "", value);
    }

    public override string ToString() => _text.ToString();

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Label(string name, string value)
    {
        var escaped = value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return $"{name.Replace('.', '_')}=\"{escaped}\"";
    }
}
