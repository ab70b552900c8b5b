using System.Globalization;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

/// <summary>A few small files of one school and its children, written by hand in a test.</summary>
internal sealed class Folder : IDisposable
{
    /// <summary>Grace Okafor, of Year 7.</summary>
    public const string Grace = "H801200001001";

    private readonly string _path = Directory.CreateTempSubdirectory("wb-files-").FullName;

    public string Path => _path;

    public string Schools =>
        Write(
            "schools.csv",
            "urn,laestab,establishment name,type of establishment,phase,status,open date\n141727,9314125,Marlow Vale School,Academy,Secondary,Open,01/09/2010\n"
        );

    public string Roll(
        string said = "01/09/2026 09:00",
        string postcode = "OX4 3AJ",
        string name = "roll.csv",
        string upn = Grace,
        string former = ""
    ) =>
        Write(
            name,
            "urn,upn,former upn,surname,forename,date of birth,postcode,enrolment status,entry date,recorded at\n"
                + $"141727,{upn},{former},Okafor,Grace,14/02/2015,{postcode},C,01/09/2025,{said}\n"
        );

    /// <summary>A status that names no UPN, and so needs the postcode to be certain.</summary>
    public string Status(string postcode = "OX4 3AJ", string surname = "Okafor") =>
        Write(
            "statuses.csv",
            "surname,forename,date of birth,postcode,status,start date,recorded at\n"
                + $"{surname},Grace,14/02/2015,{postcode},Child protection plan,01/09/2026,02/09/2026 09:00\n"
        );

    /// <summary>One code for both sessions of each weekday of a span.</summary>
    public string Marks(
        string name,
        string code,
        DateOnly from,
        DateOnly to,
        string saidAt = "16:00",
        DateOnly? saidOn = null,
        string upn = Grace
    )
    {
        var text = "urn,upn,surname,forename,date of birth,date,session,code,recorded at\n";
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            foreach (var session in new[] { "AM", "PM" })
            {
                text += string.Create(
                    CultureInfo.InvariantCulture,
                    $"141727,{upn},Okafor,Grace,14/02/2015,{day:dd/MM/yyyy},{session},{code},{saidOn ?? day:dd/MM/yyyy} {saidAt}\n"
                );
            }
        }

        return Write(name, text);
    }

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(_path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public static CommandAnswer Import(TestDatabase database, string path, string? received = null) =>
        received is null
            ? CommandLine.Run("import", path, "--database", database.Text, "--format", "json")
            : CommandLine.Run("import", path, "--database", database.Text, "--format", "json", "--received", received);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
