using Microsoft.Extensions.Logging;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>How the service writes its log.</summary>
public enum LogFormat
{
    /// <summary>Only what went wrong, for a person at a terminal.</summary>
    Text,

    /// <summary>A JSON object a line, each request too, for a collector.</summary>
    Json,
}

internal static class Logs
{
    public static void Write(this ILoggingBuilder logging, LogFormat format)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error);

        // The keys lie in the database, which is protected as a whole: there is nothing beside it to protect them with.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (format == LogFormat.Text)
        {
            logging.AddSimpleConsole();
            return;
        }

        logging.AddFilter(RequestLog.Category, LogLevel.Information);
        logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }
}
