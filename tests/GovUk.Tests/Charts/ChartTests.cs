using AngleSharp.Dom;
using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk.Charts;

namespace Whereabouts.GovUk.Tests.Charts;

public sealed class ChartTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    public static TheoryData<string> Every() => new(Gallery().Keys);

    [Theory]
    [MemberData(nameof(Every))]
    public void A_chart_has_a_name_and_its_table_beside_it(string name)
    {
        var chart = Parsed.Of(Gallery()[name]);

        Assert.NotEmpty(chart.One("[role=region] svg[role=img]").GetAttribute("aria-label")!);
        Assert.Equal("Show as a table", chart.One("details summary").Words());
        Assert.NotEmpty(chart.QuerySelectorAll("details table tbody tr"));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_chart_obeys_the_content_security_policy(string name)
    {
        var chart = Parsed.Of(Gallery()[name]);

        Assert.Empty(chart.QuerySelectorAll("[style], script, style"));
        Assert.DoesNotContain(
            chart.QuerySelectorAll("*").SelectMany(one => one.Attributes),
            one => one.Name.StartsWith("on", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_chart_is_drawn_inside_its_frame(string name)
    {
        var svg = Parsed.Of(Gallery()[name]).One("svg[role=img]");
        var frame = svg.GetAttribute("viewBox")!.Split(' ').Select(Number).ToArray();

        Assert.All(
            svg.QuerySelectorAll("rect"),
            rect =>
            {
                Assert.InRange(Number(rect.GetAttribute("x")!), 0, frame[2]);
                Assert.InRange(Number(rect.GetAttribute("x")!) + Number(rect.GetAttribute("width")!), 0, frame[2] + 1);
                Assert.InRange(Number(rect.GetAttribute("y")!) + Number(rect.GetAttribute("height")!), 0, frame[3] + 1);
            }
        );
    }

    [Fact]
    public void The_names_of_months_never_run_into_each_other()
    {
        var none = new Session("", SessionGroup.Unknown, "Not known");
        // 31 August 2026 is the only Monday of August in the year's weeks.
        var days = Enumerable.Range(0, 60).Select(day => new CalendarDay(Monday.AddDays(day - 77), none, none));
        var svg = Parsed.Of(YearCalendar.Render("Year", [.. days])).One("svg[role=img]");
        var names = svg.QuerySelectorAll("text[y='16']");

        Assert.Equal(["Sept", "Oct"], names.Select(name => name.TextContent));
        var places = names.Select(name => Number(name.GetAttribute("x")!)).ToList();
        Assert.True(places[1] - places[0] >= 40);
    }

    [Fact]
    public void A_map_keeps_names_and_places_inside_its_frame_however_long_the_county_is()
    {
        MapCorner[] corners = [new(0, 0, true), new(10_000, 0, true), new(10_000, 90_000, true), new(0, 90_000, true)];
        var svg = Parsed
            .Of(
                AreaMap.Render(
                    "Map",
                    ["Few", "Many"],
                    [new(1, corners), new(null, corners)],
                    [new(0, 45_000, "A district with a long name", "3.4 of 1,000")],
                    [new(10_000, 90_000, "Oak Academy", "/schools/1")]
                )
            )
            .One("svg[role=group]");
        var frame = svg.GetAttribute("viewBox")!.Split(' ').Select(Number).ToArray();

        Assert.True(frame[3] <= 760);
        Assert.All(svg.QuerySelectorAll("text"), text => Assert.InRange(Number(text.GetAttribute("x")!), 100, 620));
        Assert.InRange(Number(svg.One("a circle").GetAttribute("cy")!), 0, frame[3]);
        Assert.Equal("/schools/1", svg.One("a").GetAttribute("href"));
        Assert.Single(svg.QuerySelectorAll("path.wb-map__shade-unknown"));
        Assert.Contains("Not known (white)", svg.ParentElement!.ParentElement!.TextContent);
    }

    [Fact]
    public void Nothing_to_show_is_still_a_chart()
    {
        Assert.Contains("nothing to show", Label(TrendChart.Render("Trend", [])), StringComparison.Ordinal);
        Assert.Contains("nothing is known", Label(WeeklyHours.Render("Hours", [])), StringComparison.Ordinal);
        Assert.Contains("0 sessions in school", Label(YearCalendar.Render("Year", [])), StringComparison.Ordinal);
        Assert.Single(Parsed.Of(BarChart.Render("Reasons", [])).QuerySelectorAll("table"));
    }

    [Fact]
    public void A_bar_leads_to_what_it_counts_and_the_greatest_fills_its_room()
    {
        var chart = Parsed.Of(
            BarChart.Render(
                "By reason",
                [new Bar("Excluded", 1200, "/register?reason=ex"), new Bar("Ill", 300), new Bar("None", 0)]
            )
        );

        Assert.Equal("Excluded", chart.One("a[href='/register?reason=ex']").Words());
        Assert.Equal(["100", "25", "0"], chart.QuerySelectorAll("rect").Select(bar => bar.GetAttribute("width")));
        Assert.Equal(["1,200", "300", "0"], chart.QuerySelectorAll(".wb-bars__count").Select(Parsed.Words));
    }

    [Fact]
    public void A_sparkline_breaks_where_nothing_is_known()
    {
        var line = Parsed.Of(Sparkline.Render("Red, 4 weeks", [1, null, 3, 2])).One("svg");

        Assert.Equal("Red, 4 weeks: from 1 to 2, least 1, greatest 3", line.GetAttribute("aria-label"));
        Assert.Equal(2, line.One("path").GetAttribute("d")!.Count(letter => letter == 'M'));
    }

    [Fact]
    public void A_sparkline_of_nothing_says_so()
    {
        Assert.Equal(
            "Red: not known",
            Parsed.Of(Sparkline.Render("Red", [null, null])).One("svg").GetAttribute("aria-label")
        );
    }

    [Fact]
    public void A_week_not_known_is_hatched_and_told_as_not_known()
    {
        var chart = Parsed.Of(
            WeeklyHours.Render("Hours", [new(Monday, 25, 15, null), new(Monday.AddDays(7), 25, 15, 5)])
        );

        Assert.Equal("16 November 2026 25 15 Not known 0", string.Join(' ', Cells(chart, 0)));
        Assert.Contains(
            "1 of 2 school weeks not known",
            chart.One("svg[role=img]").GetAttribute("aria-label"),
            StringComparison.Ordinal
        );
        Assert.Single(chart.One("svg[role=img]").QuerySelectorAll("rect.wb-fill-blue"));
    }

    [Fact]
    public void A_changed_mark_and_an_unknown_session_are_told_in_words()
    {
        var chart = Parsed.Of(
            YearCalendar.Render(
                "Year",
                [
                    new CalendarDay(
                        Monday,
                        new Session("O", SessionGroup.Unauthorised, "absent without leave", Changed: true),
                        new Session("", SessionGroup.Unknown, "no mark received")
                    ),
                ]
            )
        );

        Assert.Equal("16 November 2026 O (changed), not known – – – –", string.Join(' ', Cells(chart, 0)));
        Assert.Equal(
            "16 November 2026, morning: O absent without leave, changed since first told",
            chart.QuerySelectorAll("svg[role=img] title")[0].TextContent
        );
    }

    [Fact]
    public void Spells_that_overlap_are_drawn_below_one_another_and_gaps_as_gaps()
    {
        var chart = Parsed.Of(
            LifeLine.Render(
                "Amara",
                new DateOnly(2026, 1, 1),
                new DateOnly(2026, 12, 31),
                [
                    new Lane(
                        "Services",
                        [new(new(2026, 1, 1), null, "Early help"), new(new(2026, 3, 1), new(2026, 5, 1), "Mentor")]
                    ),
                    new Lane("School", [new(new(2026, 2, 1), new(2026, 4, 1), "No school", SpellKind.Gap)]),
                ]
            )
        );

        var bars = chart.QuerySelectorAll("svg[role=img] rect").Select(bar => Number(bar.GetAttribute("y")!)).ToList();
        Assert.Equal(3, bars.Distinct().Count());
        Assert.Equal("School No school (gap) 1 February 2026 1 April 2026", string.Join(' ', Cells(chart, 2)));
        Assert.Equal("Now", Cells(chart, 0)[^1]);
    }

    private static Dictionary<string, IHtmlContent> Gallery() =>
        new(StringComparer.Ordinal)
        {
            ["trend"] = TrendChart.Render("Trend", [new(Monday, 9, 41, 78), new(Monday.AddDays(7), 12, 30, 80)]),
            ["hours"] = WeeklyHours.Render(
                "Hours",
                [
                    .. Enumerable
                        .Range(0, 39)
                        .Select(at => new WeekOfHours(
                            Monday.AddDays(7 * at),
                            at == 5 ? 0 : 25,
                            15,
                            at % 4 == 0 ? null : 6.5m,
                            at % 3
                        )),
                ]
            ),
            ["calendar"] = YearCalendar.Render(
                "Year",
                [.. Enumerable.Range(0, 200).Select(at => new CalendarDay(Monday.AddDays(at), Mark(at), Mark(at + 3)))]
            ),
            ["life"] = LifeLine.Render(
                "Life",
                new DateOnly(2020, 1, 1),
                new DateOnly(2026, 11, 23),
                [
                    .. Enum.GetValues<SpellKind>()
                        .Select(kind => new Lane($"{kind}", [new(new(2019, 1, 1), null, "Long", kind)])),
                ]
            ),
        };

    private static Session Mark(int at) => new("B", (SessionGroup)(at % 7), "a mark", at % 5 == 0);

    private static string Label(IHtmlContent chart) =>
        Parsed.Of(chart).One("svg[role=img]").GetAttribute("aria-label")!;

    private static List<string> Cells(IElement chart, int row) =>
        [.. chart.QuerySelectorAll("details tbody tr")[row].Children.Select(Parsed.Words)];

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
