using System.Text;

namespace Whereabouts.Platform.Tests.Intake.Tables;

public sealed class RoundTripTests : FilesToRead
{
    private const string Letters = "abcXYZ019 ,;\t|\"'\r\n-=+@/éßŁ😀محمد\u00A0";
    private const string LettersOf1252 = "abcXYZ019 ,;\t|\"'\r\n-=+@/éßŠ€\u2019";

    private static readonly System.Buffers.SearchValues<char> Misleading = System.Buffers.SearchValues.Create(
        ",;\t|\"\r\n"
    );

    [Fact]
    public void Any_table_reads_back_the_same_whatever_its_separator_quoting_encoding_and_line_ends()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var random = new Random(20261120);
        for (var time = 0; time < 2500; time++)
        {
            var encoding = random.Next(5);
            var columns = random.Next(2, 9);
            var separator = ",;\t|"[random.Next(4)];
            var lineEnd = new[] { "\n", "\r", "\r\n" }[random.Next(3)];
            var always = random.Next(3) == 0;
            var headings = Enumerable.Range(0, columns).Select(column => $"Heading {column}").ToList();
            var rows = Enumerable
                .Range(0, random.Next(1, 12))
                .Select(_ =>
                    Enumerable
                        .Range(0, columns)
                        .Select(_ => Cell(random, encoding == 4 ? LettersOf1252 : Letters))
                        .ToList()
                )
                .ToList();
            var text = string.Join(
                lineEnd,
                rows.Prepend(headings).Select(row => string.Join(separator, row.Select(cell => Written(cell, always))))
            );
            if (random.Next(2) == 0)
                text += lineEnd;

            var read = Read(Bytes(text, encoding));

            var expected = rows.Select(row => row.Select(Trimmed).ToList())
                .Where(row => row.Exists(cell => cell is not null))
                .ToList();
            Assert.True(read.Problem is null, $"case {time}: {read.Problem?.Reason}\n{text}");
            Assert.Equal(headings, read.Table.Headings);
            Assert.True(expected.Count == read.Rows.Count, $"case {time}\n{text}");
            Assert.All(expected.Zip(read.Rows), pair => Assert.Equal(pair.First, pair.Second.Cells));
            Assert.All(read.Rows, row => Assert.Null(row.Problem));
        }
    }

    private static byte[] Bytes(string text, int encoding) =>
        encoding switch
        {
            0 => Encoding.UTF8.GetBytes(text),
            1 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            2 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            3 => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => Encoding.GetEncoding(1252).GetBytes(text),
        };

    private static string Cell(Random random, string letters)
    {
        var elements = letters.EnumerateRunes().ToArray();
        return string.Concat(
            Enumerable.Range(0, random.Next(10)).Select(_ => elements[random.Next(elements.Length)].ToString())
        );
    }

    /// <summary>In quotes where it must be, and wherever another separator could mislead.</summary>
    private static string Written(string cell, bool always) =>
        always || cell.AsSpan().ContainsAny(Misleading)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private static string? Trimmed(string cell) =>
        cell.Trim() switch
        {
            "" => null,
            // Text that was kept from being read as a number.
            ['=', '"', .. var wrapped, '"'] when !wrapped.Contains('"', StringComparison.Ordinal) => Trimmed(wrapped),
            var trimmed => trimmed,
        };
}
