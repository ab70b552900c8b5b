using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Files;

/// <summary>The columns by which a sender says which child is meant.</summary>
internal static class ChildColumns
{
    public static (string, Func<T, object?>)[] Of<T>(
        Func<T, ChildAsTold> child,
        string upn,
        string surname,
        string forename,
        string born
    ) =>
        [
            (upn, t => child(t).Upn),
            (surname, t => child(t).Surname),
            (forename, t => child(t).Forename),
            (born, t => child(t).Born),
            ("Sex", t => child(t).Sex),
            ("Postcode", t => child(t).Postcode),
        ];

    public static (string, Func<T, object?>)[] Of<T>(Func<T, ChildAsTold> child) =>
        Of(child, "UPN", "Surname", "Forename", "Date of birth");
}
