using System.Diagnostics;
using System.Globalization;
using Whereabouts.Bench.Attendance.Generation;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Bench.Attendance.Measuring;

/// <summary>Ours and the peers over one county in one run, in turn; every pupil's every field is compared.</summary>
internal sealed class Comparison(ulong seed, int pupils, int times, string folder)
{
    private const int England = 9_000_000;
    private readonly County _county = new(seed, pupils);
    private double _asking;

    /// <summary>From the long file to the answers, as processes of their own.</summary>
    public void Files(string whereabouts, string peer)
    {
        var (long_, calendar) = (Path.Combine(folder, "long.csv"), Path.Combine(folder, "calendar.csv"));
        if (!File.Exists(long_))
        {
            LongFile.Write(_county, folder);
        }

        string Out(string who) => Path.Combine(folder, $"{who}.csv");
        var (ours, one, duck) = (new List<Measured>(), new List<Measured>(), new List<Measured>());
        for (var i = 0; i < times; i++)
        {
            string[] assess = ["dotnet", whereabouts, "attendance", "assess", "--marks", long_, "--calendar", calendar];
            ours.Add(Measured.Run([.. assess, "--threads", "2", "--out", Out("ours")]));
            one.Add(Measured.Run([.. assess, "--threads", "1", "--out", Out("ours-1")]));
            duck.Add(Measured.Run("node", Path.Combine(peer, "peer.mjs"), long_, calendar, Out("duckdb")));
            if (!Same(Out("ours"), Out("duckdb")) || !Same(Out("ours-1"), Out("duckdb")))
            {
                throw new InvalidOperationException("Ours and DuckDB's answers differ.");
            }
        }

        var whole = Measured.Median(duck);
        _asking = whole.Asking;
        Console.WriteLine(whole.Row("DuckDB, long file to answers, whole process"));
        Console.WriteLine($"| DuckDB, the questions alone, marks in its memory | {whole.Asking:0.00} s | | | |");
        Console.WriteLine(Measured.Median(ours).Row("ours, the same, 2 threads", whole));
        Console.WriteLine(Measured.Median(one).Row("ours, the same, 1 thread", whole));
        if (LinesOf(_county) is var lines && !File.ReadLines(Out("duckdb")).Skip(1).SequenceEqual(lines))
        {
            throw new InvalidOperationException("The engine's answers in memory differ from DuckDB's.");
        }

        Console.Error.WriteLine($"All fields of {pupils:N0} pupils are the same in ours, in memory and in DuckDB.");
    }

    /// <summary>Packed and in memory.</summary>
    public void InMemory()
    {
        const int Often = 15;
        var streamed = Measured.Of(Often, () => GC.KeepAlive(Resident.Stream(_county.Marks)));
        Console.WriteLine(streamed.Row("the bytes read once, 1 thread"));
        var wanted = Resident.Assess(_county.Marks, RegisterFigures.Of);
        foreach (var (name, way) in Resident.Ways)
        {
            var taken = Measured.Of(Often, () => Same(Resident.Assess(_county.Marks, way), wanted));
            Console.WriteLine(
                taken.Row(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"1 thread, {name}: {taken.Seconds / streamed.Seconds:0.0} x reading once"
                    )
                )
            );
        }

        var two = Measured.Of(Often, () => Same(Resident.Assess(_county, 2), wanted));
        Console.WriteLine(
            two.Row($"2 threads{(_asking > 0 ? $": DuckDB's questions take {_asking / two.Seconds:N0} x" : "")}")
        );
    }

    public void FromStorage(string connection)
    {
        var taken = Storage.Measure(connection, _county, times);
        Console.WriteLine(
            (taken with { Megabytes = Process.GetCurrentProcess().PeakWorkingSet64 >> 20 }).Row(
                "from PostgreSQL, 2 threads"
            )
        );
    }

    /// <summary>England: as many counties as make nine million pupils, each another.</summary>
    public void WholeOfEngland()
    {
        var counties = Enumerable.Range(0, England / pupils).Select(i => new County(seed + (ulong)i, pupils)).ToArray();
        var sums = new long[counties.Length];
        var taken = Measured.Of(
            3,
            () =>
                Parallel.For(0, counties.Length, i => sums[i] = Resident.Assess(counties[i].Marks, RegisterFigures.Of))
        );
        Console.WriteLine(
            (taken with { Megabytes = Process.GetCurrentProcess().PeakWorkingSet64 >> 20 }).Row(
                "England, 9,000,000 pupils, in memory"
            )
        );
    }

    private static IEnumerable<string> LinesOf(County county)
    {
        for (var pupil = 0; pupil < county.Pupils; pupil++)
        {
            var f = RegisterFigures.Of(county.MarksOf(pupil), County.Period);
            yield return string.Join(
                ',',
                County.NameOf(pupil),
                f.Possible,
                f.Attended,
                f.Authorised,
                f.Unauthorised,
                f.IsPersistent is true ? 1 : 0,
                f.IsSevere is true ? 1 : 0,
                f.LongestUnauthorisedDays,
                f.CurrentAbsenceDays,
                Text(f.First10Day),
                Text(f.First20Day),
                Text(f.PenaltyDate),
                Text(f.Ill15Date)
            );
        }
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static bool Same(string one, string other) =>
        File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static void Same(long sum, long wanted)
    {
        if (sum != wanted)
        {
            throw new InvalidOperationException("Two ways of looking codes up differ.");
        }
    }
}
