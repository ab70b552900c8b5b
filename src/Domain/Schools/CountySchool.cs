using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Schools;

/// <summary>One setting as the county knows it.</summary>
internal sealed record CountySchool(
    SettingId Setting,
    School? School,
    SchoolCalendar Calendar,
    DateOnly[] Received,
    IReadOnlyList<SharingRefusal> Refusals,
    IReadOnlyList<TotalsSent> Totals,
    SettingId? Successor
)
{
    private const int FirstCompulsoryAge = 5;
    private const int FirstAgeAfterSchool = 16;

    // Types of the national download that keep no attendance register of pupils of compulsory school age.
    private static readonly string[] NoRegister = ["children's centre", "higher education", "british schools overseas"];

    public DateOnly? LastReceived(DateOnly on)
    {
        var found = Array.BinarySearch(Received, on);
        var last = found >= 0 ? found : ~found - 1;
        return last >= 0 ? Received[last] : null;
    }

    /// <summary>The last day up to which totals were sent, or the day itself where they reach beyond it; null when there are none.</summary>
    public DateOnly? TotalsTo(DateOnly on)
    {
        DateOnly? last = null;
        foreach (var sent in Totals)
        {
            if (sent.Start <= on && (last is null || sent.End > last))
            {
                last = sent.End;
            }
        }

        return last > on ? on : last;
    }

    public DateOnly? RefusedSince(DateOnly on)
    {
        DateOnly? since = null;
        foreach (var refusal in Refusals)
        {
            if (refusal.Since <= on && (refusal.Until is null || refusal.Until >= on))
            {
                since = since is null || refusal.Since < since ? refusal.Since : since;
            }
        }

        return since;
    }

    public bool IsExpected(DateOnly on) =>
        Setting.IsRegistered
        && School is { } school
        && school.IsOpen(on)
        && school.LowAge is null or < FirstAgeAfterSchool
        && school.HighAge is null or > FirstCompulsoryAge
        && !Array.Exists(NoRegister, type => school.Type?.Contains(type, StringComparison.OrdinalIgnoreCase) is true);
}
