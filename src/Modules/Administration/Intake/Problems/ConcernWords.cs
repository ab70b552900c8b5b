using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Intake.Concerns;

namespace Whereabouts.Modules.Administration.Intake.Problems;

/// <summary>How a concern stands, in words.</summary>
internal static class ConcernWords
{
    public static (string Words, string? Colour) Of(Concern concern) =>
        concern.State switch
        {
            ConcernState.Sent => ("Sent", "blue"),
            ConcernState.Settled => ("Settled", "green"),
            ConcernState.Ignored => ("Ignored", "grey"),
            _ when concern.CameAgain => ("Came again", "red"),
            _ => ("Open", "orange"),
        };

    /// <summary>Who did what and when; null when nothing was done.</summary>
    public static string? Done(Concern concern) =>
        concern.Done is { State: not ConcernState.Open } done
            ? $"{done.State} {Said.Moment(done.At)} by {done.By}{(done.Deadline is { } day ? $", to be mended by {Said.Day(day)}" : "")}"
            : null;
}
