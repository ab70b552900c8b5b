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
    /// <param name="definitions">Whose bands and windows to show.</param>
    public static string RulesPage(Definitions definitions)
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

        return page.Append(Hours(definitions)).Append(Bands(definitions)).ToString();
    }

    private static string Hours(Definitions definitions) =>
        $"""

            ## Hours of education a week

            - Entitled: full time for the key stage, by the definitions, version {definitions.Version}.
            - Planned: the school's part and each placement's hours, full time at most. The school's part is the reduced timetable's hours; otherwise what placements leave of full time; nothing after a permanent exclusion or without a place.
            - Received: each part times the share of its sessions attended over the last {definitions.ReceivedWindowSchoolDays} school days, each provider by its own marks. Q and Y sessions, and C2 that no agreement covers, were due and not received. Sessions marked B, D or K are not due at school, and are received when somebody there says so. A part with no known session, or a school whose marks are not current, makes the whole not known.
            - Unconfirmed: sessions marked B, D or K that nobody elsewhere confirms, as hours a week.

            """;

    private static string Bands(Definitions definitions) =>
        $"""

            ## Red, amber, green

            Nottinghamshire's criteria of 2015 (seed 003; rulebook PTT-06), by the definitions, version {definitions.Version}. The source leaves open what lies between {Words.Hours(
                definitions.LowHours
            )} and {Words.Hours(definitions.AmberBelowHours)}, and {Words.Hours(
                definitions.AmberBelowHours
            )} itself: amber below, green from there on.

            - Red: no school place; or no plan in force. A plan is a placement that runs, a reduced timetable with a last day, education begun after the sixth day of an exclusion, or a place agreed to start. Home education under enquiry is no plan.
            - Amber: a plan, and fewer than {Words.Hours(
                definitions.AmberBelowHours
            )} a week received, or not known how many.
            - Green: a plan, and {Words.Hours(
                definitions.AmberBelowHours
            )} or more, watched for {definitions.GreenWatchMonths} months from the plan's start. From then on amber again unless more is received than in the plan's first {definitions.ReceivedWindowSchoolDays} school days, or full time is.

            An officer's judgement, with its reason, replaces the criteria from its day on.

            """;

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
