using System.Globalization;
using System.Text;

namespace Whereabouts.Seeding.Files;

/// <summary>STORIES.md: what was planted, and what the register should show.</summary>
internal static class StoriesPage
{
    public static void Write(SeedOptions options, County county, Outbox outbox)
    {
        var page = new StringBuilder();
        var day = options.To.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        page.Append(
            CultureInfo.InvariantCulture,
            $"# The stories planted in this county (seed {options.Seed}, up to {day})\n\n"
        );
        page.Append("Everybody here is invented. The schools' names are real; what is said of them is not.\n");
        page.Append("Other children miss school too, as they do anywhere: the register holds more than these.\n");
        Part(page, county, $"On the register on {day}", s => s.Reasons.Count > 0);
        Part(page, county, "Not on the register", s => s.Reasons.Count == 0 && s.Forename.Length > 0);
        Part(page, county, "Of schools", s => s.Forename.Length == 0);
        page.Append("\n## What these files cannot show\n\n");
        page.Append(
            "Records that followed a child months late, a child who was due at a panel and not discussed, and two counts that\n"
        );
        page.Append("differ because a definition moved: no school or agency sends a file of these.\n");
        outbox.Page("STORIES.md", page.ToString());
    }

    private static void Part(StringBuilder page, County county, string heading, Func<Story, bool> which)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n");
        foreach (var story in county.Stories.Where(which))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n### `{story.Code}`: {$"{story.Forename} {story.Surname}".Trim()}\n\n"
            );
            if (story.DateOfBirth is { } born)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"Born {born:d MMMM yyyy}, UPN {story.Upn ?? "not known"}.\n"
                );
            }
            page.Append(CultureInfo.InvariantCulture, $"{story.What}\n");
            if (story.Reasons.Count > 0)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"**Shows:** {string.Join(", ", story.Reasons.Select(r => $"`{r}`"))}. "
                );
            }
            page.Append(CultureInfo.InvariantCulture, $"{story.Note}\n");
        }
    }
}
