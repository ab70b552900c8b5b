using System.Text;
using Microsoft.Win32.SafeHandles;
using Whereabouts.Cli.Files;

namespace Whereabouts.Cli.Matching;

/// <summary>Says what is wrong with a file of people whose headings cannot be read, and how to mend it.</summary>
internal static class FileTrouble
{
    /// <summary>What the file is, when its first bytes show that it is no text in UTF-8.</summary>
    public static string? OfBytes(SafeFileHandle file)
    {
        Span<byte> first = stackalloc byte[64];
        ReadOnlySpan<byte> read = first[..RandomAccess.Read(file, first, 0)];
        return read.StartsWith("PK\u0003\u0004"u8) || read.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
                ? "It is a workbook (or a zip), not text."
            : read.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || read.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || read.Contains((byte)0)
                ? "It is written in UTF-16 ('Unicode text')."
            : null;
    }

    /// <summary>What separates the headings, when that is no comma.</summary>
    public static string? OfHeadings(CsvRows header)
    {
        var line = header[0];
        var (name, sign) =
            line.Contains((byte)'\t') ? ("tabs", (byte)'\t')
            : line.Contains((byte)';') ? ("';'", (byte)';')
            : line.Contains((byte)'|') ? ("'|'", (byte)'|')
            : ("", (byte)0);
        return header.Count == 1 && name.Length > 0
            ? $"Its headings are separated by {name}: {Encoding.UTF8.GetString(line).Split((char)sign).Length} of them."
            : null;
    }

    /// <summary>The refusal, with what the file is taken for and how to mend it.</summary>
    /// <param name="id">What the column of identifiers may be called.</param>
    public static CommandRefusedException Refusal(string what, string? because, string[] id) =>
        new(
            what
                + (because is null ? "" : $" {because}")
                + $" Save it as comma-separated text in UTF-8 with the headings in its first row: it must have {Words(id)}, and should have what there is of forename, surname, dob, sex, postcode, address, upn and nhs.",
            ExitCodes.NotUnderstood
        );

    private static string Words(string[] id) => string.Join(" or ", id.Select(name => $"'{name}'"));
}
