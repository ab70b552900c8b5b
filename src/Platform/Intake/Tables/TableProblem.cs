namespace Whereabouts.Platform.Intake.Tables;

/// <summary>What is wrong with a file, a table, a row or a cell, in words its sender can act on.</summary>
/// <param name="Row">The row as a spreadsheet or text editor numbers it (from 1); null for the whole file.</param>
/// <param name="Column">The heading of the column, or its letter where no heading is known; null for the whole row.</param>
/// <param name="Value">What stands there, at most 200 characters; null where there is nothing to show.</param>
/// <param name="Reason">What is wrong, one sentence.</param>
/// <param name="Mend">What the sender can do about it, one sentence.</param>
public sealed record TableProblem(int? Row, string? Column, string? Value, string Reason, string Mend)
{
    internal static TableProblem OfFile(string reason, string mend) => new(null, null, null, reason, mend);

    internal static TableProblem OfRow(int row, string reason, string mend, string? value = null) =>
        new(row, null, value is { Length: > 200 } ? value[..200] : value, reason, mend);

    internal static TableProblem OfLongRow(int row) =>
        OfRow(
            row,
            $"The row is longer than {TableLimits.RecordCharacters:N0} characters and was passed over.",
            "Check that each child has a line of their own, and export the file again."
        );
}
