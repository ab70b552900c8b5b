namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>A table that a kind of document holds: which parts of a record are its rows, and what stands in each column.</summary>
/// <param name="Rows">The parts of one record that are a row each.</param>
/// <param name="Columns">Each column's heading, one that the importer of its kind knows, and how its cell is read.</param>
internal sealed record DocumentTable(
    string Name,
    Func<Record, IEnumerable<Node>> Rows,
    IReadOnlyList<(string Heading, Func<Record, Node, string?> Cell)> Columns
);

/// <summary>A kind of document.</summary>
/// <param name="Name">What its senders call it.</param>
/// <param name="Is">Whether a record is of it.</param>
internal sealed record DocumentKind(string Name, Func<Record, bool> Is, IReadOnlyList<DocumentTable> Tables);
