using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Files;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding;

/// <summary>
/// The small made-up county: invented children in six of Oxfordshire's schools and settings in 2026/27, as the files that
/// schools and agencies would send. Demonstration data enters only through intake, so this knows no database.
/// </summary>
public static class SmallCounty
{
    internal static readonly DateOnly Earliest = new(2026, 11, 16);
    internal static readonly DateOnly Latest = new(2027, 5, 28);

    /// <summary>Writes the files and STORIES.md into the folder, replacing files of the same names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before 16 November 2026, when the stories have not
    /// happened yet, or after 28 May 2027, after which the Year 11 of the stories leave compulsory school age.</exception>
    public static SeedSummary Write(SeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfOutsideTheStories(options);

        var county = Live(options);
        Directory.CreateDirectory(options.OutFolder);
        var outbox = new Outbox(options.OutFolder, options.To);
        SchoolsFile.Write(outbox);
        SchoolsFile.TermDates(outbox, SixSettings.Schools, CountyYear.This);
        RollFile.Write(county, outbox);
        var marks = MarksFile.Write(county, outbox) + county.ProviderMarks.Count;
        SchoolNotices.Write(county, outbox, CountyYear.This, "three of five schools answered");
        AuthorityFiles.Write(county, outbox);
        AgencyFiles.Write(county, outbox);
        StoriesPage.Write(options, county, outbox);
        return new(
            county.Enrolments.Select(e => e.Child).Distinct().Count(),
            marks,
            outbox.Files,
            outbox.Sent,
            county.Stories
        );
    }

    internal static void ThrowIfOutsideTheStories(SeedOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.To, Earliest, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.To, Latest, nameof(options));
    }

    private static County Live(SeedOptions options)
    {
        var county = new County(options.Seed, options.To, SixSettings.Together);
        Rolls.Open(county);
        Autumn.Live(county);
        return county;
    }
}
