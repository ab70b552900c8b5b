namespace Whereabouts.Platform.Intake.Tables.Values;

/// <summary>Reads a tick or its absence.</summary>
public static class YesNo
{
    /// <summary>Reads <c>y, yes, true, t, 1, x</c> and <c>n, no, false, f, 0</c> in any case. Blank is not known, so it gives false.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="value">What it says.</param>
    /// <param name="reason">Why it cannot be read, one sentence; empty when it can.</param>
    public static bool Read(string? text, out bool value, out string reason)
    {
        bool? read = text?.Trim().ToLowerInvariant() switch
        {
            "y" or "yes" or "true" or "t" or "1" or "x" or "✓" or "✔" => true,
            "n" or "no" or "false" or "f" or "0" => false,
            _ => null,
        };
        value = read ?? false;
        reason =
            read is not null ? ""
            : string.IsNullOrWhiteSpace(text) ? "There is neither yes nor no here."
            : "This is neither yes nor no.";
        return read is not null;
    }
}
