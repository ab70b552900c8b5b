namespace Whereabouts.Platform.Tests.Record;

/// <summary>What tests promise of whole records.</summary>
internal static class Records
{
    /// <summary>Fails with the first lines that one has and the other has not.</summary>
    public static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var missing = expected.Except(actual).Take(6);
        var surplus = actual.Except(expected).Take(6);
        var difference = string.Join(
            '\n',
            missing.Select(l => "- " + Cut(l)).Concat(surplus.Select(l => "+ " + Cut(l)))
        );
        Assert.True(difference.Length == 0, difference);
        Assert.Equal(expected.Count, actual.Count);
    }

    private static string Cut(string line) => line.Length > 600 ? line[..600] + "…" : line;
}
