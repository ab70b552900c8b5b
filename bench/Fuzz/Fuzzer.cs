using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Web;

namespace Whereabouts.Bench.Fuzz;

/// <summary>Reads a file as an import does, short of the database, and holds the reading to what it promises.</summary>
public sealed class Fuzzer
{
    /// <summary>No file of the corpus has a tenth as many: a reader that gives more does not end.</summary>
    private const int MostRows = 200_000;

    /// <summary>For one file of a few kilobytes. Counted, not measured: it is the same on any machine.</summary>
    private const long MostBytes = 400L << 20;

    private static readonly DateTimeOffset Told = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly SettingDirectory NoSchools = new([]);
    private readonly Recognition _recognition = new(Importers());

    /// <summary>Every kind of file that is known.</summary>
    public IReadOnlyList<IImporter> Kinds => _recognition.Kinds;

    /// <summary>Rows read so far, so that it shows how deep the spoilt files still reach.</summary>
    public long Rows { get; private set; }

    /// <summary>The promise that the reading broke; null when it kept them all.</summary>
    public string? WhatIsWrong(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var wrong = Read(bytes);
            var used = GC.GetAllocatedBytesForCurrentThread() - before;
            return wrong ?? (used > MostBytes ? $"it took {used >> 20:N0} MB to read {bytes.Length:N0} bytes" : null);
        }
        catch (Exception raised)
        {
            // Reading bad content never raises, whatever it is.
            return raised.ToString();
        }
    }

    private string? Read(byte[] bytes)
    {
        using var file = TableReader.Open(new MemoryStream(bytes, writable: false), "spoilt", _recognition.Score);
        if (file.Problem is { } unreadable)
        {
            return Explained(unreadable.Reason, unreadable.Mend);
        }

        foreach (var table in file.Tables())
        {
            var wrong = Read(table);
            if (wrong is null && table.Problem is { } problem)
            {
                wrong = Explained(problem.Reason, problem.Mend);
            }

            if (wrong is not null)
            {
                return wrong;
            }
        }

        return null;
    }

    private string? Read(Table table)
    {
        var known = _recognition.Find(table.Headings, kind: null);
        var sheet = known is { } found ? new Sheet(found.Headings, NoSchools, found.Importer.Kind, "fuzz", Told) : null;
        var (count, last) = (0, 0);
        foreach (var row in table.Rows())
        {
            Rows++;
            if (++count > MostRows)
            {
                return "it does not end";
            }

            if (row.Number <= last)
            {
                return $"row {row.Number} comes after row {last}";
            }

            last = row.Number;
            var cells = Enumerable.Range(0, table.Headings.Count).Select(column => row[column]).ToList();
            if (cells.Concat(table.Headings).FirstOrDefault(c => c is not null && !IsText(c)) is { } unkept)
            {
                return $"row {last} has text that no database keeps: {Convert.ToHexString(System.Text.Encoding.Unicode.GetBytes(unkept))}";
            }

            if (row.Problem is { } broken && Explained(broken.Reason, broken.Mend) is { } silent)
            {
                return silent;
            }

            if (row.Problem is null && sheet is not null)
            {
                var read = new SheetRow(sheet, row.Number, cells);
                known!.Value.Importer.Read(read);
                if (
                    read.Refusals.Concat(read.Notes).FirstOrDefault(p => Explained(p.Reason, p.Mend) is not null) is
                    { } empty
                )
                {
                    return string.Create(CultureInfo.InvariantCulture, $"row {empty.Row} is refused without a word");
                }
            }
        }

        return null;
    }

    private static string? Explained(string reason, string mend) =>
        reason.Length > 0 && mend.Length > 0 ? null : "a problem without its reason or what to do";

    /// <summary>Whole characters, none of them NUL.</summary>
    private static bool IsText(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at)))
            {
                return false;
            }

            at += char.IsHighSurrogate(text[at]) ? 1 : 0;
        }

        return true;
    }

    private static IEnumerable<IImporter> Importers() =>
        new ServiceCollection()
            .AddWhereabouts(DatabaseAddress.Parse("sqlite:none.db"), Composition.Modules())
            .BuildServiceProvider()
            .GetServices<IImporter>();
}
