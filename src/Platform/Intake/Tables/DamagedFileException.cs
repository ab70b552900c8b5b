namespace Whereabouts.Platform.Intake.Tables;

/// <summary>Raised inside this folder only, where a part can be read no further; callers are given the problem, never the exception.</summary>
internal sealed class DamagedFileException(TableProblem problem) : Exception(problem.Reason)
{
    public TableProblem Problem { get; } = problem;

    /// <summary>The problem behind anything that reading bad content raises; null for what is not the content's fault.</summary>
    public static TableProblem? Explain(Exception raised) =>
        raised switch
        {
            DamagedFileException damaged => damaged.Problem,
            System.Xml.XmlException xml when xml.Message.Contains("DTD", StringComparison.Ordinal) =>
                TableProblem.OfFile(
                    "The workbook's XML declares a document type or entities, which no spreadsheet program writes.",
                    "Open the file in Excel and save it again as .xlsx."
                ),
            System.Xml.XmlException or InvalidDataException or IOException or NotSupportedException =>
                TableProblem.OfFile(
                    "The file is damaged or was cut short, so it cannot be read to its end.",
                    "Save the file again from the system it came from and send the new copy."
                ),
            UnauthorizedAccessException => TableProblem.OfFile(
                "The file may not be opened by this service.",
                "Let the service's account read the file."
            ),
            _ => null,
        };
}
