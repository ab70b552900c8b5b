using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Platform.Intake;

/// <summary>A question that rows ask: whose are they?</summary>
/// <param name="Particulars">What the first of them says of the child beyond the claim.</param>
/// <param name="NumberIsUnread">True when what stands as its UPN is none.</param>
/// <param name="Doubt">What was thought of it last, with the likeliest child and how likely.</param>
/// <param name="Decided">Whose the matcher has decided they are; null while a person is asked.</param>
internal sealed record OpenQuestion(
    string Who,
    Claim Claim,
    Particulars? Particulars,
    bool NumberIsUnread,
    Doubt Doubt,
    Guid? Likeliest,
    double? Probability,
    Guid? Decided
);
