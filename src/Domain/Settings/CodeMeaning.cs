namespace Whereabouts.Domain.Settings;

/// <summary>One code of a <see cref="CodeSet"/>.</summary>
/// <param name="Code">The code as files carry it.</param>
/// <param name="Meaning">The meaning in plain words.</param>
/// <param name="ValidFrom">First day of use; null when it is not known or always was.</param>
/// <param name="ValidTo">Last day of use; null when it is not known or still is.</param>
/// <param name="Source">Where it was read.</param>
public sealed record CodeMeaning(string Code, string Meaning, DateOnly? ValidFrom, DateOnly? ValidTo, string Source)
{
    /// <summary>Whether the code is not known to be out of use on that day.</summary>
    public bool IsInUse(DateOnly on) =>
        (ValidFrom is not { } first || on >= first) && (ValidTo is not { } last || on <= last);
}
