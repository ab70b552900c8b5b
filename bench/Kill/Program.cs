using System.Globalization;
using Whereabouts.Bench.Kill;
using Whereabouts.Platform.Data;

// Brings a folder into an empty database by processes that are killed at random moments, brings it into another at one
// go, and says what differs. The other may be left from a time before, with the seconds that it took.
// kill FOLDER DATABASE [times] [seed] [OTHER SECONDS]
var (folder, killed) = (args[0], DatabaseAddress.Parse(args[1]));
var (times, seed) = (Number(2, 200), Number(3, 1));
var import = new KilledImport(folder, "2026-11-20T17:00:00Z");
var (whole, length) = args.Length > 5 ? Before() : await AtOneGoAsync();
Console.WriteLine($"At one go: {length.Time.TotalSeconds:N0} s, {KilledImport.Text(whole)}");

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
if (differences.Count == 0 && args.Length <= 5)
{
    await WholeRecord.ProviderOf(whole).DropScratchAsync(whole.Connection);
}

return differences.Count == 0 && isSealed && kills == times ? 0 : 1;

async Task<(DatabaseAddress, KilledImport.Length)> AtOneGoAsync()
{
    var provider = WholeRecord.ProviderOf(killed);
    var beside = await provider.MakeScratchAsync(killed.Connection, CancellationToken.None);
    var empty = killed with { Connection = beside };
    return (empty, import.Whole(empty));
}

(DatabaseAddress, KilledImport.Length) Before()
{
    var other = DatabaseAddress.Parse(args[4]);
    return (other, new(TimeSpan.FromSeconds(Number(5, 0)), KilledImport.Commits(other)));
}

int Number(int place, int otherwise) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
