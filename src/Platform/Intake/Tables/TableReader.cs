using Whereabouts.Platform.Intake.Tables.Documents;
using Whereabouts.Platform.Intake.Tables.Text;
using Whereabouts.Platform.Intake.Tables.Workbooks;

namespace Whereabouts.Platform.Intake.Tables;

/// <summary>Opens what schools and agencies send: text with any separator, quoting and encoding, Excel workbooks, and documents in XML and JSON. What a file is, its bytes say, not its name.</summary>
public static class TableReader
{
    /// <summary>Opens a file on disk. One that is missing or may not be read gives a <see cref="TableFile.Problem"/> too.</summary>
    /// <inheritdoc cref="Open(Stream, string, Func{IReadOnlyList{string}, int}, CancellationToken)"/>
    public static TableFile Open(
        string path,
        Func<IReadOnlyList<string>, int>? recognised = null,
        CancellationToken cancellation = default
    )
    {
        FileStream stream;
        try
        {
            stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        }
        catch (Exception raised) when (raised is FileNotFoundException or DirectoryNotFoundException)
        {
            return TableFile.NotUnderstood(
                Path.GetFileName(path),
                TableProblem.OfFile("There is no such file.", "Check the file's name and folder.")
            );
        }
        catch (Exception raised) when (Damage.Explain(raised) is { } problem)
        {
            return TableFile.NotUnderstood(Path.GetFileName(path), problem);
        }

        return Open(stream, Path.GetFileName(path), recognised, cancellation);
    }

    /// <summary>Opens a file held as a stream that can seek. The stream is disposed with the answer.</summary>
    /// <param name="content">Read as long as it is now; what is added to it later is left.</param>
    /// <param name="fileName">For the answer's name only.</param>
    /// <param name="recognised">How many of these headings (blank ones empty) the caller knows; chooses the heading row among the first 20.</param>
    /// <param name="cancellation">Ends the first pass over the file.</param>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> is asked for.</exception>
    public static TableFile Open(
        Stream content,
        string fileName,
        Func<IReadOnlyList<string>, int>? recognised = null,
        CancellationToken cancellation = default
    )
    {
        try
        {
            var problem = NotATable.Find(content, out var form);
            if (problem is not null)
                return TableFile.NotUnderstood(fileName, problem, content);
            return form switch
            {
                FileForm.Zip => Workbook.Open(content, fileName, recognised),
                FileForm.Xml => DocumentFile.OpenXml(content, fileName, cancellation),
                FileForm.Json => DocumentFile.OpenJson(content, fileName, cancellation),
                _ => TextFile.Open(content, fileName, recognised, cancellation),
            };
        }
        catch (Exception raised) when (Damage.Explain(raised) is { } problem)
        {
            return TableFile.NotUnderstood(fileName, problem, content);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }
}
