using System.Diagnostics;
using System.Globalization;
using Whereabouts.Bench.Fuzz;

// Reads files spoilt at random, and says which of them the readers do not stand.
// fuzz [how many] [first seed] [folder for those that fail]
var count = Number(0, 100_000);
var first = Number(1, 0);
var clock = Stopwatch.StartNew();
var fuzzer = new Fuzzer();
var corpus = new Corpus(fuzzer.Kinds);
var failed = 0;
for (var seed = first; seed < first + count; seed++)
{
    var (name, bytes) = corpus.Spoilt(seed);
    if (fuzzer.WhatIsWrong(bytes) is { } wrong)
    {
        failed++;
        Console.WriteLine($"seed {seed}, {name}: {wrong}");
        if (args.Length > 2)
        {
            File.WriteAllBytes(Path.Combine(args[2], $"{seed} {name}"), bytes);
        }
    }

    if ((seed - first + 1) % 10_000 == 0)
    {
        Console.Error.WriteLine($"{seed - first + 1:N0} files in {clock.Elapsed.TotalSeconds:N0} s, {failed} failed");
    }
}

Console.WriteLine(
    $"{count:N0} files, {fuzzer.Rows:N0} rows, {failed} failed, {clock.Elapsed.TotalSeconds:N0} s, {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20):N0} MB at most"
);
return failed == 0 ? 0 : 1;

int Number(int place, int otherwise) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
