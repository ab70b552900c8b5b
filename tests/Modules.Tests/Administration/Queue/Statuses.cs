using Whereabouts.Modules.Tests.Administration.Intake;
using Whereabouts.Platform.Access;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Queue;

/// <summary>Three children on a roll, and a social care list that names them without numbers.</summary>
internal static class Statuses
{
    public const string Headings = "Surname,Forename,Date of birth,Postcode,Status,Start date\n";

    private const string Roll =
        Uploads.RollHeadings
        + "H801200001001,Okafor,Grace,14/02/2012,OX4 3AJ,931/4125,02/09/2026\n"
        + "J801200009002,Lindqvist,Astrid,03/05/2013,OX1 1AA,931/4125,02/09/2026\n"
        + "K801200009003,Quillfeather,Wren,09/09/2011,OX2 6TP,931/4125,02/09/2026\n";

    /// <summary>As somebody who matches rows, with the roll in the record and the list sent after it.</summary>
    public static async Task<Visitor> BringAsync(App app, string rows)
    {
        var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);
        await data.SendAsync("roll.csv", Roll);
        await data.SendAsync("statuses.csv", Headings + rows);
        return data;
    }
}
