using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Assessment;

/// <summary>A time on a setting's roll, with a school that became an academy taken as one setting throughout.</summary>
/// <param name="Setting">The setting as it is on the day of the assessment.</param>
/// <param name="Last">The last day on the roll; null while it goes on.</param>
/// <param name="Said">The day the school said so, and with it the year group.</param>
internal sealed record Stay(SettingId Setting, Enrolment Enrolment, DateOnly First, DateOnly? Last, DateOnly Said)
{
    public bool Covers(DateOnly on) => First <= on && (Last is null || Last >= on);

    /// <summary>A main place comes before a subsidiary one, and a school before a college or provider.</summary>
    public int Rank =>
        Enrolment.Status switch
        {
            EnrolmentStatus.Single or EnrolmentStatus.Main => 0,
            EnrolmentStatus.Subsidiary => 1,
            _ => 2,
        };
}
