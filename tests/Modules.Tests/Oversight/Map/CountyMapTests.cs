using AngleSharp.Dom;
using Whereabouts.Modules.Tests.Administration.Intake;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Oversight.Map;

public sealed class CountyMapTests
{
    private const string Headings =
        "URN,Establishment name,Type of establishment,DfE number,Easting,Northing,DistrictAdministrative (name)\n";

    private const string Schools =
        Headings
        + "100001,Oak Academy,Academy converter,931/4001,450000,206000,Oxford\n"
        + "100002,Elm School,Community school,931/4002,452000,204000,Oxford\n"
        + "100003,Ash School,Community school,931/4003,445000,240000,Cherwell\n"
        + "100004,Fir School,Community school,931/4004,,,Cherwell\n";

    // Of two children at Oak one has left, and nobody has said where to.
    private const string Roll =
        "UPN,Surname,Forename,Date of birth,Postcode,DfE number,Date of admission,Date of leaving\n"
        + "H801200001001,Okafor,Grace,14/02/2012,OX4 3AJ,931/4001,02/09/2024,16/10/2026\n"
        + "A801200001002,Smith,Tom,14/02/2012,OX4 3AJ,931/4001,02/09/2024,\n";

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Each_district_has_its_rate_and_each_school_is_a_link_in_the_table_and_on_the_map(
        DatabaseKind kind
    )
    {
        await using var app = await App.StartAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Schools);
        await data.SendAsync("roll.csv", Roll);

        var page = await data.GetPageAsync("/map");

        var rows = page.QuerySelectorAll("main tbody tr").Select(Cells).ToList();
        Assert.Equal(
            [
                ["Cherwell", "0", "Not known", "Not known"],
                ["Oxford", "1", "1", "1000.0"],
            ],
            rows
        );
        Assert.Equal("/register?district=Oxford", page.QuerySelector("main tbody a")!.GetAttribute("href"));
        Assert.Equal(
            ["/schools/100001", "/schools/100002", "/schools/100003"],
            page.QuerySelectorAll("svg a").Select(link => link.GetAttribute("href")).Order()
        );
        Assert.Equal(4, page.QuerySelectorAll("main details a[href^='/schools/']").Length);
        Assert.Contains("3 of 4 schools have a place on the map", page.Body!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("svg[role=group] path[class^=wb-map__shade]").Length);
    }

    [Fact]
    public async Task Without_places_or_schools_the_page_says_how_to_bring_them()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        Assert.Contains("No school has been told to us", (await data.GetPageAsync("/map")).Body!.TextContent);

        await data.SendAsync("schools.csv", Uploads.Schools);
        var page = await data.GetPageAsync("/map");

        Assert.Contains("No map can be drawn yet", page.Body!.TextContent);
        Assert.Contains("Easting and Northing", page.Body!.TextContent);
        Assert.NotNull(page.QuerySelector(".wb-empty a[href='/intake']"));
        Assert.Contains("District not known", page.QuerySelector("main tbody th")!.TextContent);
    }

    private static string[] Cells(IElement row) => [.. row.Children.Select(cell => cell.TextContent.Trim())];
}
