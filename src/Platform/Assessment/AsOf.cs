using System.Globalization;
using Microsoft.AspNetCore.Http;
using Whereabouts.Domain.Time;

namespace Whereabouts.Platform.Assessment;

/// <summary>
/// The two times of a question: the day it is about, and the moment up to which we count what we had been told.
/// </summary>
/// <param name="KnownAt">Null for everything told so far.</param>
public sealed record AsOf(DateOnly On, DateTimeOffset? KnownAt, DateOnly Today)
{
    public bool IsNow => On == Today && KnownAt is null;

    /// <summary>The band that a page wears when it shows an earlier knowledge or day; null when it shows today.</summary>
    public string? Band =>
        KnownAt is { } known
            ? $"As known on {UkDate.Of(known):d MMMM yyyy}{(On == UkDate.Of(known) ? "" : $", for {On:d MMMM yyyy}")}. Nothing told to us later is shown."
        : On == Today ? null
        : $"As it was on {On:d MMMM yyyy}, by everything told to us since.";

    /// <summary>
    /// Reads `on` (a day) and `knownAt` (a day, which means by its end, or an instant) of the query. `knownAt` alone is
    /// also the day it is about. What cannot be read is left out.
    /// </summary>
    public static AsOf Of(HttpRequest request, TimeProvider time)
    {
        var today = UkDate.Of(time.GetUtcNow());
        var known = ReadKnownAt(request.Query["knownAt"]);
        var on = ReadDay(request.Query["on"]) ?? (known is { } moment ? UkDate.Of(moment) : today);
        return new(on, known, today);
    }

    /// <summary>A day means by its end in UK time; anything else must be an ISO instant.</summary>
    public static DateTimeOffset? ReadKnownAt(string? text) =>
        ReadDay(text) is { } day ? UkDate.EndOf(day)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
        : null;

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The query that keeps these times on a link, beginning with "?" or empty.</summary>
    public string Query
    {
        get
        {
            var parts = new List<string>();
            if (On != (KnownAt is { } moment ? UkDate.Of(moment) : Today))
            {
                parts.Add($"on={On:yyyy-MM-dd}");
            }

            if (KnownAt is { } known)
            {
                parts.Add(
                    "knownAt="
                        + (
                            known == UkDate.EndOf(UkDate.Of(known))
                                ? $"{UkDate.Of(known):yyyy-MM-dd}"
                                : Uri.EscapeDataString(known.ToString("O", CultureInfo.InvariantCulture))
                        )
                );
            }

            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}
