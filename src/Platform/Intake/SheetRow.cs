using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Intake.Mending;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake;

/// <summary>Something to say about a row, with how to mend it.</summary>
public sealed record RowProblem(int Row, string? Column, string? Value, string Reason, string Mend);

/// <summary>
/// A row while an importer reads it: gives its cells, collects what is wrong, and takes the facts that the row states.
/// <see cref="RowValues"/> reads the cells, <see cref="SchoolReading"/> and <see cref="ChildReading"/> who it is about.
/// </summary>
public sealed class SheetRow(Sheet sheet, int number, IReadOnlyList<string?> cells)
{
    private readonly List<RowProblem> _refusals = [];
    private readonly List<RowProblem> _notes = [];
    private readonly List<IFact> _facts = [];
    private readonly List<(SettingId Setting, IFact Fact)> _settingFacts = [];
    private readonly List<(SettingId Setting, DateOnly Date, Session Session, byte Symbol)> _marks = [];

    /// <summary>A row of the table as its importer reads it; one that is damaged is refused unread.</summary>
    internal static SheetRow Of(TableRow row, Sheet sheet, IImporter importer)
    {
        var cells = new string?[sheet.Headings.Texts.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = sheet.Headings.IsMended ? MendColumns.AsSent(row[i]) : row[i];
        }

        var read = new SheetRow(sheet, row.Number, cells);
        if (row.Problem is { } problem)
        {
            read.Refuse(problem);
        }
        else
        {
            importer.Read(read);
        }

        return read;
    }

    public Sheet Sheet => sheet;
    public int Number => number;
    public IReadOnlyList<string?> Cells => cells;

    /// <summary>Why the row is refused; empty when it is not.</summary>
    public IReadOnlyList<RowProblem> Refusals => _refusals;

    /// <summary>What is odd about the row though it goes through.</summary>
    public IReadOnlyList<RowProblem> Notes => _notes;

    /// <summary>Whose row it is; null for a row about a setting.</summary>
    public Claim? Who { get; set; }

    /// <summary>When the source made the statement, when the row says so.</summary>
    public DateTimeOffset? Said { get; internal set; }

    /// <summary>The school that the row waits for, when nobody has told us about it yet.</summary>
    public (string Key, string Column, string Value)? MissingSchool { get; internal set; }

    public IReadOnlyList<IFact> Facts => _facts;
    public IReadOnlyList<(SettingId Setting, IFact Fact)> SettingFacts => _settingFacts;
    public IReadOnlyList<(SettingId Setting, DateOnly Date, Session Session, byte Symbol)> Marks => _marks;

    /// <summary>States a fact about the row's child.</summary>
    public void State(IFact fact) => _facts.Add(fact);

    /// <summary>States a fact about a setting.</summary>
    public void State(SettingId setting, IFact fact) => _settingFacts.Add((setting, fact));

    /// <summary>States a mark of the row's child.</summary>
    public void State(SettingId setting, DateOnly date, Session session, byte symbol) =>
        _marks.Add((setting, date, session, symbol));

    public void Refuse(string? column, string reason, string mend) => _refusals.Add(Problem(column, reason, mend));

    /// <summary>Refuses the row for something wrong with the file itself at this place.</summary>
    public void Refuse(TableProblem problem) =>
        _refusals.Add(new(number, problem.Column, problem.Value, problem.Reason, problem.Mend));

    public void Note(string? column, string reason, string mend) => _notes.Add(Problem(column, reason, mend));

    private RowProblem Problem(string? column, string reason, string mend) =>
        new(
            number,
            column is null ? null : sheet.Headings.TextOf(column),
            column is null ? null : Written(column),
            reason,
            mend
        );

    /// <summary>
    /// The cell as trimmed text, a code of the sender's own as the national one; null when it is blank or the file has no
    /// such column.
    /// </summary>
    public string? Text(string column) =>
        Written(column) is { } text ? InNationalCodes(column, text, sheet.Today) : null;

    /// <summary>The national code for what a sender wrote of a day; the text itself where its map says nothing of it.</summary>
    public string InNationalCodes(string column, string text, DateOnly on) =>
        sheet.Headings.Map?.Translate(column, text, on) ?? text;

    /// <summary>The cell as it was sent.</summary>
    public string? Written(string column)
    {
        var place = sheet.Headings.PlaceOf(column);
        return place >= 0 && place < cells.Count && !string.IsNullOrWhiteSpace(cells[place]) ? cells[place] : null;
    }

    /// <summary>The cell's text; refuses the row when it is blank.</summary>
    public string? Needed(string column)
    {
        var text = Text(column);
        if (text is null)
        {
            Refuse(column, $"There is no {column}.", $"Write the {column} and send the row again.");
        }

        return text;
    }
}
