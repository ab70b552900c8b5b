namespace Whereabouts.Platform.Intake;

/// <summary>
/// Reads one kind of file: recognises it by its headings and says what each row states. Many implementers, in the
/// modules; none of them touches the database.
/// </summary>
public interface IImporter
{
    /// <summary>The kind's name on the command line and in the API, for instance "roll".</summary>
    string Kind { get; }

    /// <summary>What an officer calls it, for instance "Roll of a school".</summary>
    string Title { get; }

    /// <summary>Where it comes when several files arrive at once: what others need first has the smaller number.</summary>
    int Order { get; }

    IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns of its template: more than <see cref="Columns"/> where headings vary, as dates do.</summary>
    IReadOnlyList<Column> TemplateColumns => Columns;

    /// <summary>Columns that stand once for each session; <c>{date}</c> in a name is the date in the file's own heading.</summary>
    IReadOnlyList<Column> SessionColumns => [];

    /// <summary>True when these headings, with every required column present, are of this kind.</summary>
    bool Accepts(Headings headings) => true;

    /// <summary>What <see cref="Accepts"/> asks for beside the required columns, in words.</summary>
    string Needs => "who the child is: a UPN, a surname or a whole name";

    /// <summary>How many rows to take at a time: more where rows are small and many, as marks are.</summary>
    int RowsAtATime => 500;

    /// <summary>Reads the row: states its facts, or refuses it with reason and mend.</summary>
    void Read(SheetRow row);
}
