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
                    "The file's XML declares a document type or entities, which no program that sends tables writes.",
                    "Save the file again in the program it came from: a workbook as .xlsx in Excel."
                ),
            System.Text.Json.JsonException json => TableProblem.OfFile(
                "The file is JSON that is damaged or was cut short"
                    + (json.LineNumber is { } line ? $", at line {line + 1}." : "."),
                "Have the system that wrote it write it again and send the new copy."
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
