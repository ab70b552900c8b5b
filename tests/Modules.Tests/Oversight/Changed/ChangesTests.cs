using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Modules.Oversight.Changed;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Tests.Oversight.Changed;

public sealed class ChangesTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 19);
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly SettingId Oak = SettingId.OfUrn(100001);
    private static readonly Guid Ann = new("00000000-0000-0000-0000-000000000001");
    private static readonly County County = County.Of(
        [new School(Oak, "Oak Academy")],
        [],
        [],
        Definitions.InForce(Friday),
        new Dictionary<SettingId, IReadOnlyCollection<DateOnly>>()
    );

    [Fact]
    public void A_child_who_lost_her_place_yesterday_is_new_today()
    {
        var record = Record(OnRoll("2024-09-02", leaving: "2026-11-19"));
        var changes = Between(record, record);
        var change = Assert.Single(changes.New);
        Assert.Equal("No school place since 20 November 2026.", change.Words);
        Assert.False(change.IsLateNews);
        Assert.Empty(changes.Left);
    }

    [Fact]
    public void A_child_who_lost_her_place_before_and_of_whom_we_were_told_since_is_late_news()
    {
        var changes = Between(Record(OnRoll("2024-09-02")), Record(OnRoll("2024-09-02", leaving: "2026-11-13")));
        var change = Assert.Single(changes.New);
        Assert.Equal("No school place since 14 November 2026.", change.Words);
        Assert.True(change.IsLateNews);
    }

    [Fact]
    public void A_child_who_is_found_leaves_with_the_reason_why()
    {
        var lost = OnRoll("2024-09-02", leaving: "2026-11-13");
        var changes = Between(
            Record(lost),
            Record(lost with { Destination = "Elm School, Leeds", DestinationConfirmed = Friday })
        );
        var change = Assert.Single(changes.Left);
        Assert.Equal("Moved to Elm School, Leeds, which confirmed it on 20 November 2026.", change.Words);
        Assert.False(change.IsLateNews);
    }

    [Fact]
    public void A_child_of_whom_nothing_is_known_any_more_leaves_and_the_page_says_so()
    {
        var before = Record(OnRoll("2024-09-02", leaving: "2026-11-13"));
        var changes = new Changes(Of(Thursday, before), Of(Friday), new Dictionary<Guid, ChildPicture>(), County);
        Assert.StartsWith("Nothing is known of the child any more", Assert.Single(changes.Left).Words);
    }

    [Fact]
    public void A_judgement_of_today_makes_a_child_better_and_one_told_late_is_late_news()
    {
        var lost = OnRoll("2024-09-02", leaving: "2026-11-13");
        Assert.False(Assert.Single(Judged(Friday).Better).IsLateNews);
        var late = Assert.Single(Judged(Thursday).Better);
        Assert.True(late.IsLateNews);
        Assert.Equal("Red before. Starts at Elm on Monday (Pat Lead, 19 November 2026)", late.Words);
        Assert.Empty(Judged(Friday).Worse);

        Changes Judged(DateOnly since) =>
            Between(
                Record(lost),
                Record(lost, new RagOverride(since, Rag.Amber, "Starts at Elm on Monday", "Pat Lead"))
            );
    }

    [Fact]
    public void A_judgement_given_back_makes_a_child_worse()
    {
        var lost = OnRoll("2024-09-02", leaving: "2026-11-13");
        var judged = Record(lost, new RagOverride(Thursday, Rag.Green, "Starts on Monday", "Pat Lead"));
        var changes = Between(judged, Record(lost));
        Assert.Equal("Green before. Red: no school place.", Assert.Single(changes.Worse).Words);
    }

    [Fact]
    public void A_day_on_which_nothing_happened_shows_nothing()
    {
        var record = Record(OnRoll("2024-09-02", leaving: "2026-11-13"));
        Assert.False(Between(record, record).Any);
    }

    private static Changes Between(ChildRecord then, ChildRecord now) =>
        new(Of(Thursday, then), Of(Friday, now), Pictures(Friday, now).ToDictionary(c => c.Record.Id), County);

    private static CountyPicture Of(DateOnly on, params ChildRecord[] records) =>
        new(
            on,
            null,
            County,
            [
                .. Pictures(on, records)
                    .Where(child => child.Picture.OnRegister)
                    .Select(child => ListedChild.Of(child, County)),
            ],
            records.Length,
            new Dictionary<SettingId, SettingCount>()
        );

    private static IEnumerable<ChildPicture> Pictures(DateOnly on, params ChildRecord[] records) =>
        records.Select(record => new ChildPicture(
            new ChildIdentity { Surname = "Example", Forename = "Ann" },
            record,
            Assessor.Assess(record, County, on)
        ));

    private static Enrolment OnRoll(string entry, string? leaving = null) =>
        new(Oak, DateOnly.ParseExact(entry, "yyyy-MM-dd"))
        {
            Leaving = leaving is null ? null : DateOnly.ParseExact(leaving, "yyyy-MM-dd"),
        };

    private static ChildRecord Record(params IFact[] facts)
    {
        var told = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
        var born = new Particulars("roll 100001") { DateOfBirth = new DateOnly(2014, 10, 15) };
        return new(Ann, [.. facts.Prepend(born).Select(fact => new KnownFact(fact, told, told, Guid.Empty))], []);
    }
}
