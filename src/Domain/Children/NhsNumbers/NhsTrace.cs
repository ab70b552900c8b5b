using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Children.NhsNumbers;

/// <summary>
/// What an outside matcher answered when it was asked for a child's NHS number. When it did is when the fact was said. It
/// stands beside the numbers that other sources give and replaces none of them.
/// </summary>
/// <param name="Source">The matcher, by the name the authority gives it.</param>
public sealed record NhsTrace(string Source) : IFact
{
    /// <summary>The least score of a match that counts as verified. Source: DfE's SUI matcher.</summary>
    public const decimal Certain = 0.95m;

    public NhsTraceStatus Status { get; init; }

    /// <summary>The ten digits, their check digit right; null when none was given, or one that is none.</summary>
    public string? Number { get; init; }

    /// <summary>0 to 1, as the matcher has it from the NHS.</summary>
    public decimal? Score { get; init; }

    /// <summary>The matcher's own name of the query that found the person.</summary>
    public string? Stage { get; init; }

    /// <summary>The hash of what was asked: another one means that the particulars have changed since.</summary>
    public string Question { get; init; } = "";

    /// <summary>What was sent, in words: "forename", "surname", "birth date", ...</summary>
    public IReadOnlyList<string> Sent { get; init; } = [];

    /// <summary>What of it the matcher would not take, in words.</summary>
    public IReadOnlyList<string>? NotTaken { get; init; }

    /// <summary>What went wrong, in words without any particulars of the child.</summary>
    public string? Problem { get; init; }

    /// <summary>A match alone, with a number and a score that is high enough.</summary>
    [JsonIgnore]
    public bool IsVerified => Status == NhsTraceStatus.Match && Score >= Certain && Number is not null;

    [JsonIgnore]
    public string Key => "nhs-number";

    [JsonIgnore]
    public DateOnly? From => null;

    [JsonIgnore]
    public DateOnly? To => null;

    /// <summary>What the matcher answered to a question.</summary>
    public static NhsTrace Of(string source, NhsQuestion question, NhsReply reply) =>
        new(source)
        {
            Status = reply.Status,
            Number = reply.Number,
            Score = reply.Score,
            Stage = reply.Stage,
            Question = question.Hash,
            Sent = question.Fields,
            NotTaken = reply.NotTaken.Count > 0 ? reply.NotTaken : null,
            Problem = reply.Problem,
        };

    /// <summary>That the question of this child, unlike others, had no answer that could be read.</summary>
    public static NhsTrace Unanswered(string source, NhsQuestion question, string problem) =>
        new(source)
        {
            Question = question.Hash,
            Sent = question.Fields,
            Problem = problem,
        };
}
