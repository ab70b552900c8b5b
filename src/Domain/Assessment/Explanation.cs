using Whereabouts.Domain.Schools;

namespace Whereabouts.Domain.Assessment;

/// <summary>What a rule answered.</summary>
public enum RuleAnswer
{
    /// <summary>The rule holds: it puts the child on the register.</summary>
    Yes,

    /// <summary>The rule was asked and does not hold.</summary>
    No,

    /// <summary>The rule was not asked, because something else keeps the child off the register or the rule is not in force.</summary>
    NotAsked,
}

/// <summary>One rule, its answer and the facts that it was answered by.</summary>
/// <param name="Since">When it holds: since when.</param>
/// <param name="Facts">In words that can be read to a parent.</param>
public sealed record AnsweredRule(Rule Rule, RuleAnswer Answer, DateOnly? Since, string Facts);

/// <summary>Why a child is, or is not, on the register: every rule with its answer.</summary>
/// <param name="Exempt">Why no rule is asked, in words; null when all are.</param>
/// <param name="Rules">All rules: those that hold first, each group in the order of the rule book.</param>
public sealed record Explanation(string? Exempt, IReadOnlyList<AnsweredRule> Rules)
{
    /// <summary>Asks every rule of one child and keeps what each one found.</summary>
    public static Explanation Of(ChildRecord child, County county, DateOnly on)
    {
        var day = new ChildOnDay(child, county, on);
        var exempt = Exemption.Of(day);
        return new(
            exempt,
            [.. Assessment.Rules.All.Select(rule => Ask(rule, day, exempt)).OrderBy(answered => answered.Answer)]
        );
    }

    private static AnsweredRule Ask(Rule rule, ChildOnDay day, string? exempt)
    {
        if (exempt is not null || !rule.IsInForce(day.On))
        {
            return new(rule, RuleAnswer.NotAsked, null, exempt ?? $"The rule is not in force on {Words.Day(day.On)}.");
        }

        return rule.Apply(day) is { } reason
            ? new(rule, RuleAnswer.Yes, reason.Since, reason.Because)
            : new(rule, RuleAnswer.No, null, FactsAgainst.Of(rule.Code, day));
    }
}
