using Whereabouts.Bench.Attendance.Generation;
using Whereabouts.Bench.Attendance.Measuring;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Tests.Attendance.Figures;

namespace Whereabouts.Bench.Attendance;

/// <summary>The engine against the plain figures of the tests, in every way that the processor has.</summary>
internal static class Proof
{
    /// <summary>Over random short registers.</summary>
    public static void OfRandom(int first, int count) =>
        Parallel.For(
            first,
            first + count,
            seed =>
            {
                var register = MadeUpRegister.Of(seed);
                var (period, plain) = (register.Period, register.Plainly);
                foreach (var (name, way) in Resident.Ways)
                {
                    if (way(register.Symbols, period) != plain)
                    {
                        throw new InvalidOperationException($"{name} differs for seed {seed}: {register}");
                    }
                }
            }
        );

    /// <summary>Over every pupil of a county.</summary>
    public static void OfCounty(ulong seed, int pupils)
    {
        var county = new County(seed, pupils);
        var codes = AttendanceCodes.All.DistinctBy(c => c.Symbol).ToDictionary(c => c.Symbol, c => c.Text);
        Parallel.For(
            0,
            pupils,
            pupil =>
            {
                var symbols = county.MarksOf(pupil);
                var marks = new List<PlainMark>();
                for (var session = 0; session < symbols.Length; session++)
                {
                    if (symbols[session] != AttendanceCodes.NoMark)
                    {
                        marks.Add(
                            new(County.Days[session / 2], session % 2 == 0 ? "AM" : "PM", codes[symbols[session]])
                        );
                    }
                }

                var plain = PlainFigures.Of(
                    marks,
                    (IReadOnlyCollection<DateOnly>)County.Days,
                    DateOnly.MinValue,
                    County.Period.To
                );
                foreach (var (name, way) in Resident.Ways)
                {
                    if (way(symbols, County.Period) != plain)
                    {
                        throw new InvalidOperationException(
                            $"{name} differs for pupil {pupil}: {PlainFigures.Text(marks)}"
                        );
                    }
                }
            }
        );
    }
}
