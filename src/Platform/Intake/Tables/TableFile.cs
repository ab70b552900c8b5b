namespace Whereabouts.Platform.Intake.Tables;

/// <summary>A file that was opened to read its tables, or the reason why it cannot be.</summary>
public sealed class TableFile : IDisposable
{
    private readonly Func<CancellationToken, IEnumerable<Table>> _tables;
    private readonly IReadOnlyList<IDisposable> _held;

    private TableFile(
        string name,
        TableProblem? problem,
        Func<CancellationToken, IEnumerable<Table>> tables,
        params IReadOnlyList<IDisposable> held
    )
    {
        Name = name;
        Problem = problem;
        _tables = tables;
        _held = held;
    }

    /// <summary>The file's name as its sender gave it, without folders.</summary>
    public string Name { get; }

    /// <summary>Why nothing of the file can be read; null when it can.</summary>
    public TableProblem? Problem { get; }

    /// <summary>
    /// The tables with at least a heading, in the file's order, and those too damaged to have one (see <see cref="Table.Problem"/>). Read each to
    /// its end before the next is asked for; each is let go when the next is. Can be asked for once.
    /// </summary>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> is asked for.</exception>
    public IEnumerable<Table> Tables(CancellationToken cancellation = default)
    {
        foreach (var table in _tables(cancellation))
            using (table)
                if (!table.IsEmpty)
                    yield return table;
    }

    public void Dispose()
    {
        foreach (var held in _held)
            held.Dispose();
    }

    internal static TableFile NotUnderstood(
        string name,
        TableProblem problem,
        params IReadOnlyList<IDisposable> held
    ) => new(name, problem, _ => [], held);

    internal static TableFile Of(
        string name,
        Func<CancellationToken, IEnumerable<Table>> tables,
        params IReadOnlyList<IDisposable> held
    ) => new(name, null, tables, held);
}
