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

    /// <summary>As the database gives it: every layer comes upon a history that was read back.</summary>
    [Fact]
    public void Layers_added_to_what_was_stored_give_the_same_bytes_as_all_at_once() =>
        Holds(layers =>
        {
            var stored = layers.Aggregate(
                RegisterHistory.Empty.ToBytes(),
                (bytes, layer) => RegisterHistory.FromBytes(bytes).With(layer).ToBytes()
            );
            Assert.Equal(Of(layers).ToBytes(), stored);
            Assert.Equal(RegisterHistory.Empty.With(layers).ToBytes(), stored);
        });

    [Fact]
    public void Each_day_in_its_turn_gives_the_same_bytes_as_the_last_day_first()
    {
        var days = Enumerable
            .Range(0, 40)
            .Select(day =>
            {
                var (said, place) = (Start.AddDays(day), (ushort)(day * 2));
                return new MarkLayer(
                    Origin(40 - day),
                    said,
                    said.AddHours(1),
                    [new(place, 1), new((ushort)(place + 1), 2)]
                );
            })
            .ToList();

        var history = Of(days);

        Assert.Equal(Of(days.AsEnumerable().Reverse()).ToBytes(), history.ToBytes());
        Assert.Equal(history.ToBytes(), RegisterHistory.FromBytes(history.ToBytes()).ToBytes());
        Assert.Equal(
            days.Select(d => (d.Origin, d.Said, d.Told, string.Join(' ', d.Marks))),
            history.Layers.Select(l => (l.Origin, l.Said, l.Told, string.Join(' ', l.Marks)))
        );
    }

    [Fact]
    public void What_one_origin_said_is_found_among_the_others() =>
        Holds(layers =>
            Assert.All(
                Enumerable.Range(1, 5).Select(Origin),
                origin =>
                    Assert.Equal(
                        Of(layers.Where(l => l.Origin == origin))
                            .Layers.Select(l => (l.Said, string.Join(' ', l.Marks))),
                        Of(layers).LayersOf(origin).Select(l => (l.Said, string.Join(' ', l.Marks)))
                    )
            )
        );

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

    [Fact]
    public void Spoilt_bytes_are_read_or_refused_and_never_run_over()
    {
        var bytes = Of([
                new(Origin(1), Start, Start, [new(3, 1), new(4, 2), new(500, 3)]),
                new(Origin(2), Start.AddHours(1), Start, [new(4, 1)]),
            ])
            .ToBytes();
        for (var place = 0; place < bytes.Length; place++)
        {
            foreach (var value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
            {
                var spoilt = bytes.ToArray();
                spoilt[place] = value;
                var raised = Xunit.Record.Exception(() => RegisterHistory.FromBytes(spoilt).Codes());
                Assert.True(raised is null or InvalidDataException, $"{place} {value}: {raised}");
            }
        }
    }
}
