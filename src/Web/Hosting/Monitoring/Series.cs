using System.Diagnostics.Metrics;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>The measurements of one instrument with one set of labels.</summary>
internal sealed class Series(Instrument instrument, string labels)
{
    // Seconds: from a page that was ready to a county's file.
    private static readonly double[] Bounds = [0.01, 0.05, 0.1, 0.3, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800];

    private readonly long[] _upTo = new long[Bounds.Length];
    private readonly bool _isHistogram = IsA(instrument, typeof(Histogram<>));
    private readonly bool _adds = IsA(instrument, typeof(Counter<>)) || IsA(instrument, typeof(UpDownCounter<>));
    private double _value;
    private long _count;

    public string Name { get; } = PrometheusText.Name(instrument);

    public string Labels => labels;

    public string Help => instrument.Description ?? instrument.Name;

    public string Kind =>
        _isHistogram ? "histogram"
        : IsA(instrument, typeof(Counter<>)) || IsA(instrument, typeof(ObservableCounter<>)) ? "counter"
        : "gauge";

    public void Note(double value)
    {
        _count++;
        _value = _adds || _isHistogram ? _value + value : value;
        for (var i = 0; _isHistogram && i < Bounds.Length; i++)
        {
            _upTo[i] += value <= Bounds[i] ? 1 : 0;
        }
    }

    public void Write(PrometheusText text)
    {
        if (!_isHistogram)
        {
            text.Line(Name, labels, _value);
            return;
        }

        for (var i = 0; i < Bounds.Length; i++)
        {
            text.Line(Name + "_bucket", PrometheusText.With(labels, "le", Bounds[i]), _upTo[i]);
        }

        text.Line(Name + "_bucket", PrometheusText.With(labels, "le", double.PositiveInfinity), _count);
        text.Line(Name + "_sum", labels, _value);
        text.Line(Name + "_count", labels, _count);
    }

    private static bool IsA(Instrument instrument, Type kind) =>
        instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == kind;
}
