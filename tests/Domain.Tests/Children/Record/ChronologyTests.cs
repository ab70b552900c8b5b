using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Children.Record;

public sealed class ChronologyTests
{
    private static readonly SettingId Oak = SettingId.OfUrn(100001);
    private static readonly FactInWords Words = new(_ => "Oak Academy");
    private static readonly Enrolment OnRoll = new(Oak, Day("2026-09-01"));

    private static Saying Say(IFact fact, string told) =>
        new(FactKinds.Write(fact), UkDate.StartOf(Day(told)), UkDate.StartOf(Day(told)), Guid.Empty);

    private static List<LifeEntry> Of(string kind, params Saying[] sayings) => [.. Chronology.Of(kind, sayings, Words)];

    [Fact]
    public void A_stay_begins_and_ends_and_the_end_told_later_is_a_change()
    {
        var entries = Of(
            "enrolment",
            Say(OnRoll, "2026-09-02"),
            Say(OnRoll with { Leaving = Day("2026-10-16") }, "2026-11-06")
        );
        Assert.Equal(
            [
                (Day("2026-09-01"), "Joined the roll of Oak Academy", null),
                (Day("2026-10-16"), "Left the roll of Oak Academy", "told 3 weeks later"),
                (Day("2026-11-06"), "Told otherwise: On the roll of Oak Academy", null),
            ],
            entries.Select(entry => (entry.On, entry.Title, entry.Late))
        );
        Assert.Equal("was goes on until told on 6 November 2026: 16 October 2026", Line(entries[2], "To"));
    }

    [Fact]
    public void Saying_the_same_again_is_no_change() =>
        Assert.Single(Of("enrolment", Say(OnRoll, "2026-09-02"), Say(OnRoll, "2026-11-06")));

    [Fact]
    public void What_was_told_first_counts_when_it_is_said_again_later()
    {
        var late = Of("enrolment", Say(OnRoll, "2026-09-22"), Say(OnRoll with { Form = "9B" }, "2026-11-06"))[0];
        Assert.Equal("told 3 weeks later", late.Late);
        Assert.Equal(Day("2026-09-22"), UkDate.Of(late.Told!.Value));
    }

    [Fact]
    public void Education_after_the_sixth_day_is_an_entry_of_its_own()
    {
        var excluded = new Exclusion(Oak, ExclusionType.Permanent, Day("2026-10-05"));
        var entries = Of(
            "exclusion",
            Say(excluded, "2026-10-05"),
            Say(excluded with { DaySixProvider = "Riverside", DaySixStart = Day("2026-10-12") }, "2026-10-13")
        );
        Assert.Contains(
            entries,
            entry => entry.On == Day("2026-10-12") && entry.Title == "Education after the sixth day began: Riverside"
        );
    }

    private static string? Line(LifeEntry entry, string label) => entry.Lines.Single(line => line.Label == label).Value;
}
