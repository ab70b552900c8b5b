using System.Globalization;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.NhsNumbers;

/// <summary>What is known of a child's NHS number: what a matcher answered, and what each source says.</summary>
/// <param name="Answer">The last answer with when it was given; null when nobody was asked.</param>
/// <param name="Sources">Every source's number as it wrote it.</param>
/// <param name="Question">What would be asked now; null when too little is known.</param>
public sealed record NhsNumberOfChild(
    (NhsTrace Trace, DateTimeOffset Said)? Answer,
    IReadOnlyList<(Particulars By, string Number)> Sources,
    NhsQuestion? Question
)
{
    public static NhsNumberOfChild Of(IEnumerable<KnownFact> facts, ChildIdentity identity)
    {
        var known = facts.ToList();
        var answer = known.Where(f => f.Fact is NhsTrace).OrderByDescending(f => f.Said).FirstOrDefault();
        return new(
            answer is null ? null : ((NhsTrace)answer.Fact, answer.Said),
            [
                .. known
                    .Select(f => f.Fact)
                    .OfType<Particulars>()
                    .Where(p => !string.IsNullOrWhiteSpace(p.NhsNumber))
                    .OrderBy(p => p.Origin, StringComparer.Ordinal)
                    .Select(p => (p, p.NhsNumber!)),
            ],
            NhsQuestion.Of(identity)
        );
    }

    public bool IsVerified => Answer is { Trace.IsVerified: true };

    /// <summary>The particulars have changed since the matcher was asked.</summary>
    public bool HasChanged =>
        Answer is var (trace, _)
        && Question is { } now
        && !string.Equals(trace.Question, now.Hash, StringComparison.Ordinal);

    /// <summary>Sources whose number is not the one that the matcher gave: for a person to look at.</summary>
    public IEnumerable<(Particulars By, string Number)> Differences =>
        Answer is var (trace, _) ? Sources.Where(s => Differs(s.Number, trace)) : [];

    /// <summary>Whether a number that a source wrote is another one than the matcher gave; false when it gave none.</summary>
    public static bool Differs(string written, NhsTrace trace) =>
        trace.Number is { } found
        && !(
            NhsNumber.TryParse(written, out var number) && string.Equals($"{number}", found, StringComparison.Ordinal)
        );

    /// <summary>How a source's number stands to the answer, in words.</summary>
    public string Compared(string written) =>
        Answer is not { Trace: { Number: not null } trace } ? "No number to compare with"
        : Differs(written, trace) ? "Differs"
        : "The same";

    /// <summary>How it stands, for instance "943 476 5919, verified by SUI matcher on 20 November 2026, score 0.98".</summary>
    public string InWords
    {
        get
        {
            if (Answer is not var (trace, said))
            {
                return Question is null ? "not asked: surname, forename or birth date is not known" : "not asked yet";
            }

            var when = $"by {trace.Source} on {Words.Day(UkDate.Of(said))}";
            return trace.IsVerified
                ? $"{Spaced(trace.Number!)}, verified {when}, score {Number(trace.Score)}"
                : $"not verified: {Why(trace)} (asked {when})";
        }
    }

    /// <summary>A number as it is spoken: 943 476 5919; as written where it is no NHS number.</summary>
    public static string Spaced(string number) =>
        NhsNumber.TryParse(number, out var read)
            ? read.ToString() is var digits
                ? $"{digits[..3]} {digits[3..6]} {digits[6..]}"
                : number
            : $"{number.Trim()} (not a valid NHS number)";

    /// <summary>Why an answer verifies no number.</summary>
    public static string Why(NhsTrace trace) =>
        trace.Status switch
        {
            NhsTraceStatus.Match when trace.Number is null => trace.Problem ?? "a match without a number",
            NhsTraceStatus.Match =>
                $"{Spaced(trace.Number)} matches, but with a score of {Number(trace.Score)}, below {Number(NhsTrace.Certain)}",
            NhsTraceStatus.PotentialMatch => $"one person is likely, but not certain{Found(trace)}",
            NhsTraceStatus.LowConfidenceMatch => $"one person is possible, with little certainty{Found(trace)}",
            NhsTraceStatus.ManyMatch => "more than one person matches",
            NhsTraceStatus.NoMatch => "nobody was found",
            _ => trace.Problem ?? "the matcher could not say",
        };

    private static string Found(NhsTrace trace) =>
        (trace.Number, trace.Score) switch
        {
            (null, null) => "",
            (null, { } score) => $", score {Number(score)}",
            ({ } number, null) => $": {Spaced(number)}",
            var (number, score) => $": {Spaced(number)}, score {Number(score)}",
        };

    private static string Number(decimal? score) =>
        score is { } value ? value.ToString("0.00##", CultureInfo.InvariantCulture) : "not given";
}
