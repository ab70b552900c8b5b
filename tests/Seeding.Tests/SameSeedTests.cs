using System.Globalization;

namespace Whereabouts.Seeding.Tests;

public class SameSeedTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_in_any_culture_and_another_seed_other_children()
    {
        using var first = new SeededFolder(7);
        // Thai years are 543 ahead, so a date formatted by the machine's habits would show.
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        using var again = new SeededFolder(7);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var other = new SeededFolder(8);

        Assert.Equal(first.Summary.Files, again.Summary.Files);
        Assert.All(
            first.Summary.Files,
            f =>
                Assert.True(
                    File.ReadAllBytes(first.Path(f)).AsSpan().SequenceEqual(File.ReadAllBytes(again.Path(f))),
                    f
                )
        );
        var upns = first.LastRolls().Select(SeededFolder.Upn).ToHashSet();
        var names = first.LastRolls().Select(Name).ToHashSet();
        Assert.True(other.LastRolls().Count(r => names.Contains(Name(r))) < upns.Count / 20);
    }

    [Fact]
    public void Chance_gives_the_published_numbers_of_SplitMix64()
    {
        // Reference output of splitmix64 for seed 1234567 (Vigna).
        var chance = new Chance(1234567);
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL],
            [chance.Next(), chance.Next(), chance.Next()]
        );
    }

    [Theory]
    [InlineData("2026-11-15")]
    [InlineData("2027-05-29")]
    public void A_last_day_outside_the_stories_is_refused(string to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SmallCounty.Write(new(1, DateOnly.Parse(to, CultureInfo.InvariantCulture), "unused"))
        );

    [Theory]
    [InlineData("2026-11-16")]
    [InlineData("2027-05-28")]
    public void Any_last_day_from_16_November_to_28_May_can_be_asked_for(string to)
    {
        var folder = Directory.CreateTempSubdirectory("seeded");
        var day = DateOnly.Parse(to, CultureInfo.InvariantCulture);
        Assert.Equal(43, SmallCounty.Write(new(3, day, folder.FullName)).Stories.Count);
        folder.Delete(recursive: true);
    }

    private static string Name(Dictionary<string, string> row) =>
        SeededFolder.Cell(row, "forename", "firstname", "givenname")
        + SeededFolder.Cell(row, "surname", "lastname", "legalsurname", "familyname")
        + SeededFolder.Day(row, "dob", "dateofbirth", "birthdate");
}
