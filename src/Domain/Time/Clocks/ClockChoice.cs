namespace Whereabouts.Domain.Time.Clocks;

/// <summary>What chooses between the rows of one timer: <c>lookedAfter=true</c>.</summary>
/// <param name="Setting">The setting's name.</param>
/// <param name="Values">The value, and other ways to say it.</param>
public sealed record ClockChoice(string Setting, IReadOnlyList<string> Values)
{
    /// <summary>The value as it is shown.</summary>
    public string Value => Values[0];

    internal bool IsMeantBy(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>As it is typed.</summary>
    public override string ToString() => $"{Setting}={Value}";
}
