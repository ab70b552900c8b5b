namespace Whereabouts.Domain.Identifiers;

/// <summary>What was found where a UPN was expected. Doubts are warnings: a row is never refused for its UPN.</summary>
/// <param name="Text">What was given, without spaces and in capitals; empty when there was nothing.</param>
/// <param name="Upn">The UPN, when it is well formed, whatever its check letter.</param>
public readonly record struct UpnReading(string Text, Upn? Upn)
{
    /// <summary>Nothing was given.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>It has the shape of a UPN (UPN-01).</summary>
    public bool IsWellFormed => Upn is not null;

    /// <summary>It is well formed and its check letter is the right one (UPN-02).</summary>
    public bool CheckLetterIsRight => Upn is { CheckLetterIsRight: true };

    /// <summary>It is well formed and temporary: the last character is a letter.</summary>
    public bool IsTemporary => Upn is { IsTemporary: true };
}
