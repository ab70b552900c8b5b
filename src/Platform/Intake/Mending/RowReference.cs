using System.Globalization;

namespace Whereabouts.Platform.Intake.Mending;

/// <summary>A row of a batch, as it stands in a file sent back to be mended: <c>12 of 3f2a…</c>.</summary>
public sealed record RowReference(Guid Batch, int Row)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row} of {Batch:N}");

    internal static RowReference? Read(string? text) =>
        text?.Split(" of ") is [var row, var batch]
        && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Guid.TryParseExact(batch.Trim(), "N", out var id)
            ? new(id, number)
            : null;
}
