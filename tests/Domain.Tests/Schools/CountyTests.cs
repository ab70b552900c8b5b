using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Tests.Assessment;
using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Schools;

public sealed class CountyTests
{
    private static readonly SettingId Oak = ChildStory.Oak;
    private static readonly SettingId Elm = ChildStory.Elm;

    private static County Made(IEnumerable<TermDate> dates, params School[] schools) =>
        County.Of(
            schools,
            dates,
            [],
            Definitions.InForce(Day("2026-09-01")),
            new Dictionary<SettingId, IReadOnlyCollection<DateOnly>>()
        );

    private static TermDate Term(string from, string to, SettingId? at = null, TermDateType type = TermDateType.Term) =>
        new(at, type, Day(from), Day(to));

    [Fact]
    public void A_county_that_said_nothing_has_the_shipped_calendar()
    {
        var county = Made([]);
        Assert.Same(CountyDefaultCalendar.Shipped, county.CountyCalendar);
        Assert.Same(county.CountyCalendar, county.CalendarOf(Oak));
    }

    [Fact]
    public void The_countys_terms_replace_the_shipped_ones_of_that_year_only()
    {
        var calendar = Made([
            Term("2026-09-03", "2026-10-16"),
            Term("2026-10-26", "2026-12-18"),
            Term("2027-01-04", "2027-07-21"),
        ]).CountyCalendar;
        Assert.False(calendar.IsSchoolDay(Day("2026-09-02")));
        Assert.True(calendar.IsSchoolDay(Day("2026-09-03")));
        Assert.False(calendar.IsSchoolDay(Day("2026-10-19"))); // their half-term
        Assert.True(calendar.IsSchoolDay(Day("2026-10-26"))); // the shipped one
        Assert.True(calendar.IsSchoolDay(Day("2025-09-01"))); // the year before stays shipped
    }

    [Fact]
    public void A_schools_terms_replace_the_countys_for_it_alone()
    {
        var county = Made([Term("2026-09-07", "2026-12-11", Oak), Term("2027-01-11", "2027-07-16", Oak)]);
        Assert.False(county.CalendarOf(Oak).IsSchoolDay(Day("2026-09-04")));
        Assert.False(county.CalendarOf(Oak).IsSchoolDay(Day("2027-07-19")));
        Assert.True(county.CalendarOf(Elm).IsSchoolDay(Day("2026-09-04")));
    }

    [Fact]
    public void A_term_sent_without_its_half_term_has_the_countys()
    {
        var calendar = Made([Term("2026-09-01", "2026-12-18", Oak)]).CalendarOf(Oak);
        Assert.False(calendar.IsSchoolDay(Day("2026-10-26")));
        Assert.True(calendar.IsSchoolDay(Day("2026-10-23")));
    }

    [Fact]
    public void A_term_sent_with_a_holiday_has_that_and_no_other()
    {
        var calendar = Made([
                Term("2026-09-01", "2026-12-18", Oak),
                Term("2026-10-19", "2026-10-23", Oak, TermDateType.Holiday),
            ])
            .CalendarOf(Oak);
        Assert.False(calendar.IsSchoolDay(Day("2026-10-19")));
        Assert.True(calendar.IsSchoolDay(Day("2026-10-26")));
    }

    [Fact]
    public void A_term_the_school_has_not_sent_yet_stays_the_countys() =>
        Assert.True(Made([Term("2026-09-01", "2026-12-18", Oak)]).CalendarOf(Oak).IsSchoolDay(Day("2027-01-04")));

    [Fact]
    public void Bank_holidays_always_count() =>
        Assert.False(Made([Term("2027-04-12", "2027-07-21", Oak)]).CalendarOf(Oak).IsSchoolDay(Day("2027-05-03")));

    [Theory]
    [InlineData(TermDateType.Inset, false)]
    [InlineData(TermDateType.Closure, true)]
    public void The_countys_closures_shut_all_schools_and_its_INSET_days_its_own(TermDateType type, bool shut)
    {
        var county = Made([Term("2026-11-20", "2026-11-20", null, type), Term("2026-09-01", "2026-12-18", Oak)]);
        Assert.False(county.CalendarOf(Elm).IsSchoolDay(Day("2026-11-20")));
        Assert.Equal(!shut, county.CalendarOf(Oak).IsSchoolDay(Day("2026-11-20")));
    }

    [Fact]
    public void A_school_that_sent_only_its_own_INSET_day_keeps_the_countys()
    {
        var calendar = Made([
                Term("2026-11-18", "2026-11-18", null, TermDateType.Inset),
                Term("2026-11-27", "2026-11-27", null, TermDateType.Inset),
                Term("2026-11-20", "2026-11-20", Oak, TermDateType.Inset),
            ])
            .CalendarOf(Oak);
        Assert.False(calendar.IsSchoolDay(Day("2026-11-18")));
        Assert.False(calendar.IsSchoolDay(Day("2026-11-20")));
        Assert.False(calendar.IsSchoolDay(Day("2026-11-27")));
        Assert.Equal(12, calendar.SchoolDaysBetween(Day("2026-11-16"), Day("2026-12-04"))); // 15 less the three
    }

    [Fact]
    public void A_school_is_what_it_became_from_the_day_it_closed()
    {
        var county = Made(
            [],
            new School(Oak, "Oak School") { Closed = Day("2026-10-01"), Successors = [100002] },
            new School(Elm, "Oak Academy") { Opened = Day("2026-10-01") }
        );
        Assert.Equal(Oak, county.CurrentOf(Oak, Day("2026-09-30")));
        Assert.Equal(Elm, county.CurrentOf(Oak, Day("2026-10-01")));
    }

    [Fact]
    public void The_successors_own_account_is_enough() =>
        Assert.Equal(
            Elm,
            Made(
                    [],
                    new School(Oak, "Oak School") { Closed = Day("2026-10-01") },
                    new School(Elm, "Oak Academy") { Predecessors = [100001] }
                )
                .CurrentOf(Oak, Day("2026-10-01"))
        );

    [Fact]
    public void A_school_split_into_several_stays_itself_unless_one_kept_its_number()
    {
        School[] split =
        [
            new(Oak, "Oak School")
            {
                Closed = Day("2026-10-01"),
                LaEstab = "9314061",
                Successors = [100002, 100003],
            },
            new(Elm, "Infants") { LaEstab = "9312000" },
        ];
        Assert.Equal(Oak, Made([], split).CurrentOf(Oak, Day("2026-10-01")));
        split[1] = split[1] with { LaEstab = "9314061" };
        Assert.Equal(Elm, Made([], split).CurrentOf(Oak, Day("2026-10-01")));
    }

    [Fact]
    public void Schools_that_name_each_other_do_not_go_round_for_ever() =>
        Assert.Contains(
            Made(
                    [],
                    new School(Oak, "Oak") { Closed = Day("2026-10-01"), Successors = [100002] },
                    new School(Elm, "Elm") { Closed = Day("2026-10-01"), Successors = [100001] }
                )
                .CurrentOf(Oak, Day("2026-10-01")),
            new[] { Oak, Elm }
        );

    [Fact]
    public void A_setting_without_a_record_has_a_name_to_show()
    {
        var county = Made([]);
        Assert.Equal("School 100001", county.NameOf(Oak));
        Assert.Equal("Riverside Learning", county.NameOf(ChildStory.Riverside));
    }
}
