namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>
/// A document of records as the tables it holds. It is read once to see that it is whole and which tables have rows, and
/// once more for each of these: what is held is one record.
/// </summary>
internal static class DocumentFile
{
    private static readonly TableProblem Empty = TableProblem.OfFile(
        "There is nothing in the file.",
        "Export it again and look at it before sending."
    );

    public static TableFile OpenXml(Stream content, string fileName, CancellationToken cancellation)
    {
        var root = XmlRecords.Root(content);
        return string.Equals(root, CommonTransferFile.Root, StringComparison.Ordinal)
            ? Open(
                content,
                fileName,
                CommonTransferFile.Kind,
                () => XmlRecords.Of(content, CommonTransferFile.Header, CommonTransferFile.Pupil),
                cancellation
            )
            : TableFile.NotUnderstood(
                fileName,
                TableProblem.OfFile(
                    $"The file is XML of a kind we do not know: it begins with {root}.",
                    "Send a Common Transfer File, or open it in the program it came from and save it as .xlsx or CSV."
                ),
                content
            );
    }

    public static TableFile OpenJson(Stream content, string fileName, CancellationToken cancellation)
    {
        IEnumerable<Record> Records() => JsonRecords.Of(content);
        var first = Records().FirstOrDefault();
        if (first is null)
        {
            return TableFile.NotUnderstood(fileName, Empty, content);
        }

        var kind =
            JsonKinds.All.FirstOrDefault(k => k.Is(first))
            ?? PlainRows.Kind(Records().TakeWhile(_ => Goes(cancellation)));
        return Open(content, fileName, kind, Records, cancellation);
    }

    private static TableFile Open(
        Stream content,
        string fileName,
        DocumentKind kind,
        Func<IEnumerable<Record>> records,
        CancellationToken cancellation
    )
    {
        var held = new HashSet<DocumentTable>();
        foreach (var record in records())
        {
            cancellation.ThrowIfCancellationRequested();
            held.UnionWith(kind.Tables.Where(t => !held.Contains(t) && t.Rows(record).Any()));
        }

        return held.Count == 0
            ? TableFile.NotUnderstood(fileName, Empty, content)
            : TableFile.Of(
                fileName,
                _ => kind.Tables.Where(held.Contains).Select(t => Table(kind, t, records)),
                content
            );
    }

    private static Table Table(DocumentKind kind, DocumentTable table, Func<IEnumerable<Record>> records) =>
        new(
            table.Name,
            [.. table.Columns.Select(c => c.Heading)],
            Rows(table, records()),
            [
                $"read as {kind.Name}; a row's number is the line of the file on which it begins, and counts on where several begin on one line",
            ]
        );

    private static IEnumerable<RawRow> Rows(DocumentTable table, IEnumerable<Record> records)
    {
        var number = 0;
        foreach (var record in records)
        {
            foreach (var row in table.Rows(record))
            {
                number = Math.Max(number + 1, row.Line);
                yield return new(number, [.. table.Columns.Select(c => c.Cell(record, row))]);
            }
        }
    }

    private static bool Goes(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return true;
    }
}
