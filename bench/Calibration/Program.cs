using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Bench.Calibration;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;
using Whereabouts.Seeding;
using Whereabouts.Web;

// Holds what was brought in against Oxfordshire's published figures: number on roll, absence, persistent absence.
// calibration DATABASE [day]
var on = args.Length > 1 ? DateOnly.Parse(args[1], CultureInfo.InvariantCulture) : SeedOptions.DefaultTo;
await using var services = new ServiceCollection()
    .AddWhereabouts(DatabaseAddress.Parse(args[0]), Composition.Modules())
    .BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
var reader = scope.ServiceProvider.GetRequiredService<RecordReader>();
var figures = new Figures(await reader.SchoolsAsync(CancellationToken.None), on);
foreach (var page in await reader.PagesAsync(null, CancellationToken.None))
{
    foreach (var child in await reader.OfAsync(page, null, CancellationToken.None))
    {
        figures.Add(child);
    }
}

var outside = 0;
Console.WriteLine($"{figures.Children:N0} children, {figures.OnAnyRoll:N0} of them on a roll on {on:d MMMM yyyy}");
Console.WriteLine("| what | ours | published | within a tenth |");
Console.WriteLine("| --- | ---: | ---: | --- |");
string[] phases = ["Primary", "Secondary", "Special"];
foreach (var phase in phases)
{
    Row($"{phase}, on roll", figures.OnRoll(phase), Extract.Published(phase, "enrolments"), "N0");
    foreach (var year in figures.Years)
    {
        var counts = figures.Of(phase, year);
        Row($"{phase} {year}, absence %", counts.Absence, Extract.Published(phase, "absence"), "N2");
        Row($"{phase} {year}, persistent %", counts.Persistent, Extract.Published(phase, "persistent"), "N2");
    }
}

Console.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20):N0} MB at most");
return outside == 0 ? 0 : 1;

void Row(string what, double ours, double published, string format)
{
    var isNear = Math.Abs(ours - published) <= published / 10;
    outside += isNear ? 0 : 1;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {ours.ToString(format, CultureInfo.InvariantCulture)} | {published.ToString(format, CultureInfo.InvariantCulture)} | {(isNear ? "yes" : "no")} |"
        )
    );
}
