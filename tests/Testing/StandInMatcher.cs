using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Whereabouts.Testing;

/// <summary>What a matcher may do instead of answering.</summary>
public enum MatcherTrouble
{
    Hangs,
    AnswersWithAnError,
    AnswersRubbish,
    BreaksOffInTheMiddle,
    SendsOnElsewhere,
    AnswersTenMegabytes,
}

/// <summary>A question as it came over the wire.</summary>
public sealed record MatcherQuestion(string Method, string Address, string Key, string Body)
{
    public string Family => JsonDocument.Parse(Body).RootElement.GetProperty("family").GetString()!;
}

/// <summary>A stand-in, on a port of its own, for an outside matcher of the shape of DfE's SUI matcher.</summary>
public sealed class StandInMatcher : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<MatcherQuestion> _asked = new();
    private readonly ConcurrentDictionary<string, string> _replies = new(StringComparer.Ordinal);

    private StandInMatcher(WebApplication host) => _host = host;

    /// <summary>The key it asks for.</summary>
    public const string Key = "stand-in-key-4711";

    public Uri Url => new(new Uri(_host.Urls.First()), "sui/");

    public IReadOnlyList<MatcherQuestion> Asked => [.. _asked];

    /// <summary>What it does instead of answering anybody.</summary>
    public MatcherTrouble? Trouble { get; set; }

    /// <summary>What it does instead of answering about people of a surname.</summary>
    public (string Family, MatcherTrouble Trouble)? TroubleWith { get; set; }

    public static async Task<StandInMatcher> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var host = builder.Build();
        var matcher = new StandInMatcher(host);
        host.Run(matcher.AnswerAsync);
        await host.StartAsync();
        return matcher;
    }

    /// <summary>Says what it answers about people of a surname; of others it finds nobody.</summary>
    public void Knows(string family, string status, string? number = null, double? score = null) =>
        _replies[family] = JsonSerializer.Serialize(
            new
            {
                result = new
                {
                    matchStatus = status,
                    nhsNumber = number,
                    processStage = "NonFuzzyGFD",
                    score,
                },
                dataQuality = new { given = "Valid", addressPostalCode = "Invalid" },
                searchId = "2a1f",
            }
        );

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var question = new MatcherQuestion(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers["x-api-key"].ToString(),
            await reader.ReadToEndAsync()
        );
        _asked.Enqueue(question);
        if (question.Key != Key)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var trouble = Trouble ?? (TroubleWith is var (family, with) && family == question.Family ? with : null);
        if (trouble is { } what)
        {
            await MisbehaveAsync(what, context);
            return;
        }

        await context.Response.WriteAsync(
            _replies.GetValueOrDefault(
                question.Family,
                """{"result":{"matchStatus":"NoMatch","nhsNumber":null,"processStage":null,"score":null},"dataQuality":{},"searchId":"9"}"""
            )
        );
    }

    private static async Task MisbehaveAsync(MatcherTrouble trouble, HttpContext context)
    {
        switch (trouble)
        {
            case MatcherTrouble.Hangs:
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case MatcherTrouble.AnswersWithAnError:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case MatcherTrouble.AnswersRubbish:
                await context.Response.WriteAsync("<html>Scheduled maintenance</html>");
                break;
            case MatcherTrouble.BreaksOffInTheMiddle:
                context.Response.ContentLength = 400;
                await context.Response.WriteAsync("""{"result":{"matchStatus":"Match","nhs""");
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case MatcherTrouble.SendsOnElsewhere:
                context.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
                break;
            default:
                await context.Response.WriteAsync(
                    string.Create(CultureInfo.InvariantCulture, $"{{\"result\":\"{new string('x', 10 << 20)}\"}}")
                );
                break;
        }
    }
}
