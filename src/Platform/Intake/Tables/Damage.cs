namespace Whereabouts.Platform.Intake.Tables;

/// <summary>Turns what reading bad content raises into words, so that callers are given a problem and never the exception.</summary>
internal static class Damage
{
    /// <summary>The problem behind anything that reading bad content raises; null for what is not the content's fault.</summary>
    public static TableProblem? Explain(Exception raised) =>
        raised switch
        {
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
