using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.NhsNumbers;

/// <summary>Why a child is asked about, the most pressing first.</summary>
public enum NhsAskReason
{
    /// <summary>Nobody was asked yet.</summary>
    NotAsked,

    /// <summary>Particulars have changed since.</summary>
    Changed,

    /// <summary>There was no answer, or none that verified a number, some time ago.</summary>
    NotVerified,
}

/// <summary>Says of which children an outside matcher is asked.</summary>
public static class NhsAsking
{
    /// <summary>Days after which a question without an answer is asked again.</summary>
    public const int DaysAfterError = 1;

    /// <summary>Days after which a question whose answer verified nothing is asked again: the NHS's records change too.</summary>
    public const int DaysAfterNoMatch = 30;

    /// <param name="last">The last answer, with when it was given; null when nobody was asked yet.</param>
    /// <returns>Null when there is nothing to ask.</returns>
    public static NhsAskReason? Reason(
        NhsQuestion question,
        (NhsTrace Trace, DateTimeOffset Said)? last,
        DateOnly today
    )
    {
        if (last is not var (trace, said))
        {
            return NhsAskReason.NotAsked;
        }

        if (!string.Equals(trace.Question, question.Hash, StringComparison.Ordinal))
        {
            return NhsAskReason.Changed;
        }

        var days = trace.Status == NhsTraceStatus.Error ? DaysAfterError : DaysAfterNoMatch;
        return !trace.IsVerified && UkDate.Of(said).AddDays(days) <= today ? NhsAskReason.NotVerified : null;
    }
}
