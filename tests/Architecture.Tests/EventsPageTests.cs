using System.Text;
using System.Text.RegularExpressions;
using Whereabouts.Domain.Record;

namespace Whereabouts.Architecture.Tests;

/// <summary>docs/generated/events.md lists what the journal may hold; UPDATE_DOCS=1 writes it anew.</summary>
public partial class EventsPageTests
{
    private const string Page = "docs/generated/events.md";

    [Fact]
    public void The_page_of_events_lists_what_the_journal_may_hold()
    {
        var written = Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            File.WriteAllText(Path.Combine(Tree.Root, Page), written);
        }

        Assert.Equal(written, Tree.Text(Page));
    }

    private static string Write()
    {
        var page = new StringBuilder("# What the journal holds\n\n");
        page.Append(
            "Written by code from the kinds of fact and from the operations that the source opens; checked by a test.\n\n"
        );
        page.Append("## Operations\n\nWho did what, for which agency, when, why and on what evidence.\n\n");
        foreach (var (operation, file) in Said(Operation()))
        {
            page.Append($"* `{operation}` ({file})\n");
        }

        page.Append(
            "\n## Events of an operation\n\nEach with the child or setting, and what stood before and after.\n\n"
        );
        foreach (var (entry, file) in Said(Event()))
        {
            page.Append($"* `{entry}` ({file})\n");
        }

        page.Append(
            "\n## Events of facts\n\n`told`: nothing was known before. `changed`: another version stands. `withdrawn`: nothing stands any more.\n\n"
        );
        foreach (var kind in FactKinds.Names)
        {
            page.Append($"* `{kind} told`, `{kind} changed`, `{kind} withdrawn`\n");
        }

        return page.ToString();
    }

    /// <summary>The texts in the first argument of every call, with the file that says them first.</summary>
    private static IEnumerable<(string Text, string File)> Said(Regex call) =>
        from file in Tree.Files("src", ".cs")
        from Match match in call.Matches(Tree.Text(file))
        from Match text in Words().Matches(match.Groups[1].Value)
        group file by text.Groups[1].Value into said
        orderby said.Key
        select (said.Key.EndsWith(' ') ? said.Key + "…" : said.Key, said.First());

    [GeneratedRegex(@"\.Begin\(([^,]+),")]
    private static partial Regex Operation();

    [GeneratedRegex(@"[oO]peration!?\.(?:Add|Next)\(([^,]+),")]
    private static partial Regex Event();

    [GeneratedRegex("(?<!\\$)\"([^\"]+)\"")]
    private static partial Regex Words();
}
