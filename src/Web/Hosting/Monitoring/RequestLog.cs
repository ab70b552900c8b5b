using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>
/// One line a request: method, the route's template, status, milliseconds, trace. Never the address itself, its query or
/// anything sent: those hold children's names, numbers and ids.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public const string Category = "Whereabouts.Web.Hosting.Monitoring.RequestLog";

    /// <summary>The route of every address that leads nowhere.</summary>
    public const string Nowhere = "{*path}";

    public async Task InvokeAsync(HttpContext context)
    {
        var features = context.Features;
        if (
            features.Get<IStatusCodeReExecuteFeature>() is not null
            || features.Get<IExceptionHandlerFeature>() is not null
        )
        {
            // The error page of a request that has its line already.
            await next(context);
            return;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var started = Stopwatch.GetTimestamp();
        var failed = true;
        try
        {
            await next(context);
            failed = false;
        }
        finally
        {
            log.LogInformation(
                "{Method} {Route} {Status} {Milliseconds} ms, trace {Trace}",
                MethodOf(context.Request),
                route is null or Nowhere ? "no route" : "/" + route.TrimStart('/'),
                failed ? Failure(context) : context.Response.StatusCode,
                (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier
            );
        }
    }

    /// <summary>Who went away before the answer was there is no failure of ours.</summary>
    private static int Failure(HttpContext context) =>
        context.RequestAborted.IsCancellationRequested
            ? StatusCodes.Status499ClientClosedRequest
            : StatusCodes.Status500InternalServerError;

    /// <summary>A method is a word of the caller's choice: an unknown one is not repeated.</summary>
    private static string MethodOf(HttpRequest request) =>
        HttpMethods.GetCanonicalizedValue(request.Method) is var method
        && (
            HttpMethods.IsGet(method)
            || HttpMethods.IsPost(method)
            || HttpMethods.IsHead(method)
            || HttpMethods.IsPut(method)
            || HttpMethods.IsDelete(method)
            || HttpMethods.IsOptions(method)
            || HttpMethods.IsPatch(method)
        )
            ? method
            : "other";
}
