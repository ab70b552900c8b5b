using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Tests.Attendance.Figures;

/// <summary>The ways of looking codes up that can be tried on this machine; 64 at once works without AVX-512, slowly.</summary>
internal static class Ways
{
    public delegate AttendanceFigures Way(ReadOnlySpan<byte> symbols, FiguresPeriod period);

    public static IReadOnlyList<(string Name, Way Of)> All { get; } =
    [
        ("as the processor does", RegisterFigures.Of),
        ("8 at a time", RegisterFigures.Of<PortableLookup>),
        ("16 at a time", RegisterFigures.Of<Vector128Lookup>),
        .. Avx2Lookup.IsSupported
            ? [("32 at a time", (Way)RegisterFigures.Of<Avx2Lookup>)]
            : Array.Empty<(string, Way)>(),
        ("64 at once", RegisterFigures.Of<Vector512Lookup>),
    ];

    /// <summary>The figures, which are the same in every way.</summary>
    public static AttendanceFigures Of(ReadOnlySpan<byte> symbols, FiguresPeriod period, string what)
    {
        var figures = All[0].Of(symbols, period);
        foreach (var (name, way) in All)
        {
            var other = way(symbols, period);
            Assert.True(figures == other, $"{name}: {other}\ninstead of {figures}\nfor {what}");
        }

        return figures;
    }
}
