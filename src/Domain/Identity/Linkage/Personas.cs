using System.Text;
using Whereabouts.Domain.Children;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>The forms in which a source's particulars name one child: as written, as known by, by a former forename or UPN.</summary>
public static class Personas
{
    /// <summary>The first form is as the source writes the child now; each form that would say nothing new is left out.</summary>
    public static IReadOnlyList<Person> Of(Particulars told, NameTable names, NameTable streets)
    {
        var written = Written(told, names, streets);
        var forms = new List<Person> { written };
        var (surname, forename) = (names.NumberOf(told.PreferredSurname), names.NumberOf(told.PreferredForename));
        Add(
            written with
            {
                Surname = surname == 0 ? written.Surname : surname,
                Forename = forename == 0 ? written.Forename : forename,
            }
        );
        if (names.NumberOf(told.FormerForename) is var former and not 0)
        {
            Add(written with { Forename = former });
        }

        if (told.FormerUpn is { } upn)
        {
            Add(written with { Upn = Numbers.Upn(Encoding.UTF8.GetBytes(upn)) });
        }

        return forms;

        void Add(Person form)
        {
            if (!forms.Contains(form))
            {
                forms.Add(form);
            }
        }
    }

    /// <summary>
    /// The forms of one child without those of which another says all and more: a form without an address must not hide that the
    /// address differs.
    /// </summary>
    public static IReadOnlyList<Person> Fullest(IEnumerable<Person> forms)
    {
        var all = forms.Where(form => !form.SaysNothing).Distinct().ToList();
        return all.FindAll(form => !all.Exists(other => other != form && other.Contains(form)));
    }

    /// <summary>What a row says of its child, as compared.</summary>
    public static Person Of(Claim claim, NameTable names, NameTable streets) =>
        Written(
            new Particulars("")
            {
                Upn = claim.Upn,
                Surname = claim.Surname,
                Forename = claim.Forename,
                DateOfBirth = claim.DateOfBirth,
                Postcode = claim.Postcode,
            },
            names,
            streets
        );

    private static Person Written(Particulars told, NameTable names, NameTable streets) =>
        new PersonText
        {
            Forename = Bytes(told.Forename),
            MiddleNames = Bytes(told.MiddleNames),
            Surname = Bytes(told.Surname),
            FormerSurname = Bytes(told.FormerSurname),
            Sex = Bytes(told.Sex),
            Postcode = Bytes(told.Postcode),
            Address = Bytes(told.Address is { } lines ? string.Join(", ", lines) : null),
            Upn = Bytes(told.Upn),
            Nhs = Bytes(told.NhsNumber),
            Phone = Bytes(told.Contacts?.Select(c => c.Phone).FirstOrDefault(p => !string.IsNullOrWhiteSpace(p))),
            Email = Bytes(told.Contacts?.Select(c => c.Email).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e))),
        }.Read(names, streets) with
        {
            Born = BirthDate.Of(told.DateOfBirth),
        };

    private static byte[] Bytes(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text);
}
