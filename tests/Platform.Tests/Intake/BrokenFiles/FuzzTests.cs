using Whereabouts.Bench.Fuzz;

namespace Whereabouts.Platform.Tests.Intake.BrokenFiles;

/// <summary>A few thousand of the files that bench/Fuzz reads a hundred thousand of.</summary>
public class FuzzTests
{
    [Fact]
    public void A_file_spoilt_at_random_is_read_or_explained_and_never_raises()
    {
        var fuzzer = new Fuzzer();
        var corpus = new Corpus(fuzzer.Kinds);
        var wrong = Enumerable
            .Range(1_000_000, 3_000)
            .Select(seed => (seed, Wrong: fuzzer.WhatIsWrong(corpus.Spoilt(seed).Bytes)))
            .FirstOrDefault(tried => tried.Wrong is not null);

        Assert.True(wrong.Wrong is null, $"seed {wrong.seed}: {wrong.Wrong}");
        // Not only turned away at the door: most of what is spoilt can still be read in part.
        Assert.InRange(fuzzer.Rows, 3_000, int.MaxValue);
    }

    [Theory]
    [InlineData(50606)] // 16,384 headings, which each kind of file looked through for itself, in 650 MB
    public void A_spoilt_file_that_once_broke_a_promise_keeps_it(int seed)
    {
        var fuzzer = new Fuzzer();

        Assert.Null(fuzzer.WhatIsWrong(new Corpus(fuzzer.Kinds).Spoilt(seed).Bytes));
    }

    [Fact]
    public void A_seed_always_gives_the_same_file()
    {
        var corpus = new Corpus(new Fuzzer().Kinds);

        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(corpus.Spoilt(seed).Bytes, corpus.Spoilt(seed).Bytes));
    }
}
