using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Record;

public sealed class DecisionTests
{
    private static readonly string Page = $"/children/{Ada}";

    /// <summary>Ada left Oak Academy on 16 October 2026 and nobody has said where to: red, no school place.</summary>
    private static async Task<App> WithoutASchoolAsync(DatabaseKind kind)
    {
        var app = await StartAsync(kind);
        await TellAsync(app, "2026-10-19", Ada, new Enrolment(Oak, Day("2025-09-02")) { Leaving = Day("2026-10-16") });
        return app;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_officer_sets_the_next_step_and_yesterday_does_not_know_it(DatabaseKind kind)
    {
        await using var app = await WithoutASchoolAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);
        var form = await officer.GetPageAsync($"{Page}/next-step");
        using var saved = await officer.SubmitAsync(
            form,
            ("What", "Visit the family at home"),
            ("Who", "Kofi Mensah, attendance officer"),
            ("By.Day", "25"),
            ("By.Month", "11"),
            ("By.Year", "2026")
        );
        Assert.Equal(Page, saved.Headers.Location!.ToString());
        var after = await officer.GetPageAsync(Page);
        Assert.Contains(
            "The next step for OKAFOR, Ada is set: Visit the family at home, by 25 November 2026.",
            after.QuerySelector(".govuk-notification-banner--success")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Visit the family at home. Kofi Mensah, attendance officer, in 3 school days (25 November).",
            after.Body!.TextContent,
            StringComparison.Ordinal
        );
        var yesterday = await officer.GetPageAsync($"{Page}?knownAt=2026-11-19");
        Assert.DoesNotContain("Visit the family", yesterday.Body!.TextContent, StringComparison.Ordinal);
        var events = await app.WithAsync<AppDb, List<string>>(db =>
            (
                from operation in db.Operations
                join told in db.Events on operation.Id equals told.OperationId
                where operation.Type == "set next step"
                select told.Type + " by " + operation.Who
            ).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(["next-step told by Test officer"], events);
    }

    [Fact]
    public async Task A_step_without_a_day_a_person_or_in_the_past_is_not_taken()
    {
        await using var app = await WithoutASchoolAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        var form = await officer.GetPageAsync($"{Page}/next-step");
        using var empty = await officer.SubmitAsync(form);
        Assert.Equal(
            ["Enter the day it is due", "Enter what happens next", "Enter whose job it is"],
            Errors(await officer.ReadAsync(empty)).Order(StringComparer.Ordinal)
        );
        using var past = await officer.SubmitAsync(
            form,
            ("What", "Visit"),
            ("Who", "Kofi"),
            ("By.Day", "19"),
            ("By.Month", "11"),
            ("By.Year", "2026")
        );
        Assert.Equal(["The day it is due must be today or later"], Errors(await officer.ReadAsync(past)));
        Assert.Equal(
            0,
            await app.WithAsync<AppDb, int>(db =>
                db.Statements.CountAsync(s => s.Kind == "next-step", TestContext.Current.CancellationToken)
            )
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_lead_judges_the_rag_with_a_reason_and_gives_it_back(DatabaseKind kind)
    {
        await using var app = await WithoutASchoolAsync(kind);
        using var lead = await app.SignInAsync(Roles.Lead);
        var form = await lead.GetPageAsync($"{Page}/rag");
        using var unreasoned = await lead.SubmitAsync(form, ("Judgement", "amber"));
        Assert.Equal(["Enter the reason"], Errors(await lead.ReadAsync(unreasoned)));
        using var judged = await lead.SubmitAsync(form, ("Judgement", "amber"), ("Reason", "Starts at Elm on Monday"));
        Assert.Equal(Page, judged.Headers.Location!.ToString());
        Assert.Equal("Amber", await RagAsync(lead));
        // The clock moves on: of two judgements of one moment neither would be the later.
        app.Time.Now = app.Time.Now.AddMinutes(5);
        using var back = await lead.SubmitAsync(
            await lead.GetPageAsync($"{Page}/rag"),
            ("Judgement", "criteria"),
            ("Reason", "The start fell through")
        );
        Assert.Equal(Page, back.Headers.Location!.ToString());
        Assert.Equal("Red", await RagAsync(lead));
    }

    [Fact]
    public async Task Each_form_is_for_those_who_may_and_refuses_a_post_without_its_token()
    {
        await using var app = await WithoutASchoolAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        using var rag = await officer.GetAsync($"{Page}/rag");
        Assert.StartsWith("/not-allowed", rag.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Change the RAG",
            (await officer.GetPageAsync(Page)).Body!.TextContent,
            StringComparison.Ordinal
        );
        using var forged = await officer.Http.PostAsync(
            new Uri($"{Page}/next-step", UriKind.Relative),
            new FormUrlEncodedContent([new("What", "x"), new("Who", "y")]),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(400, (int)forged.StatusCode);
        using var administrator = await app.SignInAsync(Roles.Administrator);
        foreach (var path in new[] { Page, $"{Page}/timeline", $"{Page}/next-step", "/search" })
        {
            using var answer = await administrator.GetAsync(path);
            Assert.StartsWith("/not-allowed", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }

        using var api = await administrator.GetAsync($"/api/v1{Page}");
        Assert.Equal(403, (int)api.StatusCode);
        using var stranger = app.Visit();
        using var unknown = await stranger.GetAsync(Page);
        Assert.StartsWith("/sign-in", unknown.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    private static async Task<string> RagAsync(Visitor visitor) =>
        (await visitor.GetPageAsync(Page)).QuerySelector(".wb-rag")!.TextContent;

    private static IEnumerable<string> Errors(IParentNode page) =>
        page.QuerySelectorAll(".govuk-error-summary__list li").Select(error => error.TextContent.Trim());
}
