using System.Globalization;
using Whereabouts.Cli;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Identity;

/// <summary>Two files matched on the command line: whose row is this?</summary>
public sealed class MatchCommandTests : IDisposable
{
    private const string People =
        "nhs,upn,id,forename,surname,dob,sex,postcode,address,notes\n"
        + ",,p1,Oliver,Smythe,2012-03-04,M,OX4 3AJ,\"12 High Street, \"\"The Den\"\", Oxford\",x\r\n"
        + ",,p2,Olivia,Smythe,2014-05-06,F,OX4 3AJ,\"12 High Street, Oxford\",\n"
        + "\n"
        + ",,p3,Amir,Khanzada,2011-07-01,M,OX3 1AA,\"4 London Rd\nHeadington\",\n"
        + ",,p4,Zoë,Łukasik,2010-09-09,F,OX1 1AA,1 Lake Street,\n";

    private const string Rows =
        "rid,source,forename,surname,dob,sex,postcode,address,upn,nhs\n"
        + "r1,school,Ollie,Smythe,04/03/2012,M,OX43AJ,12 High St,,\n"
        + "r2,police,KHANZADA,AMIR,2011-07-01,M,,4 LONDON ROAD,,\n"
        + "r3,police,Peter,Fairweather,2011-02-03,M,SW1A 1AA,1 The Mall,,\n"
        + "r4,school,,,,,,,,\n"
        + "\"r,5\",school,Zoe,Lukasik,2010-09-09,F,OX1 1AA,1 Lake St,,\n"
        + "r6,school,Short,Row";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whereabouts-match-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_row_gets_its_likeliest_person_and_the_reasons_in_words()
    {
        var links = Match(People, Rows, "--explain");
        Assert.Equal("rid,id,probability,why", links[0]);
        Assert.Equal(7, links.Count);
        AssertFound("r1,p1,", links[1]);
        Assert.Contains("Forename OLLIE is a form of OLIVER.", links[1], StringComparison.Ordinal);
        AssertFound("r2,p3,", links[2]);
        Assert.Contains("Forename and surname are changed over.", links[2], StringComparison.Ordinal);
        Assert.StartsWith("r3,,0.0000000,Nobody", links[3], StringComparison.Ordinal);
        Assert.StartsWith("r4,,0.0000000,The row says nothing", links[4], StringComparison.Ordinal);
        AssertFound("\"r,5\",p4,", links[5]);
        Assert.StartsWith("r6,,", links[6], StringComparison.Ordinal);
    }

    [Fact]
    public void One_thread_and_four_answer_the_same()
    {
        Assert.Equal(Match(People, Rows, "--threads", "1"), Match(People, Rows, "--threads", "4"));
    }

    [Fact]
    public void A_file_against_itself_finds_double_entries_and_no_row_itself()
    {
        var file = Write("people.csv", People + ",,p5,Oliver,Smyth,2012-04-03,M,OX4 3AJ,12 High Street,\n");
        var links = Match(file, file);
        AssertFound("p1,p5,", links[1]);
        AssertFound("p5,p1,", links[5]);
        Assert.All(links.Skip(1), l => Assert.NotEqual(l.Split(',')[0], l.Split(',')[1]));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(
        "name,born\nx,y\n",
        "has no column 'id'. Save it as comma-separated text in UTF-8 with the headings in its first row: it must have 'id' or 'unique_id'"
    )]
    [InlineData("id;forename;surname\n1;Ada;Moss\n", "Its headings are separated by ';': 3 of them.")]
    [InlineData("id\tforename\n1\tAda\n", "Its headings are separated by tabs: 2 of them.")]
    [InlineData("PK\u0003\u0004people", "It is a workbook (or a zip), not text.")]
    [InlineData("i\0d\0,\0", "It is written in UTF-16")]
    [InlineData("id,forename\np1,Ada\np2,\"Bea\np3,Cy\n", "It comes after the row that begins with 'p1'.")]
    public void A_file_that_holds_no_people_is_refused_in_words(string people, string reason)
    {
        var answer = CommandLine.Run(
            "match",
            "--population",
            Write("people.csv", people),
            "--incoming",
            Write("rows.csv", Rows),
            "--out",
            Path.Combine(_folder.FullName, "links.csv")
        );
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_begin_with_a_hash_and_files_of_old_line_ends_are_read()
    {
        const string Old =
            "id,forename,surname,dob,postcode\r#1,Peter,Fairweather,2011-02-03,SW1A 1AA\r#2,Amir,Khanzada,2011-07-01,OX3 1AA";
        var links = Match(Write("old.csv", Old), Write("rows.csv", Rows));
        Assert.StartsWith("r2,#2,", links[2], StringComparison.Ordinal);
        Assert.StartsWith("r3,#1,", links[3], StringComparison.Ordinal);
    }

    private static void AssertFound(string start, string line)
    {
        Assert.StartsWith(start, line, StringComparison.Ordinal);
        var probability = double.Parse(line[start.Length..].Split(',')[0], CultureInfo.InvariantCulture);
        Assert.InRange(probability, 0.9, 1);
    }

    private List<string> Match(string people, string rows, params string[] options)
    {
        var (population, incoming) = people.Contains('\n', StringComparison.Ordinal)
            ? (Write("people.csv", people), Write("rows.csv", rows))
            : (people, rows);
        var links = Path.Combine(_folder.FullName, "links.csv");
        var answer = CommandLine.Run([
            "match",
            "--population",
            population,
            "--incoming",
            incoming,
            "--out",
            links,
            .. options,
        ]);
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
        Assert.Contains("s in all", answer.Output, StringComparison.Ordinal);
        return [.. File.ReadAllLines(links)];
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
