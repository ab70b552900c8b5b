namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>A text file as one table.</summary>
internal static class TextFile
{
    public static TableFile Open(
        Stream content,
        string fileName,
        Func<IReadOnlyList<string>, int>? recognised,
        CancellationToken cancellation
    )
    {
        var length = content.Length;
        var encoding = EncodingChoice.For(content, cancellation);
        var notes = new List<string>();
        if (encoding.Note is not null)
            notes.Add(encoding.Note);
        var declared = Declared(new(content, encoding, length));
        var separator = declared ?? Separator.Find(() => new(content, encoding, length));
        if (separator != ',')
            notes.Add($"separator {Separator.Name(separator)}");

        var records = CsvRecords.Of(new(content, encoding, length), separator, notes);
        if (declared is not null)
            records = records.Skip(1);
        var table = new Table("", records, notes, isText: true, recognised);
        if (table.Headings.Count > 0)
            return TableFile.Of(fileName, _ => [table], table, content);

        var problem =
            table.Problem
            ?? TableProblem.OfFile("There is no text in the file.", "Export it again and look at it before sending.");
        table.Dispose();
        return TableFile.NotUnderstood(fileName, problem, content);
    }

    /// <summary>The separator that Excel's own first line <c>sep=;</c> states; null without such a line.</summary>
    private static char? Declared(TextSource source)
    {
        Span<char> start = stackalloc char[64];
        start = start[..source.Read(start)];
        return
            start.Length >= 6
            && start[..4].Equals("sep=", StringComparison.OrdinalIgnoreCase)
            && start[5] is '\r' or '\n'
            ? start[4]
            : null;
    }
}
