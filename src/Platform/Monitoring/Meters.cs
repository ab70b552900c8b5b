using System.Diagnostics.Metrics;
using System.Text.Json;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Platform.Monitoring;

/// <summary>
/// What the service counts of its own work. No label ever names a child, a person, a file or a source: kinds, outcomes
/// and jobs only, each of few values.
/// </summary>
public sealed class Meters
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Whereabouts";

    private readonly Counter<long> _files;
    private readonly Counter<long> _rows;
    private readonly Histogram<double> _imports;
    private readonly Histogram<double> _pictures;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _nhsQuestions;

    public Meters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _files = meter.CreateCounter<long>("whereabouts.files", null, "Tables of files taken in, by kind");
        _rows = meter.CreateCounter<long>("whereabouts.rows", null, "Rows taken in, by kind and outcome");
        _imports = meter.CreateHistogram<double>("whereabouts.import.duration", "s", "Time to take files in");
        _pictures = meter.CreateHistogram<double>(
            "whereabouts.picture.duration",
            "s",
            "Time to make the county's picture, on which the register stands"
        );
        _failures = meter.CreateCounter<long>("whereabouts.job.failures", null, "Work in the background that failed");
        _nhsQuestions = meter.CreateCounter<long>(
            "whereabouts.nhs.questions",
            null,
            "Children asked about for their NHS number, by what was answered"
        );
    }

    internal void Imported(IEnumerable<ImportedTable> tables, TimeSpan took)
    {
        foreach (var table in tables)
        {
            var kind = new KeyValuePair<string, object?>("kind", table.Kind ?? "not-understood");
            _files.Add(1, kind);
            Count(kind, "applied", table.Rows.Applied);
            Count(kind, "unchanged", table.Rows.Unchanged);
            Count(kind, "waiting", table.Rows.Waiting);
            Count(kind, "refused", table.Rows.Refused);
        }

        _imports.Record(took.TotalSeconds);
    }

    internal void MadePicture(TimeSpan took) => _pictures.Record(took.TotalSeconds);

    /// <param name="answer">Null when there was none that could be read.</param>
    internal void AskedForNhsNumber(NhsTraceStatus? answer) =>
        _nhsQuestions.Add(
            1,
            new KeyValuePair<string, object?>(
                "answer",
                answer is { } status ? JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString()) : "none"
            )
        );

    /// <param name="job">Which job, for instance "import" or "seal-journal".</param>
    public void Failed(string job) => _failures.Add(1, new KeyValuePair<string, object?>("job", job));

    private void Count(KeyValuePair<string, object?> kind, string outcome, int rows)
    {
        if (rows > 0)
        {
            _rows.Add(rows, kind, new("outcome", outcome));
        }
    }
}
