using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Mending;

namespace Whereabouts.Platform.Intake;

/// <summary>Counts what becomes of a batch's rows and keeps its problems. A row counts once, by its worst outcome.</summary>
internal sealed class Tally(AppDb db, Guid batch, int firstProblem = 0)
{
    public const int ShownProblems = 1_000;
    private const int ShownCharacters = 200;
    private readonly List<ImportProblem> _shown = [];
    private readonly Dictionary<int, RowReference> _mended = [];
    private readonly HashSet<string> _saidOfFile = new(StringComparer.Ordinal);
    private int _problems = firstProblem;

    public int Read { get; set; }
    public int Applied { get; private set; }
    public int Unchanged { get; private set; }
    public int Waiting { get; private set; }
    public int Refused { get; private set; }

    /// <summary>Rows that came back mended and went through: which they were.</summary>
    public IReadOnlyCollection<RowReference> Mended => _mended.Values;

    public RowCounts Counts => new(Read, Applied, Unchanged, Waiting, Refused);

    public IReadOnlyList<ImportProblem> Shown => _shown;

    public void Apply(bool changed)
    {
        if (changed)
        {
            Applied++;
        }
        else
        {
            Unchanged++;
        }
    }

    /// <summary>Notes that a row says which row of an earlier batch it is, mended.</summary>
    public void CameAgain(int row, RowReference? before)
    {
        if (before is not null)
        {
            _mended[row] = before;
        }
    }

    public void Refuse(IEnumerable<RowProblem> problems)
    {
        Refused++;
        Keep(problems, "refused");
    }

    public void Wait(RowProblem problem)
    {
        Waiting++;
        Keep([problem], "waiting");
    }

    /// <summary>Has a row wait for what others of the file wait for as well: it is said once, of the file.</summary>
    public void WaitWithOthers(RowProblem problem)
    {
        Waiting++;
        _mended.Remove(problem.Row);
        if (_saidOfFile.Add(problem.Reason))
        {
            Keep([problem with { Row = 0 }], "waiting");
        }
    }

    public void Note(IEnumerable<RowProblem> problems) => Keep(problems, "note");

    /// <summary>As much of a value as is shown, never half of its last character.</summary>
    private static string? Cut(string? value) =>
        value is { Length: > ShownCharacters }
            ? value[..(char.IsHighSurrogate(value[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters)] + "…"
            : value;

    private void Keep(IEnumerable<RowProblem> problems, string outcome)
    {
        foreach (var problem in problems)
        {
            if (outcome is not "note")
            {
                _mended.Remove(problem.Row);
            }

            var row = new ProblemRow
            {
                BatchId = batch,
                Number = ++_problems,
                RowNumber = problem.Row,
                ColumnName = problem.Column,
                Value = Cut(problem.Value),
                Reason = problem.Reason,
                Mend = problem.Mend,
                Outcome = outcome,
                Cause = Concerns.Cause.Of(problem.Column, problem.Reason),
            };
            db.Problems.Add(row);
            if (_shown.Count < ShownProblems)
            {
                _shown.Add(new(row.RowNumber, row.ColumnName, row.Value, row.Reason, row.Mend, row.Outcome));
            }
        }
    }
}
