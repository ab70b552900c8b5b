using System.CommandLine;
using Whereabouts.Cli.Clocks;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Time;
using Whereabouts.Domain.Time.Clocks;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts clock</summary>
internal static class Clock
{
    private const int NamesOffered = 5;

    private static readonly string CountyDefault =
        $"{CountyDefaultCalendar.Shipped.Name}, as shipped: give the school's own with --calendar";

    public static Command Command(TextWriter output, TextWriter error)
    {
        var timer = new Argument<string?>("timer")
        {
            Description = "Its name in the registry, such as gb-15; none lists them all",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var moment = EventMoment.Option();
        var calendar = new Option<string?>("--calendar")
        {
            Description =
                "The school's days: a file with the columns date and open; days not listed are closed. Else the county's, as shipped",
        };
        var on = CommonOptions.On();
        on.Description =
            "Says how it stands on that day: running, due today or late. The event's own day decides which version counts";
        var set = new Option<string[]>("--set")
        {
            Description = "name=value: what else the timer takes, such as lookedAfter=true. May be repeated",
        };
        var list = new Option<bool>("--list") { Description = "Lists every timer, with what it takes" };
        var format = CommonOptions.Format();
        var command = new Command(
            "clock",
            "Says by when: counts any timer of law, guidance or local policy from its event"
        )
        {
            timer,
            moment,
            calendar,
            on,
            set,
            list,
            format,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(timer);
            if (name is null || parsed.GetValue(list))
            {
                ClockList.Write(output, parsed.GetValue(format));
                return ExitCodes.Well;
            }

            var rows = RowsOf(name);
            var path = parsed.GetValue(calendar);
            var (days, daysWords) = path is null
                ? (CountyDefaultCalendar.Shipped, CountyDefault)
                : (CalendarFile.Read(path), Path.GetFileName(path));
            var began =
                parsed.GetValue(moment)
                ?? throw NotUnderstood(
                    $"Say when it began: {rows[0].Timer} counts from {rows[^1].StartsWith}. Write --event 2026-11-12."
                );
            var answer = Count(rows, parsed.GetValue(set) ?? [], began, days, out var settings);
            var document = ClockDocument.Of(
                answer,
                began,
                settings,
                daysWords,
                parsed.GetValue(on) is { } day ? Standing.Of(answer, day, days) : null
            );
            ClockTable.Write(output, parsed.GetValue(format), document);
            if (document.NotKnown is not { } unknown)
            {
                return ExitCodes.Well;
            }

            error.WriteLine(unknown);
            return ExitCodes.NotKnown;
        });
        return command;
    }

    private static IReadOnlyList<Domain.Time.Clocks.Clock> RowsOf(string name)
    {
        var rows = ClockRegistry.Find(name);
        return rows.Count > 0
            ? rows
            : throw NotUnderstood(
                $"There is no timer '{name}'. The nearest are {string.Join(", ", Nearest(name))}; 'whereabouts clock --list' lists all."
            );
    }

    private static IEnumerable<string> Nearest(string name) =>
        ClockRegistry
            .All.Select(clock => clock.Timer)
            .Distinct()
            .OrderByDescending(timer => Similarity.Of(timer.ToUpperInvariant(), name.ToUpperInvariant()))
            .Take(NamesOffered);

    private static ClockAnswer Count(
        IReadOnlyList<Domain.Time.Clocks.Clock> rows,
        IEnumerable<string> given,
        DateTimeOffset began,
        SchoolCalendar days,
        out IReadOnlyDictionary<string, string> shown
    )
    {
        try
        {
            var settings = ClockSettings.Read(rows, given);
            shown = settings.Shown(rows);
            return Counted.From(rows, began, settings, days, BankHolidays.England);
        }
        catch (FormatException wrong)
        {
            throw NotUnderstood(wrong.Message);
        }
    }

    private static CommandRefusedException NotUnderstood(string words) => new(words, ExitCodes.NotUnderstood);
}
