using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Cli.Attendance;

/// <summary>What is asked: files of marks, of days and of pupils' schools, and up to which day marks count.</summary>
internal sealed record AssessmentAsked(
    string Marks,
    string Days,
    string? Pupils,
    DateOnly? To,
    string Out,
    int Threads
);

/// <summary>From files of marks and days to every pupil's figures in a file; what was refused is said on the error writer.</summary>
internal sealed class RegisterAssessment(AssessmentAsked asked, TextWriter output, TextWriter error)
{
    private readonly Stopwatch _whole = Stopwatch.StartNew();

    /// <returns>The exit code.</returns>
    public int Run()
    {
        var days = new SchoolDays(asked.Days);
        if (days.IsOfSeveral && asked.Pupils is null)
        {
            throw new CommandRefusedException(
                $"{asked.Days} has days of several schools: say which pupil goes to which with --pupils, a file of pupil,urn. If all go to one school, give its days as date,open.",
                ExitCodes.NotUnderstood
            );
        }

        var schools = asked.Pupils is null ? null : new PupilSchools(asked.Pupils);
        using var file = new MarksFile(asked.Marks);
        var words = new MarkWords(days.Days);
        var pupils = file.Read(words, asked.Threads);
        var read = _whole.Elapsed;

        var periods = PeriodsOf(pupils, days, schools, out var nowhere);
        var report = new AssessmentReport(file, words, periods, error);
        var refused = report.OfRows(file.Refused);
        refused |= nowhere.Count > 0 && report.OfPupils(nowhere);
        refused |= pupils.HaveTwoCodes && report.OfTwoCodes(pupils);
        report.OfClosedDays(pupils, asked.To ?? DateOnly.MaxValue);

        FiguresFile.Write(asked.Out, LinesOf(pupils, periods));
        output.WriteLine(
            $"{pupils.Count - nowhere.Count:N0} pupils from {file.Rows:N0} rows: read in {read.TotalSeconds:N3} s, {_whole.Elapsed.TotalSeconds:N3} s in all."
        );
        return refused ? ExitCodes.SomeRowsLeft : ExitCodes.Well;
    }

    /// <summary>The calendar and span of dates that each pupil is assessed by; none for those without a school.</summary>
    private FiguresPeriod?[] PeriodsOf(
        AllPupils pupils,
        SchoolDays days,
        PupilSchools? schools,
        out Dictionary<string, string> nowhere
    )
    {
        var ofSchool = new Dictionary<string, FiguresPeriod>(StringComparer.Ordinal);
        var periods = new FiguresPeriod?[pupils.Count];
        nowhere = new(StringComparer.Ordinal);
        for (var pupil = 0; pupil < periods.Length; pupil++)
        {
            var urn = "";
            if (schools is not null)
            {
                var name = Encoding.UTF8.GetString(pupils.NameOf(pupil));
                urn = schools.Of(name, days, asked.Days, out var why);
                if (urn is null)
                {
                    nowhere.Add(name, why);
                    continue;
                }
            }

            if (!ofSchool.TryGetValue(urn, out var period))
            {
                period = new(days.CalendarOf(urn), DateOnly.MinValue, asked.To ?? DateOnly.MaxValue);
                ofSchool.Add(urn, period);
            }

            periods[pupil] = period;
        }

        return periods;
    }

    private ReadOnlyMemory<byte>[] LinesOf(AllPupils pupils, FiguresPeriod?[] periods)
    {
        var order = ByName.OrderOf(pupils);
        var lines = new ReadOnlyMemory<byte>[asked.Threads];
        Parallel.For(
            0,
            asked.Threads,
            new ParallelOptions { MaxDegreeOfParallelism = asked.Threads },
            i =>
            {
                var (from, to) = (
                    (int)((long)order.Length * i / asked.Threads),
                    (int)((long)order.Length * (i + 1) / asked.Threads)
                );
                lines[i] = Lines(pupils, periods, order.AsSpan(from, to - from));
            }
        );
        return lines;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ReadOnlyMemory<byte> Lines(AllPupils pupils, FiguresPeriod?[] periods, ReadOnlySpan<int> order)
    {
        var lines = new ArrayBufferWriter<byte>(64 * (order.Length + 4));
        foreach (var pupil in order)
        {
            if (periods[pupil] is { } period)
            {
                // Sessions of two codes have a symbol that means nothing, and count for nothing.
                FiguresFile.Add(lines, pupils.NameOf(pupil), RegisterFigures.Of(pupils.MarksOf(pupil), period));
            }
        }

        return lines.WrittenMemory;
    }
}
