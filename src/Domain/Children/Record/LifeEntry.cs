namespace Whereabouts.Domain.Children.Record;

/// <summary>What a thing in a child's life is about; one lane of the timeline each.</summary>
public enum LifeLane
{
    School,
    Attendance,
    Exclusions,
    HomeEducation,
    Placements,
    ReducedTimetables,
    Missing,
    Care,
    Services,
    Applications,
    Decisions,
    Identity,
}

/// <summary>One thing that happened, or that we came to know.</summary>
/// <param name="On">The day it happened; for a change of what we knew, the day we were told.</param>
/// <param name="Told">When we were first told; null for what we worked out ourselves.</param>
/// <param name="Origin">The batch or operation that told it.</param>
/// <param name="Late">"told 3 weeks later", when that was more than a week; otherwise null.</param>
/// <param name="IsChange">True when something that we had known differently was changed.</param>
public sealed record LifeEntry(
    DateOnly On,
    LifeLane Lane,
    string Title,
    IReadOnlyList<FactLine> Lines,
    DateTimeOffset? Told = null,
    Guid? Origin = null,
    string? Late = null,
    bool IsChange = false
);

/// <summary>The names of the lanes.</summary>
public static class LifeLanes
{
    private static readonly string[] OfCare = ["in-care", "child-protection-plan", "child-in-need"];

    /// <summary>Where a child lives and how safe it is there stands apart from the services that help.</summary>
    public static LifeLane Of(SocialCare.ServiceStatus service) =>
        OfCare.Contains(service.Status, StringComparer.Ordinal) ? LifeLane.Care : LifeLane.Services;

    /// <summary>As people read it: "Home education".</summary>
    public static string NameOf(LifeLane lane) =>
        lane switch
        {
            LifeLane.HomeEducation => "Home education",
            LifeLane.ReducedTimetables => "Reduced timetables",
            LifeLane.Care => "Home and care",
            LifeLane.Identity => "Who the child is",
            _ => lane.ToString(),
        };
}
