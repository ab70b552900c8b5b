using System.Globalization;

namespace Whereabouts.Domain.Time.Clocks;

/// <summary>What a timer is told beside its event, as <c>name=value</c>.</summary>
/// <param name="Choice">The value that chooses the timer's row; null where it has only one.</param>
/// <param name="Posted">The event is the day of posting.</param>
/// <param name="Used">Days already used of those that are added up.</param>
/// <param name="TermEnds">The last day of the term after the event's.</param>
public sealed record ClockSettings(string? Choice, bool Posted, decimal Used, DateOnly? TermEnds)
{
    private const string PostedName = "posted";
    private const string UsedName = "used";
    private const string TermEndsName = "termEnds";

    private static readonly string[] Yes = ["true", "yes", "1"];
    private static readonly string[] No = ["false", "no", "0"];

    /// <summary>What the timer takes, as it is typed: <c>lookedAfter=false|true</c>, the usual case first.</summary>
    public static IReadOnlyList<string> TakenBy(IReadOnlyList<Clock> timer)
    {
        var taken = new List<string>();
        if (ChoiceOf(timer) is { } choice)
            taken.Add($"{choice.Setting}={string.Join('|', Choices(timer).Select(c => c.Value).Distinct())}");
        if (timer.Any(row => row.PostedWorkingDays is not null))
            taken.Add($"{PostedName}=false|true");
        if (timer.Any(row => row.Span?.Counting == Counting.AddedUp))
            taken.Add($"{UsedName}=DAYS");
        if (timer.Any(row => row.Span?.Unit == TimeUnit.SchoolTerm))
            taken.Add($"{TermEndsName}=YYYY-MM-DD");
        return taken;
    }

    /// <summary>Reads what was typed.</summary>
    /// <exception cref="FormatException">A name the timer does not take, a name given twice, or a value that makes no sense.</exception>
    public static ClockSettings Read(IReadOnlyList<Clock> timer, IEnumerable<string> given)
    {
        var settings = new ClockSettings(ChoiceOf(timer)?.Value, false, 0, null);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in given)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (text.Trim(), "") : (text[..at].Trim(), text[(at + 1)..].Trim());
            if (!seen.Add(name))
                throw Refused(timer, text, "is given twice");
            settings = settings.With(timer, name, value) ?? throw Refused(timer, text, "is not understood");
        }
        return settings;
    }

    /// <summary>As they are typed, those at their usual value too.</summary>
    public IReadOnlyDictionary<string, string> Shown(IReadOnlyList<Clock> timer)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ChoiceOf(timer) is { } choice)
            shown[choice.Setting] = Choice!;
        if (timer.Any(row => row.PostedWorkingDays is not null))
            shown[PostedName] = Posted ? "true" : "false";
        if (timer.Any(row => row.Span?.Counting == Counting.AddedUp))
            shown[UsedName] = Used.ToString("0.#", CultureInfo.InvariantCulture);
        if (TermEnds is { } day)
            shown[TermEndsName] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return shown;
    }

    internal bool Choose(Clock row) => row.Choice is null || row.Choice.Value == Choice;

    private ClockSettings? With(IReadOnlyList<Clock> timer, string name, string value)
    {
        bool Is(string setting) =>
            name.Equals(setting, StringComparison.OrdinalIgnoreCase)
            && TakenBy(timer).Any(taken => taken.StartsWith(setting + "=", StringComparison.Ordinal));

        if (ChoiceOf(timer) is { } choice && Is(choice.Setting))
        {
            return Choices(timer).FirstOrDefault(c => c.IsMeantBy(value)) is { } meant
                ? this with
                {
                    Choice = meant.Value,
                }
                : null;
        }
        if (Is(PostedName))
            return Truth(value) is { } posted ? this with { Posted = posted } : null;
        if (Is(UsedName))
            return HalfDays(value) is { } used ? this with { Used = used } : null;
        if (
            Is(TermEndsName)
            && DateOnly.TryParseExact(
                value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return this with { TermEnds = day };
        return null;
    }

    private static bool? Truth(string value) =>
        Yes.Contains(value, StringComparer.OrdinalIgnoreCase) ? true
        : No.Contains(value, StringComparer.OrdinalIgnoreCase) ? false
        : null;

    private static decimal? HalfDays(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)
        && decimal.IsInteger(days * 2)
        && days <= 400
            ? days
            : null;

    private static IEnumerable<ClockChoice> Choices(IReadOnlyList<Clock> timer) =>
        timer.Select(row => row.Choice).OfType<ClockChoice>();

    private static ClockChoice? ChoiceOf(IReadOnlyList<Clock> timer) => Choices(timer).FirstOrDefault();

    private static FormatException Refused(IReadOnlyList<Clock> timer, string text, string why)
    {
        var taken = TakenBy(timer);
        return new(
            $"'{text}' {why}: {timer[0].Timer} takes {(taken.Count == 0 ? "nothing beside its event" : string.Join(", ", taken))}."
        );
    }
}
