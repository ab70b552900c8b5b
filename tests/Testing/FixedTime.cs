namespace Whereabouts.Testing;

/// <summary>A clock that stands still until a test moves it. Timers run by the machine's clock.</summary>
public sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    /// <summary>The last day that the small county's files tell of: Friday 20 November 2026, after school.</summary>
    public static DateTimeOffset SchoolIsOut { get; } = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
