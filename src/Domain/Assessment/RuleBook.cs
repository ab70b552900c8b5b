using System.Globalization;
using System.Text;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Assessment;

/// <summary>Writes the rules and their clocks as pages for people, from the rules' own data.</summary>
public static class RuleBook
{
    private const string Notice =
        "This page is written by the code. Run the tests with `UPDATE_DOCS=1` to write it again.";

    /// <summary>The text of <c>docs/generated/rules.md</c>.</summary>
    public static string RulesPage()
    {
        var page = new StringBuilder("# The rules of the register\n\n").Append(Notice).Append("\n\n");
        page.Append(
            "A child is on the register on a day when the child is of compulsory school age, is not confirmed to have moved "
        );
        page.Append("away, is not educated at home with that found suitable, and at least one of these rules holds.\n");
        foreach (var rule in Rules.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {rule.Code}\n\n{rule.Says}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"- Rule: `{rule.Id}`, version {rule.Version}\n");
            page.Append(CultureInfo.InvariantCulture, $"- Source: {rule.Source}\n");
            page.Append(CultureInfo.InvariantCulture, $"- In force: {InForce(rule)}\n");
            page.Append(CultureInfo.InvariantCulture, $"- Calendar: {rule.Calendar}\n");
            page.Append(
                CultureInfo.InvariantCulture,
                $"- Proposed step: {rule.Step.What} ({rule.Step.Who}, {Due(rule.Step)})\n"
            );
        }

        return page.ToString();
    }

    /// <summary>The text of <c>docs/generated/clocks.md</c>.</summary>
    /// <param name="definitions">Whose lengths to show.</param>
    public static string ClocksPage(Definitions definitions)
    {
        var page = new StringBuilder("# The clocks of the register\n\n").Append(Notice).Append("\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Lengths by the definitions, version {definitions.Version}.\n\n");
        page.Append("| Clock | Starts with | Length | Counted | Reason | Rule | Calendar |\n");
        page.Append("| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var rule in Rules.All)
        {
            if (rule.Clock is { } clock)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {clock.Name} | {clock.Starts} | {clock.Length(definitions)} {clock.Unit} | {Mode(clock)} | {rule.Code} | `{rule.Id}` version {rule.Version} | {rule.Calendar} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string InForce(Rule rule) =>
        rule.InForceTo is { } to
            ? $"{Words.Day(rule.InForceFrom)} to {Words.Day(to)}"
            : $"from {Words.Day(rule.InForceFrom)}";

    private static string Due(ProposedStep step) =>
        step.SchoolDays == 0
            ? "by the day the reason begins, or today"
            : $"{Words.Count(step.SchoolDays, "school day")} after the reason begins, or today";

    private static string Mode(RuleClock clock) =>
        clock.Mode switch
        {
            CountMode.BeginningWith => "beginning with that day",
            CountMode.After => "after that day",
            _ => "added up",
        };
}
