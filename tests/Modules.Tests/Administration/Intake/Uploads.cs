using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Intake;

/// <summary>Files brought in through the page, as an officer does.</summary>
internal static class Uploads
{
    public const string Schools =
        "URN,Establishment name,Type of establishment,DfE number\n141727,Spires Academy,Academy converter,931/4125\n";

    public const string RollHeadings = "UPN,Surname,Forename,Date of birth,Postcode,DfE number,Date of admission\n";

    /// <summary>Sends a file, previews or applies it, and waits for the page that says what came of it.</summary>
    public static async Task<IHtmlDocument> SendAsync(
        this Visitor visitor,
        string name,
        string text,
        string then = "apply",
        params (string Name, string Value)[] fields
    )
    {
        var page = await visitor.GetPageAsync("/intake");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(then), "Then" },
            { new StringContent(Token(page)), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Chosen", name },
        };
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        using var answer = await visitor.Http.PostAsync(new Uri("/intake", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? await visitor.WaitAsync(answer.Headers.Location!.ToString())
            : await visitor.ReadAsync(answer);
    }

    /// <summary>Looks at a job's page until the job is over.</summary>
    public static async Task<IHtmlDocument> WaitAsync(this Visitor visitor, string job)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            using var answer = await visitor.GetAsync(job);
            if (!answer.Headers.Contains("Refresh"))
            {
                return await visitor.ReadAsync(answer);
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"{job} did not come to an end.");
    }

    /// <summary>Sends the page's form and follows to the job that it starts.</summary>
    public static async Task<IHtmlDocument> SubmitAndWaitAsync(this Visitor visitor, IHtmlDocument page)
    {
        using var answer = await visitor.SubmitAsync(page);
        return await visitor.WaitAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>The value beside a key of the page's first summary list.</summary>
    public static string Fact(this IHtmlDocument page, string key) =>
        page.QuerySelectorAll(".govuk-summary-list__row")
            .First(r => r.QuerySelector("dt")!.TextContent.Trim() == key)
            .QuerySelector("dd")!
            .TextContent.Trim();

    public static string Heading(this IHtmlDocument page) => page.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>The address of the first batch that the page links to.</summary>
    public static string Batch(this IHtmlDocument page) =>
        page.QuerySelector("main a[href^='/intake/batches/']")!.GetAttribute("href")!;

    private static string Token(IHtmlDocument page) =>
        page.QuerySelector("main form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
