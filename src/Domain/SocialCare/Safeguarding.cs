using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.MissingAndExploited;

namespace Whereabouts.Domain.SocialCare;

/// <summary>Whether a service that keeps children safe has told us of a child, now or at any time before.</summary>
public static class Safeguarding
{
    // A status in a source's own words may be any: it counts.
    private static readonly string[] Others = [Services.EhcPlan, "early-help", "young-carer"];

    /// <summary>True where a mistake about who the child is could put a child at risk: in care, protected, in need, known to youth justice, or once missing.</summary>
    public static bool Knows(ChildRecord child) =>
        child.All<MissingEpisode>().Any() || child.All<ServiceStatus>().Any(s => !Others.Contains(s.Status));
}
