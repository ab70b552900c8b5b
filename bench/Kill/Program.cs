using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Bench.Kill;
using Whereabouts.Platform.Data;

// Brings a folder into an empty database by processes that are killed at random moments, brings it into another at one
// go, and says what differs.
// kill FOLDER DATABASE [times] [seed]
var (folder, killed) = (args[0], DatabaseAddress.Parse(args[1]));
var (times, seed) = (Number(2, 200), Number(3, 1));
var import = new KilledImport(folder, "2026-11-20T17:00:00Z");
var provider = WholeRecord.ProviderOf(killed);
var whole = killed with { Connection = await provider.MakeScratchAsync(killed.Connection, CancellationToken.None) };

var length = import.Whole(whole);
Console.WriteLine($"At one go: {length.Time.TotalSeconds:N0} s");
var kills = import.Killed(killed, times, seed, length, Console.Error.WriteLine);
Console.WriteLine($"Killed {kills} times, and then let through; seed {seed}");
var differences = Differences.Of(whole, killed, Console.WriteLine);
foreach (var line in differences)
{
    Console.WriteLine(line.Length > 1_000 ? line[..1_000] + "…" : line);
}

var isSealed = CliProcess.Run("journal", "verify", "--database", KilledImport.Text(killed)) == 0;
Console.WriteLine(
    $"{(differences.Count == 0 ? "The record is the same." : "The record differs.")} {(isSealed ? "The journal is whole." : "The journal is broken.")}"
);
if (differences.Count > 0)
{
    Console.WriteLine($"Kept to be looked at: {KilledImport.Text(whole)}");
    return 1;
}

await provider.DropScratchAsync(whole.Connection);
return isSealed && kills == times ? 0 : 1;

int Number(int place, int otherwise) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
