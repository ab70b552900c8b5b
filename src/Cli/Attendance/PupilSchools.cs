using System.Text;

namespace Whereabouts.Cli.Attendance;

/// <summary>Which school each pupil goes to: <c>pupil,urn</c>.</summary>
internal sealed class PupilSchools
{
    private const string Columns = "pupil,urn";
    private readonly Dictionary<string, string?> _schools = new(StringComparer.Ordinal);

    public PupilSchools(string path)
    {
        Path = path;
        using var file = new TableFile(path, Columns);
        var (pupil, urn) = (file.Column("pupil"), file.Column("urn"));
        using var rows = file.Rows();
        rows.Next();
        while (rows.Next())
        {
            var (name, school) = (Encoding.UTF8.GetString(rows[pupil]), Encoding.UTF8.GetString(rows[urn]));
            if (name.Length > 0 && !_schools.TryAdd(name, school) && _schools[name] != school)
            {
                _schools[name] = null;
            }
        }
    }

    public string Path { get; }

    /// <summary>The school of a pupil.</summary>
    /// <param name="why">Why there is none.</param>
    public string? Of(string pupil, SchoolDays days, string daysPath, out string why)
    {
        why =
            !_schools.TryGetValue(pupil, out var urn) ? $"the pupil is not in {Path}. Add a row with the school."
            : urn is null ? $"{Path} names two schools for the pupil. Leave one."
            : !days.Knows(urn) ? $"{daysPath} has no days of the pupil's school, '{urn}'. Add them."
            : "";
        return why.Length == 0 ? urn : null;
    }
}
