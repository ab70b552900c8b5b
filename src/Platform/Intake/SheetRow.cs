using System.Globalization;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Intake;

/// <summary>Something to say about a row, with how to mend it.</summary>
public sealed record RowProblem(int Row, string? Column, string? Value, string Reason, string Mend);

/// <summary>
/// A row while an importer reads it: gives typed values, collects what is wrong, and takes the facts that the row states.
/// </summary>
public sealed class SheetRow(Sheet sheet, int number, IReadOnlyList<string?> cells)
{
    private readonly List<RowProblem> _refusals = [];
    private readonly List<RowProblem> _notes = [];
    private readonly List<IFact> _facts = [];
    private readonly List<(SettingId Setting, IFact Fact)> _settingFacts = [];
    private readonly List<(SettingId Setting, DateOnly Date, Session Session, byte Symbol)> _marks = [];

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
    public DateTimeOffset? Said { get; private set; }

    /// <summary>The school that the row waits for, when nobody has told us about it yet.</summary>
    public (string Key, string Column, string Value)? MissingSchool { get; private set; }

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

    private string? DateText(string column) =>
        Text(column) is { } text ? sheet.Headings.Map?.OrderOf(text) ?? text : null;

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

    /// <summary>A date in any English or ISO writing; refuses the row when it cannot be read.</summary>
    public DateOnly? Date(string column)
    {
        if (DateText(column) is not { } text)
        {
            return null;
        }

        if (sheet.ReadDate(text, out var date, out var reason))
        {
            return date;
        }

        Refuse(column, reason, "Write the date as day/month/year, for instance 03/09/2026.");
        return null;
    }

    /// <summary>The date of something that has happened: refuses the row when it lies ahead of the day we were told.</summary>
    public DateOnly? PastDate(string column)
    {
        var date = Date(column);
        if (date > sheet.Today)
        {
            Refuse(column, "The date lies in the future.", "Correct the date, or send the row once it has happened.");
            return null;
        }

        return date;
    }

    /// <summary>A date that the row cannot do without.</summary>
    public DateOnly? NeededDate(string column) => Needed(column) is null ? null : Date(column);

    /// <summary>A moment; a day without a time is its first moment in UK time.</summary>
    public DateTimeOffset? Instant(string column)
    {
        if (DateText(column) is not { } text)
        {
            return null;
        }

        if (sheet.ReadInstant(text, out var instant, out var reason))
        {
            return instant;
        }

        Refuse(column, reason, "Write date and time as 03/09/2026 14:30.");
        return null;
    }

    /// <summary>Hours, as 12.5, 12,5, 12:30 or 12h30.</summary>
    public decimal? HoursOf(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (Hours.Read(text, out var hours, out var reason))
        {
            return hours;
        }

        Refuse(column, reason, "Write the hours as a number, for instance 12.5.");
        return null;
    }

    public int? Whole(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        Refuse(column, "This is not a whole number.", "Write a whole number.");
        return null;
    }

    /// <summary>Yes or no in any usual writing; anything else is noted and taken as not said.</summary>
    public bool? Flag(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (YesNo.Read(text, out var flag, out var reason))
        {
            return flag;
        }

        Note(column, reason, "Write Y or N. It was taken as not said.");
        return null;
    }

    /// <summary>One of a few words; refuses the row when it is none of them.</summary>
    public T? Choice<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(HeadingKey.Of(text), out var value))
        {
            return value;
        }

        Refuse(
            column,
            $"'{text}' is not a {column} we know.",
            $"Use one of: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}."
        );
        return null;
    }

    /// <summary>One of a few words; notes any other and takes it as <paramref name="otherwise"/>.</summary>
    /// <param name="taken">In words, what any other is taken as, for instance "not yet assessed".</param>
    public T ChoiceOr<T>(string column, IReadOnlyDictionary<string, T> words, T otherwise, string taken)
        where T : struct
    {
        if (Text(column) is not { } text)
        {
            return otherwise;
        }

        if (words.TryGetValue(HeadingKey.Of(text), out var value))
        {
            return value;
        }

        Note(
            column,
            $"'{text}' is not a {column} we know. It was taken as {taken}.",
            $"Use one of: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}."
        );
        return otherwise;
    }

    /// <summary>A code of the set, written as the code or in its words; any other text is noted and kept as written.</summary>
    public string? Coded(string column, CodeSet codes)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var key = HeadingKey.Of(text);
        var known =
            codes.Find(text)
            ?? codes.Codes.FirstOrDefault(c => string.Equals(HeadingKey.Of(c.Meaning), key, StringComparison.Ordinal));
        if (known is null)
        {
            Note(
                column,
                $"'{text}' is not a code for {column} we know. It was kept as written.",
                "Use the national code."
            );
        }

        return known?.Code ?? text;
    }

    /// <summary>The last day of something that begins on a day; refuses the row when it ends before.</summary>
    public DateOnly? DateNotBefore(string column, DateOnly? begins)
    {
        var date = Date(column);
        if (date < begins)
        {
            Refuse(column, "It ends before it begins.", "Correct one of the two dates.");
            return null;
        }

        return date;
    }

    /// <summary>When the source made the statement: a day alone means by the end of that day, or of now if it is today.</summary>
    public void ReadSaid(string column)
    {
        if (DateText(column) is not { } text)
        {
            return;
        }

        if (!sheet.ReadInstant(text, out var said, out var reason))
        {
            Refuse(column, reason, "Write when the statement was made as 03/09/2026 or 03/09/2026 14:30.");
        }
        else if (said > sheet.Told)
        {
            Refuse(
                column,
                "This lies after the time we were told.",
                "Correct the date, or say when the file was received."
            );
        }
        else
        {
            Said = said;
        }
    }

    /// <summary>
    /// The setting named by URN, by establishment number or by name, in that order. The row waits when nobody has told us
    /// of a school with that number or name.
    /// </summary>
    public SettingId? School(string urnColumn, string laEstabColumn, string nameColumn)
    {
        if (Text(urnColumn) is { } urnText)
        {
            if (Urn.TryParse(urnText, out var urn))
            {
                return SettingId.OfUrn(int.Parse(urn.ToString(), CultureInfo.InvariantCulture));
            }

            Refuse(urnColumn, "This is not a URN.", "A URN has six digits, for instance 141727.");
            return null;
        }

        if (Text(laEstabColumn) is { } numberText)
        {
            if (!LaEstab.TryParse(numberText, out var number))
            {
                Refuse(
                    laEstabColumn,
                    "This is not an establishment number.",
                    "Write three digits of the authority and four of the school, for instance 931/4125."
                );
                return null;
            }

            return sheet.Settings.ByLaEstab(number) ?? WaitForSchool(laEstabColumn, numberText);
        }

        return Text(nameColumn) is { } name ? sheet.Settings.ByName(name) ?? WaitForSchool(nameColumn, name) : null;
    }

    /// <summary>
    /// The setting that one column names by URN, establishment number or name; the row waits as in <see cref="School"/>.
    /// </summary>
    public SettingId? SchoolIn(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (Urn.TryParse(text, out var urn))
        {
            return SettingId.OfUrn(int.Parse(urn.ToString(), CultureInfo.InvariantCulture));
        }

        var setting = LaEstab.TryParse(text, out var number)
            ? sheet.Settings.ByLaEstab(number)
            : sheet.Settings.ByName(text);
        return setting ?? WaitForSchool(column, text);
    }

    private SettingId? WaitForSchool(string column, string value)
    {
        MissingSchool = (SettingDirectory.WaitKey(value), sheet.Headings.TextOf(column), value);
        return null;
    }
}
