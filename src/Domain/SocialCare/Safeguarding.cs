using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.SocialCare;

/// <summary>Whether a service that keeps children safe has told us of a child, now or at any time before.</summary>
public static class Safeguarding
{
    // A status in a source's own words may be any: it counts.
    private static readonly string[] Others = [Services.EhcPlan, "early-help", "young-carer"];

    /// <summary>True where a mistake about who the child is could put a child at risk: in care, protected, in need, known to youth justice, or once missing.</summary>
    public static bool Knows(ChildRecord child) => child.Facts.Any(f => Tells(f.Fact));

    /// <summary>Whether a fact is one by which such a service knows a child.</summary>
    public static bool Tells(IFact fact) =>
        fact is MissingEpisode || (fact is ServiceStatus status && !Others.Contains(status.Status));
}
