using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Whereabouts.Domain.Children.NhsNumbers;

namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>
/// Asks an outside matcher of the shape of DfE's SUI matcher for a child's NHS number. What is sent goes in the body, over
/// a connection of its own that writes no log; no redirect is followed, since it would take the particulars elsewhere.
/// </summary>
public sealed class NhsMatcher : IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private const int Attempts = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly NhsMatcherSettings? _settings;
    private readonly HttpClient? _http;
    private readonly ResiliencePipeline<HttpResponseMessage> _patiently = ResiliencePipeline<HttpResponseMessage>.Empty;

    /// <param name="settings">Null where no matcher is to be asked.</param>
    public NhsMatcher(NhsMatcherSettings? settings)
    {
        _settings = settings;
        if (settings is not null)
        {
            _http = Connect(settings);
            _patiently = Patiently(settings);
        }
    }

    /// <summary>False where no matcher is configured: then nobody may be asked.</summary>
    public bool IsOn => _settings is not null;

    /// <summary>What pages call it.</summary>
    public string Name => _settings?.Name ?? NhsMatcherSettings.UsualName;

    /// <summary>How many questions may be under way at a time.</summary>
    public int AtOnce => _settings?.AtOnce ?? 1;

    /// <exception cref="NhsMatcherException">There was no answer, or none that could be read, however often it was asked.</exception>
    public async Task<NhsReply> AskAsync(NhsQuestion question, CancellationToken cancellation)
    {
        var http = _http ?? throw new InvalidOperationException("No matcher of NHS numbers is configured.");
        try
        {
            using var answer = await _patiently.ExecuteAsync(
                async stopping => await http.PostAsJsonAsync("matchperson", PersonSpecification.Of(question), stopping),
                cancellation
            );
            return await ReadAsync(answer, cancellation);
        }
        catch (TimeoutRejectedException late)
        {
            throw new NhsMatcherException("It did not answer in time.", late);
        }
        catch (HttpRequestException failure)
        {
            throw new NhsMatcherException(
                failure.HttpRequestError switch
                {
                    HttpRequestError.ConfigurationLimitExceeded => "Its answer is too large to be one.",
                    HttpRequestError.NameResolutionError => "Its address is not known.",
                    HttpRequestError.SecureConnectionError => "Its certificate is not in order.",
                    HttpRequestError.ConnectionError => "It cannot be reached.",
                    _ => "The connection broke off.",
                },
                failure
            );
        }
    }

    public void Dispose() => _http?.Dispose();

    private static async Task<NhsReply> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        switch (answer.StatusCode)
        {
            // A question that it holds for invalid is answered in the same shape.
            case HttpStatusCode.OK or HttpStatusCode.BadRequest:
                try
                {
                    return NhsReply.Read(await answer.Content.ReadAsByteArrayAsync(cancellation));
                }
                catch (FormatException wrong)
                {
                    throw new NhsMatcherException(wrong.Message, wrong);
                }

            case HttpStatusCode.Unauthorized
            or HttpStatusCode.Forbidden:
                throw new NhsMatcherException("It does not let us in: is the key right?", isRefusal: true);
            case >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest:
                throw new NhsMatcherException("It sends us on to another address: if that is right, name it instead.");
            default:
                throw new NhsMatcherException(
                    string.Create(CultureInfo.InvariantCulture, $"It answered with the error {(int)answer.StatusCode}.")
                );
        }
    }

    private static HttpClient Connect(NhsMatcherSettings settings)
    {
        var http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxConnectionsPerServer = settings.AtOnce,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        )
        {
            BaseAddress = settings.Url,
            MaxResponseContentBufferSize = LargestAnswer,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (settings.Key is { } key)
        {
            http.DefaultRequestHeaders.Add("x-api-key", key);
        }

        return http;
    }

    private static ResiliencePipeline<HttpResponseMessage> Patiently(NhsMatcherSettings settings) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    ShouldHandle = attempt => ValueTask.FromResult(MayPass(attempt.Outcome)),
                    MaxRetryAttempts = Attempts - 1,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = settings.Pause,
                    MaxDelay = LongestPause,
                    DelayGenerator = attempt => ValueTask.FromResult(AskedPause(attempt.Outcome.Result)),
                    OnRetry = attempt =>
                    {
                        attempt.Outcome.Result?.Dispose();
                        return ValueTask.CompletedTask;
                    },
                }
            )
            .AddTimeout(settings.Patience)
            .Build();

    /// <summary>What may be otherwise at the next attempt: it was busy, broken or away.</summary>
    private static bool MayPass(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception switch
        {
            TimeoutRejectedException => true,
            HttpRequestException failure => failure.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded,
            not null => false,
            null => outcome.Result!.StatusCode
                is HttpStatusCode.RequestTimeout
                    or HttpStatusCode.TooManyRequests
                    or >= HttpStatusCode.InternalServerError,
        };

    // How long it asks us to wait, within reason.
    private static TimeSpan? AskedPause(HttpResponseMessage? answer) =>
        answer?.Headers.RetryAfter?.Delta is { } asked ? (asked < LongestPause ? asked : LongestPause) : null;

    /// <summary>The body of a question, field by field as the matcher names them; what is not known is left out.</summary>
    private sealed record PersonSpecification(
        [property: JsonPropertyName("given")] string Given,
        [property: JsonPropertyName("family")] string Family,
        [property: JsonPropertyName("birthdate")] DateOnly Birthdate,
        [property: JsonPropertyName("gender")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            string? Gender,
        [property: JsonPropertyName("addresspostalcode")]
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            string? Postcode
    )
    {
        public static PersonSpecification Of(NhsQuestion question) =>
            new(question.Given, question.Family, question.Birthdate, question.Gender, question.Postcode);
    }
}
