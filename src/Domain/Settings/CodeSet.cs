using System.Collections.Concurrent;
using System.Globalization;

namespace Whereabouts.Domain.Settings;

/// <summary>
/// A list of codes and their meanings, shipped in <c>data/code-sets</c>: <c>ethnicity</c>, <c>sen-provision</c>,
/// <c>enrolment-status</c>, <c>leaving-grounds</c>, <c>exclusion-types</c>, <c>exclusion-reasons</c>,
/// <c>relationship</c>, <c>year-group</c>, <c>services</c>.
/// </summary>
public sealed class CodeSet
{
    private static readonly ConcurrentDictionary<string, CodeSet> Read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeMeaning> _byCode;

    private CodeSet(string name)
    {
        Name = name;
        Codes = [.. ShippedData.Rows($"code-sets/{name}.csv").Select(FromRow)];
        _byCode = Codes.ToDictionary(code => code.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name it is asked for by.</summary>
    public string Name { get; }

    /// <summary>Every code, those no longer in use among them, in the order to show them.</summary>
    public IReadOnlyList<CodeMeaning> Codes { get; }

    /// <summary>The shipped set of that name.</summary>
    /// <exception cref="InvalidOperationException">No such set is shipped.</exception>
    public static CodeSet Named(string name) => Read.GetOrAdd(name, static wanted => new CodeSet(wanted));

    /// <summary>The code's meaning, in either case and with any spaces around it; null when the set has no such code.</summary>
    public string? Meaning(string? code) => Find(code)?.Meaning;

    /// <summary>The code with its dates and source; null when the set has no such code.</summary>
    public CodeMeaning? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code.Trim());

    private static CodeMeaning FromRow(string[] row) => new(row[0], row[1], Day(row[2]), Day(row[3]), row[4]);

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
