using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.Attendance.Registers;

namespace Whereabouts.Domain.Tests.Attendance.Registers;

/// <summary>Compares packed registers with a slow reading of every layer told, over layers made at random.</summary>
public class RegisterHistoryProperties
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(300);

    // A batch tells at one time; it may give rows their own times of saying.
    private static readonly Gen<MarkLayer> Layer =
        from origin in Gen.Choose(1, 4)
        from said in Gen.Choose(0, 3)
        from marks in (
            from index in Gen.OneOf(Gen.Choose(0, 4), Gen.Choose(535, SessionGrid.Length - 1))
            from symbol in Gen.Choose(1, 3)
            select new Mark((ushort)index, (byte)symbol)
        ).NonEmptyListOf()
        select new MarkLayer(Origin(origin), Start.AddHours(said), Start.AddDays(origin % 3), [.. marks.Take(5)]);

    private static readonly Arbitrary<MarkLayer[]> Layers = Layer
        .ListOf()
        .Select(l => l.Take(7).ToArray())
        .ToArbitrary();

    private static Guid Origin(int number) => new(number, 0, 0, new byte[8]);

    private static void Holds(Action<MarkLayer[]> claim) => Prop.ForAll(Layers, claim).Check(Quiet);

    private static RegisterHistory Of(IEnumerable<MarkLayer> layers) =>
        layers.Aggregate(RegisterHistory.Empty, (history, layer) => history.With(layer));

    /// <summary>The rule in words: said last, then told last, then the greater symbol, whoever says it.</summary>
    private static byte Slow(IEnumerable<MarkLayer> layers, int index, DateTimeOffset? knownAt) =>
        (
            from layer in layers
            where knownAt is null || layer.Told <= knownAt
            from mark in layer.Marks
            where mark.Index == index
            orderby layer.Said descending, layer.Told descending, mark.Symbol descending
            select mark.Symbol
        ).FirstOrDefault();

    [Fact]
    public void A_session_at_any_moment_is_what_was_said_of_it_last_of_all_told_by_then() =>
        Holds(layers =>
        {
            foreach (
                var at in new DateTimeOffset?[] { Start.AddDays(-1), Start, Start.AddDays(1), Start.AddDays(2), null }
            )
            {
                var codes = Of(layers).Codes(at);
                Assert.Equal(Enumerable.Range(0, SessionGrid.Length).Select(i => Slow(layers, i, at)), codes);
            }
        });

    [Fact]
    public void The_order_in_which_layers_come_in_makes_no_difference_to_a_single_byte() =>
        Holds(layers =>
        {
            var bytes = Of(layers).ToBytes();
            Assert.Equal(bytes, Of(layers.Reverse()).ToBytes());
            Assert.Equal(bytes, Of(layers.OrderBy(l => l.Marks.Count).ThenBy(l => l.Origin)).ToBytes());
        });

    [Fact]
    public void The_same_layers_again_change_nothing() =>
        Holds(layers => Assert.Equal(Of(layers).ToBytes(), Of([.. layers, .. layers]).ToBytes()));

    [Fact]
    public void Taking_an_origin_out_leaves_what_would_be_there_had_it_never_spoken() =>
        Holds(layers =>
            Assert.All(
                Enumerable.Range(1, 5).Select(Origin),
                origin =>
                    Assert.Equal(
                        Of(layers.Where(l => l.Origin != origin)).ToBytes(),
                        Of(layers).Without(origin).ToBytes()
                    )
            )
        );

    [Fact]
    public void A_history_reads_back_from_its_bytes() =>
        Holds(layers =>
        {
            var bytes = Of(layers).ToBytes();
            var back = RegisterHistory.FromBytes(bytes);
            Assert.Equal(bytes, back.ToBytes());
            Assert.Equal(Of(layers).Codes(), back.Codes());
        });

    [Fact]
    public void The_last_of_a_sessions_versions_is_what_stands() =>
        Holds(layers =>
        {
            var history = Of(layers);
            var codes = history.Codes();
            Assert.All(
                Enumerable.Range(0, SessionGrid.Length),
                i => Assert.Equal(codes[i], history.VersionsOf(i).LastOrDefault()?.Symbol ?? 0)
            );
        });

    [Fact]
    public void Bytes_that_are_cut_short_are_refused()
    {
        var bytes = Of([new(Origin(1), Start, Start, [new(3, 1), new(4, 2)])]).ToBytes();
        for (var length = 1; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            Assert.Throws<InvalidDataException>(() => RegisterHistory.FromBytes(cut));
        }
    }
}
