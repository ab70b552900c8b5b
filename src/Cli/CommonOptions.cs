using System.CommandLine;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;

namespace Whereabouts.Cli;

public enum Format
{
    Table,
    Json,
    Csv,
}

/// <summary>Options that many commands share.</summary>
internal static class CommonOptions
{
    public const string DefaultDatabase = "sqlite:var/whereabouts.db";

    public static Option<string?> Database() =>
        new("--database")
        {
            Description =
                $"sqlite:PATH or postgres:CONNECTION; else {DatabaseAddress.Variable}, else {DefaultDatabase}",
        };

    public static Option<Format> Format() => new("--format") { Description = "table, json or csv" };

    public static Option<DateOnly?> On() => Day("--on", "The day it is about (yyyy-MM-dd); today if not given");

    public static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                if (AsOf.ReadDay(result.Tokens[0].Value) is { } day)
                {
                    return day;
                }

                result.AddError($"'{result.Tokens[0].Value}' is not a day: write it as 2026-11-20.");
                return null;
            },
        };

    /// <summary>An instant, or a day, which means by its end in UK time.</summary>
    public static Option<DateTimeOffset?> Moment(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                if (AsOf.ReadKnownAt(result.Tokens[0].Value) is { } moment)
                {
                    return moment;
                }

                result.AddError(
                    $"'{result.Tokens[0].Value}' is not a time: write it as 2026-11-20 or 2026-11-20T09:00:00Z."
                );
                return null;
            },
        };

    public static Option<DateTimeOffset?> KnownAt() =>
        Moment("--known-at", "Count only what had been told by then: an instant, or a day, which means by its end");
}
