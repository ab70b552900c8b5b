using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Cli.Clocks;

/// <summary>Reads when something happened: a day, or a day with its time.</summary>
internal static partial class EventMoment
{
    public static Option<DateTimeOffset?> Option() =>
        new("--event")
        {
            Description =
                "When it began: 2026-11-12, or 2026-11-12T16:30 where hours are counted (UK time; 2026-11-12T16:30+01:00 says which)",
            CustomParser = result =>
            {
                if (Read(result.Tokens[0].Value) is { } moment)
                {
                    return moment;
                }

                result.AddError(
                    $"'{result.Tokens[0].Value}' is not a day or a time: write it as 2026-11-12 or 2026-11-12T16:30."
                );
                return null;
            },
        };

    private static DateTimeOffset? Read(string text) =>
        DayFirstOfAll().IsMatch(text) && Instants.Read(text, DateOnly.MinValue, out var moment, out _) ? moment : null;

    // The year stands first, so that no day is taken for a month.
    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}(?:[T ].+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DayFirstOfAll();
}
