using System.Runtime.CompilerServices;
using System.Text;
using Whereabouts.Cli.Files;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Cli.Matching;

/// <summary>Which column of a file holds what; -1 for what it does not hold.</summary>
internal sealed class Columns
{
    private readonly int _forename,
        _middle,
        _surname,
        _formerSurname,
        _born,
        _sex,
        _postcode,
        _formerPostcode,
        _address,
        _formerAddress,
        _upn,
        _nhs,
        _phone,
        _email;

    private Columns(List<string> headings, string[] id)
    {
        Id = Find(id);
        Source = Find("source");
        _forename = Find("forename", "first_name", "given_name");
        _middle = Find("middle_names", "middle_name");
        _surname = Find("surname", "last_name", "family_name");
        _formerSurname = Find("former_surname", "previous_surname");
        _born = Find("dob", "date_of_birth", "birth_date");
        _sex = Find("sex", "gender");
        _postcode = Find("postcode");
        _formerPostcode = Find("former_postcode");
        _address = Find("address");
        _formerAddress = Find("former_address");
        _upn = Find("upn");
        _nhs = Find("nhs", "nhs_number");
        _phone = Find("phone");
        _email = Find("email");

        int Find(params string[] called) => called.Select(name => headings.IndexOf(name)).Max();
    }

    public int Id { get; }

    public int Source { get; }

    /// <summary>Reads the line of headings.</summary>
    public static Columns Of(CsvRows header, string[] id, string path)
    {
        var headings = new List<string>();
        for (var i = 0; i < header.Count; i++)
        {
            headings.Add(Encoding.UTF8.GetString(header[i]).ToLowerInvariant());
        }

        var columns = new Columns(headings, id);
        return columns.Id >= 0
            ? columns
            : throw FileTrouble.Refusal($"{path} has no column '{id[0]}'.", FileTrouble.OfHeadings(header), id);
    }

    /// <summary>The values of the row the reader is at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PersonText TextOf(CsvRows row) =>
        new()
        {
            Forename = row[_forename],
            MiddleNames = row[_middle],
            Surname = row[_surname],
            FormerSurname = row[_formerSurname],
            Born = row[_born],
            Sex = row[_sex],
            Postcode = row[_postcode],
            FormerPostcode = row[_formerPostcode],
            Address = row[_address],
            FormerAddress = row[_formerAddress],
            Upn = row[_upn],
            Nhs = row[_nhs],
            Phone = row[_phone],
            Email = row[_email],
        };
}
