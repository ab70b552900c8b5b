using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Bench.Fuzz;

/// <summary>
/// Small good files of every kind in every shape, and what chance makes of them. A seed gives the same file on every
/// machine.
/// </summary>
public sealed class Corpus
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string Transfer = """
        <?xml version="1.0" encoding="UTF-8"?>
        <CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion><DateTime>2026-11-16T10:30:00</DateTime>
        <SourceSchool><LEA>931</LEA><Estab>4125</Estab><SchoolName>Marlow Vale School</SchoolName></SourceSchool></Header>
        <CTFpupilData><Pupil><UPN>H801200001001</UPN><Surname>Okafor</Surname><Forename>Grace</Forename><DOB>2015-02-14</DOB><Sex>F</Sex>
        <BasicDetails><NCyearActual>7</NCyearActual><EnrolStatus>C</EnrolStatus></BasicDetails>
        <SENhistory><SEN><StartDate>2021-09-05</StartDate><SENprovision>K</SENprovision></SEN></SENhistory>
        <Attendance><YearData><Year>2026</Year><LEA>931</LEA><Estab>4125</Estab><SessionsPossible>96</SessionsPossible>
        <AttendSessions><AttendanceStartDate>2026-09-02</AttendanceStartDate><AttendanceMarks>/\/\/\OOOO</AttendanceMarks></AttendSessions></YearData></Attendance>
        <SchoolHistory><School><LEA>931</LEA><Estab>4125</Estab><EntryDate>2025-09-01</EntryDate><LeavingDate>2026-11-13</LeavingDate></School></SchoolHistory>
        </Pupil></CTFpupilData></CTfile>
        """;

    private const string Wonde = """
        {"data":[{"id":"A1","upi":"x","surname":"Okafor","forename":"Grace","date_of_birth":{"date":"2015-02-14 00:00:00.000000","timezone":"Europe/London"},
        "education_details":{"data":{"upn":"H801200001001","current_nc_year":"7"}}}],"meta":{"pagination":{"next":null}}}
        """;

    private readonly List<(string Name, byte[] Bytes)> _files = [];

    public Corpus(IEnumerable<IImporter> kinds)
    {
        foreach (var kind in kinds)
        {
            string[] headings = [.. kind.TemplateColumns.Select(c => c.Name)];
            string[] cells = [.. kind.TemplateColumns.Select(c => c.Example)];
            string[][] rows = [headings, cells, [.. cells.Reverse()], cells];
            _files.Add(($"{kind.Kind}.csv", Encoding.UTF8.GetBytes(Text(rows, ","))));
            _files.Add(($"{kind.Kind}.txt", [.. Encoding.Latin1.GetBytes(Text(rows, "\t").Replace('a', 'é'))]));
            _files.Add(($"{kind.Kind} wide.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text(rows, ";"))]));
            _files.Add(($"{kind.Kind}.xlsx", Workbook(rows)));
            _files.Add(($"{kind.Kind}.json", Encoding.UTF8.GetBytes($"[{string.Join(",\n", Objects(rows))}]")));
            _files.Add(($"{kind.Kind}.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', Objects(rows)))));
        }

        _files.Add(("transfer.xml", Encoding.UTF8.GetBytes(Transfer)));
        _files.Add(("wonde.json", Encoding.UTF8.GetBytes(Wonde)));
        _files.Add(("all.zip", Zip([.. _files.Take(4)])));
    }

    /// <summary>One of the files, spoilt as this seed has it.</summary>
    public (string Name, byte[] Bytes) Spoilt(int seed)
    {
        var random = new Random(seed);
        var (name, bytes) = _files[random.Next(_files.Count)];
        var other = _files[random.Next(_files.Count)].Bytes;
        return (name, IsZip(bytes) && random.Next(3) > 0 ? Inside(bytes, random) : Mutation.Of(bytes, other, random));
    }

    /// <summary>Spoils one part of a zip and packs it well, so that what reads the part is tried and not only what unpacks.</summary>
    private static byte[] Inside(byte[] zip, Random random)
    {
        using var packed = new ZipArchive(new MemoryStream(zip));
        var parts = packed.Entries.Select(e => (e.FullName, Bytes: Unpacked(e))).ToList();
        var at = random.Next(parts.Count);
        parts[at] = (parts[at].FullName, Mutation.Of(parts[at].Bytes, parts[random.Next(parts.Count)].Bytes, random));
        return Zip(parts);
    }

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8);

    private static string Text(string[][] rows, string separator) =>
        string.Concat(
            rows.Select(row =>
                string.Join(separator, row.Select(c => c.AsSpan().ContainsAny(",;\"") ? $"\"{c}\"" : c)) + "\r\n"
            )
        );

    private static IEnumerable<string> Objects(string[][] rows) =>
        rows.Skip(1)
            .Select(row => JsonSerializer.Serialize(rows[0].Zip(row).ToDictionary(p => p.First, p => p.Second)));

    private static byte[] Workbook(string[][] rows)
    {
        // Headings as shared texts, cells in the sheet: both ways that a sheet holds text.
        var shared = string.Concat(rows[0].Select(t => $"<si><t>{SecurityElement.Escape(t)}</t></si>"));
        var sheet = string.Concat(
            rows.Select(
                (row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell(cell, r, c)))}</row>"
            )
        );
        return Zip([
            Part(
                "_rels/.rels",
                $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            Part(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Rows\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"
            ),
            Part(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"s1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{shared}</sst>"),
            Part(
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"200\" formatCode=\"dd/mm/yyyy;@\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>"
            ),
            Part(
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet}</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"
            ),
        ]);
    }

    private static string Cell(string text, int row, int column) =>
        row == 0 ? $"<c t=\"s\"><v>{column}</v></c>"
        : text.Length == 0 ? "<c/>"
        : text.Contains('/') && text.Length == 10 ? "<c s=\"1\"><v>46000.5</v></c>"
        : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    private static (string, byte[]) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes(xml));

    private static byte[] Zip(IReadOnlyList<(string Name, byte[] Bytes)> parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                // Else the hour of the run would be in the file.
                entry.LastWriteTime = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
                using var into = entry.Open();
                into.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
