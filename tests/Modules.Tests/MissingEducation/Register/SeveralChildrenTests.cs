using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.MissingEducation.Register;

/// <summary>What is done from the register with several children at once.</summary>
public sealed class SeveralChildrenTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Ticked_children_get_an_owner_in_one_operation_and_it_can_be_taken_back(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var register = await officer.GetPageAsync("/register?rag=red&sort=name");
        var ticked = Rows(register).Take(3).ToList();
        var asked = await ChooseAsync(officer, register, "assign-owner", [.. ticked.Select(id => ("Child", id))]);
        Assert.Equal(3, asked.QuerySelectorAll(".wb-affected li").Length);
        Assert.Contains("Assign to 3 children", asked.Body!.TextContent);

        using var nobody = await officer.SubmitAsync(asked);
        Assert.Contains("Choose who is to own these cases", (await officer.ReadAsync(nobody)).Body!.TextContent);

        using var done = await officer.SubmitAsync(asked, ("Who", "Test officer"));
        var operation = Guid.Parse(done.Headers.Location!.OriginalString.Split('/')[^1]);
        var events = await app.WithAsync<AppDb, List<string>>(db =>
            db.Events.Where(e => e.OperationId == operation).Select(e => $"{e.Type} {e.ChildId}").ToListAsync()
        );
        Assert.Equal(ticked.Select(id => $"owner told {id}").Order(), events.Order());
        var owned = await officer.GetPageAsync("/register?owner=Test+officer&sort=name");
        Assert.Equal(ticked, Rows(owned));
        Assert.Equal("/register?owner=Test+officer&sort=name#child-" + ticked[0], await CrumbAsync(officer, ticked[0]));

        // Nobody but the person who did it, or a lead, takes it back.
        using var colleague = await app.SignInAsync(Roles.Officer);
        Assert.Empty((await colleague.GetPageAsync($"/register/done/{operation}")).QuerySelectorAll("main form"));
        using var undone = await officer.SubmitAsync(await officer.GetPageAsync($"/register/done/{operation}"));
        Assert.Empty(Rows(await officer.GetPageAsync("/register?owner=Test+officer")));
        var after = await officer.GetPageAsync($"/register/done/{operation}");
        Assert.Contains("Taken back", after.QuerySelector("h1")!.TextContent);
        Assert.Empty(after.QuerySelectorAll("main form"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task All_that_match_get_the_same_next_step_with_its_day(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var lead = await app.SignInAsync(Roles.Lead);
        var register = await lead.GetPageAsync("/register?rag=red");
        var total = int.Parse(register.QuerySelector("option[value=all]")!.TextContent.Split(' ')[1]);
        var asked = await ChooseAsync(lead, register, "set-next-step", ("Which", "all"));
        Assert.Empty(asked.QuerySelectorAll(".govuk-error-summary"));
        Assert.Equal(total, asked.QuerySelectorAll(".wb-affected li").Length);

        (string, string)[] step =
        [
            ("What", "Call the family"),
            ("Who", "Duty officer"),
            ("By.Day", "27"),
            ("By.Month", "11"),
            ("By.Year", "2026"),
        ];
        using var late = await lead.SubmitAsync(
            asked,
            [.. step.Where(field => field.Item1 != "By.Year"), ("By.Year", "2025")]
        );
        Assert.Contains("must be today or later", (await lead.ReadAsync(late)).Body!.TextContent);
        using var done = await lead.SubmitAsync(asked, step);
        var said = await lead.GetPageAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("Next step: Call the family, Duty officer, by 27 November 2026", said.Body!.TextContent);

        var week = await lead.GetPageAsync("/register?step=week&sort=name");
        Assert.Contains($"{total} children of", Text(week));
        Assert.All(
            week.QuerySelectorAll(".wb-col--next").Skip(1),
            cell => Assert.Contains("Call the family", cell.TextContent)
        );
    }

    [Fact]
    public async Task A_message_to_each_school_asks_about_its_children_and_tells_of_nobody_else()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var register = await officer.GetPageAsync("/register?sort=where");
        var asked = await ChooseAsync(officer, register, "ask-schools", ("Which", "all"));
        var messages = asked
            .QuerySelectorAll("textarea")
            .OfType<IHtmlTextAreaElement>()
            .Select(area => area.Value)
            .ToList();
        Assert.True(messages.Count > 1);

        var reduced = await officer.GetPageAsync("/register?reason=reduced-timetable");
        var row = reduced.QuerySelector(".wb-register__table tbody tr")!;
        var name = row.QuerySelector("th a")!.TextContent;
        var school = row.QuerySelector(".wb-col--where a")!.TextContent;
        var message = Assert.Single(messages, text => text.Contains(name, StringComparison.Ordinal));
        Assert.StartsWith($"To: {school}\n", message, StringComparison.Ordinal);
        Assert.Contains("when will the child be back full time?", message);
        Assert.Contains("Please answer by 27 November 2026", message);
        Assert.All(messages, text => Assert.DoesNotContain("care", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(messages, text => Assert.DoesNotContain("Missing from home", text, StringComparison.Ordinal));

        using var file = await officer.SubmitAsync(asked);
        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        var all = (await file.Content.ReadAsStringAsync()).ReplaceLineEndings("\n");
        Assert.All(messages, text => Assert.Contains(text, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_ticked_are_taken_to_Excel_with_the_columns_of_the_page()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var data = await app.SignInAsync(Roles.Data);
        var register = await data.GetPageAsync("/register?cols=owner,district&sort=name");
        Assert.Empty(register.QuerySelectorAll("button[formaction]"));
        using var answer = await data.SubmitAsync(
            register,
            "#list form[method=post]",
            [.. Rows(register).Take(2).Select(id => ("Child", id))]
        );
        using var file = TableReader.Open(
            new MemoryStream(await answer.Content.ReadAsByteArrayAsync()),
            "register.xlsx",
            cells => cells.Count(cell => cell is "Surname" or "UPN")
        );
        var (headings, count) = file.Tables().Select(t => (t.Headings.ToList(), t.Rows().Count())).First();
        Assert.Equal(["Owner", "District"], headings.TakeLast(2));
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Nothing_ticked_changes_nothing_and_says_so()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var register = await officer.GetPageAsync("/register?rag=red");
        using var answer = await PostAsync(officer, register, "assign-owner");
        Assert.Equal("/register?rag=red", answer.Headers.Location!.OriginalString);
        Assert.Contains("No child is ticked", (await officer.GetPageAsync("/register?rag=red")).Body!.TextContent);
    }

    [Theory]
    [InlineData("assign-owner")]
    [InlineData("set-next-step")]
    [InlineData("ask-schools")]
    public async Task Who_does_not_work_with_children_changes_none_of_them(string what)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var data = await app.SignInAsync(Roles.Data);
        var register = await data.GetPageAsync("/register");
        using var answer = await PostAsync(data, register, what, ("Which", "all"));
        Assert.StartsWith("/not-allowed", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task An_earlier_day_can_be_seen_but_not_changed()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var register = await officer.GetPageAsync("/register?on=2026-11-02");
        Assert.Empty(register.QuerySelectorAll("button[formaction]"));
        using var answer = await PostAsync(officer, register, "assign-owner", ("Which", "all"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("earlier day", (await officer.GetPageAsync("/register")).Body!.TextContent);
    }

    private static async Task<IHtmlDocument> ChooseAsync(
        Visitor visitor,
        IHtmlDocument register,
        string what,
        params (string, string)[] fields
    )
    {
        using var answer = await PostAsync(visitor, register, what, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await visitor.ReadAsync(answer);
    }

    /// <summary>Presses one of the buttons above the rows.</summary>
    private static Task<HttpResponseMessage> PostAsync(
        Visitor visitor,
        IHtmlDocument register,
        string what,
        params (string, string)[] fields
    )
    {
        var form = register.QuerySelector("#list form[method=post]")!;
        form.SetAttribute(
            "action",
            form.GetAttribute("action")!.Replace("/register/take", "/register/" + what, StringComparison.Ordinal)
        );
        return visitor.SubmitAsync(register, "#list form[method=post]", fields);
    }

    private static async Task<string?> CrumbAsync(Visitor visitor, string child) =>
        (await visitor.GetPageAsync($"/children/{child}"))
            .QuerySelectorAll(".govuk-breadcrumbs a")[1]
            .GetAttribute("href");

    private static List<string> Rows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".wb-register__table tbody tr").Select(row => row.Id!["child-".Length..])];

    private static string Text(IHtmlDocument page) =>
        string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
