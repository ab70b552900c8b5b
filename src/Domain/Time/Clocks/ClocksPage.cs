using System.Globalization;
using System.Text;

namespace Whereabouts.Domain.Time.Clocks;

/// <summary>Writes the registry of timers as a page for people, from its own data.</summary>
public static class ClocksPage
{
    private const string Opening = """
        # The timers

        This page is written by the code. Run the tests with `UPDATE_DOCS=1` to write it again.

        Every timer of law, guidance and local policy, whether or not its procedure exists yet; `whereabouts clock TIMER --event DATE` counts each. A last
        day ends at midnight in the UK. A version counts the events of its own days, whatever the day of asking.

        | Timer | Takes | Starts with | Length | Counted | Whose | When it has passed | Version | Rule |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |

        """;

    /// <summary>The text of <c>docs/generated/timers.md</c>.</summary>
    public static string Text()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var clock in ClockRegistry.All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{clock.Timer}` | {Takes(clock)} | {clock.StartsWith} | {ClockWords.Length(clock.Span) ?? "none"} | {(clock.Span is { } span ? ClockWords.Mode(span.Counting) : "")} | {clock.Owner} | {clock.OnExpiry} | {clock.Version}, {InForce(clock)} | {clock.Rule} |\n"
            );
        }

        page.Append("\n## What was decided, and where it comes from\n\n");
        foreach (var clock in ClockRegistry.All)
        {
            var row = clock.Choice is { } choice ? $", {choice}" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"- `{clock.Timer}` version {clock.Version}{row}: {clock.Says}{(clock.Says.Length == 0 ? "" : " ")}Source: {clock.Source}.\n"
            );
        }

        return page.ToString();
    }

    private static string Takes(Clock clock) =>
        string.Join(
            ", ",
            ClockSettings.TakenBy([clock]).Select(taken => $"`{taken.Replace("|", " or ", StringComparison.Ordinal)}`")
        );

    private static string InForce(Clock clock) =>
        !clock.IsCommenced ? "not commenced"
        : clock is { InForceFrom: { } from, InForceTo: { } to } ? $"{Day(from)} to {Day(to)}"
        : clock.InForceFrom is { } begins ? $"from {Day(begins)}"
        : "beginning not noted";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
