namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>How the search for a record's end came out.</summary>
internal enum RecordEnd
{
    /// <summary>The record ends with a line end, or with the file.</summary>
    Found,

    /// <summary>The file ends, or goes on too long, inside quotes; or words follow quotes that ran over lines.</summary>
    NeverClosed,

    /// <summary>No end within the characters a record may have.</summary>
    TooLong,

    /// <summary>The file has no more records.</summary>
    None,
}
