using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Whereabouts.Platform.Monitoring;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>Listens to the meters of this service, of the web server and of the runtime, and adds up what they say.</summary>
internal sealed class Measurements : IHostedService, IDisposable
{
    private static readonly string[] Listened =
    [
        Meters.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Name, string Labels), Series> _series = [];
    private readonly MeterListener _listener = new();

    /// <param name="factory">Meters of other hosts in the same process are not ours.</param>
    public Measurements(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            var meter = instrument.Meter;
            if (
                Listened.Contains(meter.Name, StringComparer.Ordinal) && (meter.Scope is null || meter.Scope == factory)
            )
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Note(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Note(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Note(i, value, tags));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    /// <summary>Writes every series, after asking the instruments that only answer when asked.</summary>
    public void Write(PrometheusText text)
    {
        _listener.RecordObservableInstruments();
        lock (_lock)
        {
            foreach (var family in _series.Values.GroupBy(s => s.Name).OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                text.Family(family.Key, family.First().Help, family.First().Kind);
                foreach (var series in family.OrderBy(s => s.Labels, StringComparer.Ordinal))
                {
                    series.Write(text);
                }
            }
        }
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        lock (_lock)
        {
            if (!_series.TryGetValue((instrument.Name, labels), out var series))
            {
                _series[(instrument.Name, labels)] = series = new Series(instrument, labels);
            }

            series.Note(value);
        }
    }
}
