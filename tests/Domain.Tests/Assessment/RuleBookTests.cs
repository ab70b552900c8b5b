using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time.Clocks;

namespace Whereabouts.Domain.Tests.Assessment;

public sealed class RuleBookTests
{
    [Fact]
    public void The_page_of_the_rules_is_what_the_rules_say() =>
        Holds("rules.md", RuleBook.RulesPage(Definitions.InForce(new DateOnly(2026, 9, 1))));

    [Fact]
    public void The_page_of_the_clocks_is_what_the_rules_count() =>
        Holds("clocks.md", RuleBook.ClocksPage(Definitions.InForce(new DateOnly(2026, 9, 1))));

    [Fact]
    public void The_page_of_the_timers_is_what_the_registry_says() => Holds("timers.md", ClocksPage.Text());

    [Fact]
    public void Each_rule_has_its_own_id_and_reason_code()
    {
        Assert.Equal(14, Rules.All.Count);
        Assert.Equal(14, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(14, Rules.All.Select(rule => rule.Code).Distinct().Count());
    }

    [Fact]
    public void A_rule_is_not_asked_about_a_day_before_it_was_in_force()
    {
        var unreported = Rules.Of("reduced-timetable-unreported");
        Assert.False(unreported.IsInForce(new DateOnly(2024, 8, 18)));
        Assert.True(unreported.IsInForce(new DateOnly(2024, 8, 19)));
    }

    private static void Holds(string name, string text)
    {
        var path = Path.Combine(Root(), "docs", "generated", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Whereabouts.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        }

        return folder.FullName;
    }
}
