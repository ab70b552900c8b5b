using System.Text;
using Whereabouts.Platform.Tests.Intake.Documents;
using Whereabouts.Platform.Tests.Intake.Tables.Workbooks;
using static Whereabouts.Cli.ExitCodes;
using static Whereabouts.Platform.Tests.Intake.BrokenFiles.Made;

namespace Whereabouts.Platform.Tests.Intake.BrokenFiles;

/// <summary>What schools and agencies have sent, and what somebody who means harm would.</summary>
internal static class BrokenFilesOfEveryKind
{
    private const string Damaged = "refused: The file is damaged or was cut short";
    private static readonly string Bomb = new(' ', 30_000_000);

    public static IReadOnlyList<BrokenFile> All { get; } =
    [.. Letters(), .. Text(), .. Values(), .. Workbooks(), .. Zips(), .. Documents(), .. NotTables()];

    private static IEnumerable<BrokenFile> Letters()
    {
        yield return new(
            "Windows-1252 letters",
            "roll.csv",
            () => Encoding.Latin1.GetBytes(Headings + Grace + BenWith(2, "Núñez")),
            Well,
            ["roll.csv: roll, applied 2"]
        );
        yield return new(
            "UTF-16 without its mark",
            "roll.csv",
            () => Encoding.Unicode.GetBytes(Headings + Grace + BenWith(2, "Łukasik")),
            Well,
            ["roll.csv: roll, applied 2"]
        );
        yield return new(
            "one name in another encoding than the rest",
            "roll.csv",
            () =>
                [.. Utf8(Headings + BenWith(2, "Łukasik")), .. Encoding.Latin1.GetBytes(Grace.Replace("Grace", "Zoë"))],
            Well,
            ["roll.csv: roll, applied 2"]
        );
        yield return new(
            "NUL bytes between good rows",
            "roll.csv",
            () => [.. Roll(Grace), .. new byte[500], .. "\n"u8, .. Utf8(BenWith(2, "Ade\0yemi"))],
            Well,
            ["roll.csv: roll, applied 2"]
        )
        {
            OnBoth = true,
        };
        yield return new(
            "emoji in a name",
            "roll.csv",
            () => Roll(Grace, BenWith(3, "Ben 🦕")),
            Well,
            ["roll.csv: roll, applied 2"]
        )
        {
            OnBoth = true,
        };
        yield return new(
            "an emoji where a shown value is cut",
            "roll.csv",
            () => Roll(Grace, BenWith(4, new string('x', 199) + "🦕🦕")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, date of birth, refused: This is not a date"
        )
        {
            OnBoth = true,
        };
        yield return new(
            "names written from right to left",
            "roll.csv",
            () => Roll(Grace, BenWith(2, "\u200Fכהן\u200F"), BenWith(2, "\u202Bحسن\u202C").Replace(BensUpn, "")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 2, waiting 1"],
            "row 4, waiting: No child has this name, date of birth and postcode."
        )
        {
            OnBoth = true,
        };
    }

    private static IEnumerable<BrokenFile> Text()
    {
        yield return new("headings and nothing under them", "roll.csv", () => Roll(), Well, ["roll.csv: roll"]);
        yield return new(
            "two heading rows and a title",
            "roll.csv",
            () => Utf8("Marlow Vale School\nPrinted 20/11/2026\n" + Headings + Headings + Grace + Ben),
            SomeRowsLeft,
            ["roll.csv: roll, applied 2, refused 1"],
            "row 4, urn, refused: This is not a URN.",
            "row 4, date of birth, refused: This is not a date we can read.",
            "row 4, entry date, refused: This is not a date we can read."
        );
        yield return new(
            "duplicate columns",
            "roll.csv",
            () => Utf8("upn," + Headings + BensUpn + "," + Ben),
            Well,
            ["roll.csv: roll, applied 1"]
        );
        yield return new(
            "headings nobody foresaw",
            "lunches.csv",
            () => Utf8("dish,price\nsoup,2\n"),
            NotUnderstood,
            ["lunches.csv: not understood"],
            "refused: The headings (dish, price) are not those of any kind of file we know."
        );
        yield return new(
            "a quote that is never closed",
            "roll.csv",
            () => Roll(BenWith(2, "\"Adeyemi"), Grace),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 2, refused: A double quote is opened in this row and never closed."
        );
        yield return new(
            "a row broken over two lines",
            "roll.csv",
            () => Roll(Grace, Ben.Replace("Adeyemi", "Ade\nyemi")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 2"],
            "row 3, refused: The row has 3 of 8 cells: it may be part of a row broken over two lines",
            "row 4, urn, refused: This is not a URN.",
            "row 4, entry date, refused: There is no entry date."
        );
        yield return new(
            "a file that ends in the middle of a row",
            "roll.csv",
            () => Roll(Grace, Ben[..40]),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, refused: The file ends in the middle of this row, after 5 of 8 cells."
        );
        yield return new(
            "a comma too many",
            "roll.csv",
            () => Roll(Grace, BenWith(2, "Adeyemi, Jr").TrimEnd('\n') + ",x\n"),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, refused: The row has 10 cells but there are only 8 headings"
        );
        yield return new(
            "lines that end as on an old Macintosh",
            "roll.csv",
            () => Utf8((Headings + Grace + Ben).Replace('\n', '\r')),
            Well,
            ["roll.csv: roll, applied 2"]
        );
        yield return new(
            "a line of a million characters and more",
            "roll.csv",
            () => Roll(Grace, BenWith(2, string.Concat(Enumerable.Repeat("Adeyemi ", 140_000))), Ben),
            SomeRowsLeft,
            ["roll.csv: roll, applied 2, refused 1"],
            "row 3, refused: The row is longer than 1,000,000 characters and was passed over."
        );
        yield return new(
            "a cell of a hundred thousand characters and more",
            "roll.csv",
            () => Roll(Grace, BenWith(2, new string('x', 100_001))),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, C, refused: A cell is longer than 100,000 characters and was left out."
        );
        yield return new(
            "more columns than a sheet can have",
            "roll.csv",
            () => Roll(Grace, BenWith(7, "C" + new string(',', 20_000) + "x")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, refused: The row has more than 16,384 cells."
        );
        yield return new(
            "a hundred thousand headings alike",
            "roll.csv",
            () => Utf8(string.Join(',', Enumerable.Repeat("upn", 100_000)) + "\n1,2\n"),
            NotUnderstood,
            ["roll.csv: not understood"],
            "refused: The headings (upn, upn (2), upn (3), upn (4),"
        );
    }

    private static IEnumerable<BrokenFile> Values()
    {
        yield return new(
            "days as Excel counts them",
            "roll.csv",
            () => Roll(Grace, BenWith(4, "41762")),
            Well,
            ["roll.csv: roll, applied 2"]
        );
        yield return new(
            "days and months in either order",
            "roll.csv",
            () => Roll(Grace, BenWith(4, "05/23/2014")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, date of birth, refused: '23' is not a month: a date is read with its day before its month."
        );
        yield return new(
            "a day that never was",
            "roll.csv",
            () => Roll(Grace, BenWith(6, "31/09/2025")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, entry date, refused: There is no day 31 in September 2025."
        );
        yield return new(
            "a date of birth in the future",
            "roll.csv",
            () => Roll(Grace, BenWith(4, "03/05/2034")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, date of birth, refused: The date lies in the future."
        );
        yield return new(
            "a UPN with a wrong check letter",
            "roll.csv",
            () => Roll(Grace, BenWith(1, (BensUpn[0] == 'A' ? 'B' : 'A') + BensUpn[1..])),
            Well,
            ["roll.csv: roll, applied 2"],
            "row 3, upn, note: The UPN's check letter is wrong."
        );
        yield return new(
            "a UPN as Excel shortens it",
            "roll.csv",
            () => Roll(Grace, BenWith(1, "9.31413E+11")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, waiting 1"],
            "row 3, upn, waiting: No child has this name, date of birth and postcode. What stands as its UPN is not a UPN."
        );
        yield return new(
            "a child twice with two birth dates",
            "roll.csv",
            () => Roll(Ben, BenWith(4, "04/05/2014"), Grace),
            SomeRowsLeft,
            ["roll.csv: roll, applied 2, waiting 1"],
            "row 3, waiting: The UPN is known, but with another date of birth."
        )
        {
            OnBoth = true,
        };
        yield return new(
            "codes nobody knows",
            "roll.csv",
            () => Roll(Grace, BenWith(7, "ZZ")),
            Well,
            ["roll.csv: roll, applied 2"],
            "row 3, enrolment status, note: 'ZZ' is not a"
        );
        yield return new(
            "marks nobody knows",
            "marks.csv",
            () =>
                Utf8(
                    "urn,upn,surname,forename,date of birth,date,session,code\n"
                        + string.Concat(
                            new[] { "AM,/", "PM,%" }.Select(mark =>
                                $"141727,{BensUpn},Adeyemi,Ben,03/05/2014,02/11/2026,{mark}\n"
                            )
                        )
                ),
            SomeRowsLeft,
            ["marks.csv: marks, applied 1, refused 1"],
            "row 3, code, refused: '%' on 2 November 2026 is not an attendance code."
        );
        yield return new(
            "a school nobody knows",
            "roll.csv",
            () => Roll(Grace, BenWith(0, "Marlow")),
            SomeRowsLeft,
            ["roll.csv: roll, applied 1, refused 1"],
            "row 3, urn, refused: This is not a URN."
        );
    }

    private static IEnumerable<BrokenFile> Workbooks()
    {
        var good = SheetRows(Grace, Ben);
        yield return new(
            "merged cells over the headings",
            "roll.xlsx",
            () =>
                new WorkbookToRead()
                    .Sheet(
                        WorkbookToRead.Row(1, "School", "Child", null, null, null, null, "Stay")
                            + string.Concat(
                                new[] { Headings, Grace, Ben }.Select((line, at) => SheetRow(at + 2, line))
                            ),
                        behind: "<mergeCells><mergeCell ref=\"B1:F1\"/><mergeCell ref=\"G1:H1\"/></mergeCells>"
                    )
                    .Bytes(),
            Well,
            ["roll.xlsx [Children]: roll, applied 2"]
        );
        yield return new(
            "formula cells, one never calculated",
            "roll.xlsx",
            () =>
                new WorkbookToRead()
                    .Sheet(
                        SheetRows(Grace)
                            + SheetRow(3, Ben)
                                .Replace(
                                    "<c r=\"C3\" t=\"inlineStr\"><is><t>Adeyemi</t></is></c>",
                                    "<c r=\"C3\"><f>UPPER(Z3)</f></c>"
                                )
                            + SheetRow(4, BenWith(1, ""))
                                .Replace(
                                    "<c r=\"D4\" t=\"inlineStr\"><is><t>Ben</t></is></c>",
                                    "<c r=\"D4\" t=\"str\"><f>PROPER(Z4)</f><v>Ben</v></c>"
                                )
                    )
                    .Bytes(),
            SomeRowsLeft,
            ["roll.xlsx [Children]: roll, applied 2, refused 1"],
            "row 3, C, refused: The cell has a formula whose value was never calculated"
        );
        yield return new(
            "dates as numbers with a date's format",
            "roll.xlsx",
            () =>
                new WorkbookToRead()
                    .Sheet(
                        SheetRows(Grace, Ben)
                            .Replace(
                                "<c r=\"E3\" t=\"inlineStr\"><is><t>03/05/2014</t></is></c>",
                                "<c r=\"E3\" s=\"0\"><v>41762</v></c>"
                            )
                    )
                    .Formats("14")
                    .Bytes(),
            Well,
            ["roll.xlsx [Children]: roll, applied 2"]
        );
        yield return new(
            "a thousand sheets",
            "roll.xlsx",
            () =>
            {
                var workbook = new WorkbookToRead().Sheet(good, "Roll");
                for (var sheet = 2; sheet <= 1_000; sheet++)
                {
                    workbook.Sheet("", $"S{sheet}");
                }

                return workbook.Bytes();
            },
            NotUnderstood,
            ["roll.xlsx [Roll]: roll, applied 2", "roll.xlsx [sheets 51 to 1,000]: not understood"],
            "refused: Only the first 50 of the workbook's 1,000 sheets are read."
        );
        yield return new(
            "two rows of one number",
            "roll.xlsx",
            () =>
                new WorkbookToRead().Sheet(SheetRows(Grace) + SheetRow(2, Ben) + SheetRow(2, BenWith(4, "x"))).Bytes(),
            SomeRowsLeft,
            ["roll.xlsx [Children]: roll, applied 2, refused 1"],
            "row 4, date of birth, refused: This is not a date we can read."
        )
        {
            OnBoth = true,
        };
        yield return new(
            "half a character written as Excel escapes it",
            "roll.xlsx",
            () => Workbook(Grace, BenWith(3, "Ben_xD83E__x0000_")),
            Well,
            ["roll.xlsx [Children]: roll, applied 2"]
        )
        {
            OnBoth = true,
        };
        yield return new(
            "a workbook cut short",
            "roll.xlsx",
            () => Workbook(Grace, Ben)[..900],
            NotUnderstood,
            [$"roll.xlsx: not understood"],
            Damaged
        );
        yield return new(
            "a sheet that breaks off",
            "roll.xlsx",
            () => new WorkbookToRead().Sheet(good + "<row r=\"4\"><c></row>").Bytes(),
            NotUnderstood,
            ["roll.xlsx [Children]: not understood"],
            "row 3, refused: The file is damaged or was cut short"
        );
        yield return new(
            "a damaged sheet beside a good one",
            "roll.xlsx",
            () => new WorkbookToRead().Sheet("<row r=\"1\"><c></row>", "Leavers").Sheet(good, "Roll").Bytes(),
            NotUnderstood,
            ["roll.xlsx [Leavers]: not understood", "roll.xlsx [Roll]: roll, applied 2"],
            "refused: The file is damaged or was cut short"
        );
        yield return new(
            "XML in a sheet that would grow without end",
            "roll.xlsx",
            () =>
                new WorkbookToRead()
                    .Sheet(good, before: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>")
                    .Bytes(),
            NotUnderstood,
            ["roll.xlsx [Children]: not understood"],
            "refused: The file's XML declares a document type or entities"
        );
        yield return new(
            "a cell beyond the last column",
            "roll.xlsx",
            () => new WorkbookToRead().Sheet(good + "<row r=\"4\"><c r=\"ZZZZZ4\"><v>1</v></c></row>").Bytes(),
            SomeRowsLeft,
            ["roll.xlsx [Children]: roll, applied 2, refused 1"],
            "row 4, refused: The row has more cells than Excel allows."
        );
        yield return new(
            "a workbook that unpacks to a thousand times its size",
            "roll.xlsx",
            () => new WorkbookToRead().Sheet(good).With("xl/media/bomb.xml", Bomb).Bytes(),
            NotUnderstood,
            ["roll.xlsx: not understood"],
            "refused: The workbook would unpack to more than 200 times its size"
        );
        yield return new(
            "a workbook with a password",
            "roll.xlsx",
            () => [0xD0, 0xCF, 0x11, 0xE0, .. new byte[3_000], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
            NotUnderstood,
            ["roll.xlsx: not understood"],
            "refused: The workbook is protected by a password."
        );
        yield return new(
            "an .xls renamed .xlsx",
            "roll.xlsx",
            () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")],
            NotUnderstood,
            ["roll.xlsx: not understood"],
            "refused: The file is a workbook of Excel 97 to 2003 (.xls)"
        );
    }

    private static IEnumerable<BrokenFile> Zips()
    {
        yield return new(
            "a zip cut short",
            "all.zip",
            () => Zip(("roll.csv", Roll(Grace, Ben)))[..^30],
            NotUnderstood,
            ["all.zip: not understood"],
            Damaged
        );
        yield return new(
            "a zip of nothing",
            "all.zip",
            () => Zip(),
            NotUnderstood,
            ["all.zip: not understood"],
            "refused: There is no file in the zip."
        );
        yield return new(
            "a zip that unpacks to a thousand times its size",
            "all.zip",
            () => Zip(("roll.csv", Utf8(Bomb))),
            NotUnderstood,
            ["all.zip: not understood"],
            "refused: roll.csv would unpack to more than 200 times its size"
        );
        yield return new(
            "a path in a zip's entry",
            "all.zip",
            () => Zip(("../../etc/roll.csv", Roll(Grace, Ben))),
            Well,
            ["all.zip/etc/roll.csv: roll, applied 2"]
        );
        yield return new(
            "a zip in a zip",
            "all.zip",
            () => Zip(("inner.zip", Zip(("roll.csv", Roll(Ben)))), ("roll.csv", Roll(Grace))),
            NotUnderstood,
            ["all.zip/roll.csv: roll, applied 1", "all.zip [inner.zip]: not understood"],
            "refused: inner.zip is a zip inside the zip."
        );
        yield return new(
            "a damaged file in a zip",
            "all.zip",
            () =>
                Spoilt(Zip(("a.csv", Roll(Ben)), ("b.csv", Roll(Grace))), "Adeyemi"u8.ToArray(), "Adeyemo"u8.ToArray()),
            NotUnderstood,
            ["all.zip/b.csv: roll, applied 1", "all.zip [a.csv]: not understood"],
            "refused: a.csv is damaged in the zip, or was cut short."
        );
        yield return new(
            "an emoji where a long name in a zip is cut",
            "all.zip",
            () => Zip(($"🦕🦕{new string('x', 195)}.csv", Roll(Grace, Ben))),
            Well,
            [$"all.zip/{new string('x', 195)}.csv: roll, applied 2"]
        )
        {
            OnBoth = true,
        };
    }

    private static IEnumerable<BrokenFile> Documents()
    {
        var transfer = TransferFile.Of(TransferFile.Grace());
        BrokenFile Xml(string what, Func<string> text, params string[] says) =>
            new(what, "9314125.xml", () => Utf8(text()), NotUnderstood, ["9314125.xml: not understood"], says);
        yield return Xml(
            "XML that would grow without end",
            () =>
                transfer.Replace(
                    "<CTfile>",
                    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><CTfile>"
                ),
            "refused: The file's XML declares a document type or entities"
        );
        yield return Xml(
            "XML that asks for another file",
            () =>
                transfer
                    .Replace("<CTfile>", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><CTfile>")
                    .Replace("<Surname>Okafor", "<Surname>&a;"),
            "refused: The file's XML declares a document type or entities"
        );
        yield return Xml("a transfer file cut short", () => transfer[..(transfer.Length / 2)], Damaged);
        yield return Xml(
            "XML of some other kind",
            () => "<menu><dish>soup</dish></menu>",
            "refused: The file is XML of a kind we do not know: it begins with menu."
        );
        const string Row =
            "{\"urn\":\"141727\",\"upn\":\"H801200001001\",\"surname\":\"Adeyemi\",\"forename\":\"Ben\",\"date of birth\":\"2014-05-03\",\"entry date\":\"2025-09-01\"";
        BrokenFile Json(string what, string text, params string[] says) =>
            new(what, "rows.json", () => Utf8(text), NotUnderstood, ["rows.json: not understood"], says);
        yield return Json(
            "JSON cut short",
            $"[{Row}}},\n{Row}",
            "refused: The file is JSON that is damaged or was cut short, at line 2"
        );
        yield return Json(
            "JSON with half a character",
            $"[\n{Row},\"form\":\"\\uD83E\"}}]",
            "refused: The file is JSON that is damaged or was cut short, at line 2"
        );
        yield return Json(
            "JSON nested without end",
            $"[{Row},\"form\":{new string('[', 5_000)}",
            "refused: The file is JSON that is damaged"
        );
        yield return new(
            "JSON with NUL in its values and names",
            "rows.json",
            () => Utf8($"[{Row},\"form\":\"9\\u0000B\",\"no\\u0000te\":\"\\u0000\"}}]"),
            Well,
            ["rows.json: roll, applied 1"]
        )
        {
            OnBoth = true,
        };
    }

    private static IEnumerable<BrokenFile> NotTables()
    {
        BrokenFile Of(string what, string name, byte[] bytes, string reason) =>
            new(what, name, () => bytes, NotUnderstood, [$"{name}: not understood"], "refused: " + reason);
        yield return Of("a PDF renamed .csv", "roll.csv", "%PDF-1.7\n..."u8.ToArray(), "The file is a PDF document.");
        yield return Of(
            "a web page renamed .xls",
            "roll.xls",
            "<html><table><tr><td>UPN"u8.ToArray(),
            "The file is a web page"
        );
        yield return Of("a picture", "roll.png", [0x89, .. "PNG\r\n"u8], "The file is a picture.");
        yield return Of(
            "a program",
            "roll.csv",
            [1, 2, 3, 4, 5, 6, 7, 0x80, 0x90, 0xFF],
            "The file is neither text nor an Excel workbook."
        );
        yield return Of("nothing at all", "roll.csv", [], "The file is empty.");
        yield return Of("nothing but blanks", "roll.csv", " \r\n\t\r\n"u8.ToArray(), "There is no text in the file.");
    }
}
