using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>A child who lives somewhere.</summary>
internal sealed record Housemate(Guid Child, string Surname, string Forename, DateOnly? DateOfBirth)
{
    /// <summary>For instance "OKAFOR, Ella, born 3 March 2012: the same birth date", so that twins are seen at once.</summary>
    public string Words(DateOnly? asked) =>
        Said.Name(Surname, Forename)
        + (DateOfBirth is { } born ? $", born {Said.Day(born)}" : ", birth date not known")
        + (DateOfBirth is not null && DateOfBirth == asked ? ": the same birth date" : "");
}

/// <summary>Finds who lives at some addresses, with two queries however many there are.</summary>
internal sealed class Households(AppDb db, RecordReader reader)
{
    private const int MostOfPostcodes = 400;

    private static readonly string[] WhoTheyAre = ["particulars"];

    /// <summary>The children of each home, by the home's key; nobody is of a home whose address is not known.</summary>
    public async Task<ILookup<string, Housemate>> AtAsync(
        IReadOnlyCollection<string> postcodes,
        CancellationToken cancellation
    )
    {
        var near = await db
            .Children.AsNoTracking()
            .Where(c => c.HeadId == c.Id && c.Postcode != null && postcodes.Contains(c.Postcode))
            .OrderBy(c => c.DateOfBirth)
            .ThenBy(c => c.Id)
            .Take(MostOfPostcodes)
            .Select(c => new Housemate(c.Id, c.Surname, c.Forename, c.DateOfBirth))
            .ToListAsync(cancellation);
        var told = await reader.OfKindsAsync(near.ConvertAll(c => c.Child), WhoTheyAre, null, cancellation);
        var homes = told.ToDictionary(c => c.Id, c => c.All<Particulars>().Select(KeyOf).OfType<string>().Distinct());
        return near.SelectMany(c => homes.GetValueOrDefault(c.Child, []).Select(home => (home, c)))
            .ToLookup(h => h.home, h => h.c, StringComparer.Ordinal);
    }

    /// <summary>Postcode and first line of an address; null where either is not known.</summary>
    public static string? KeyOf(Particulars? told) =>
        told is { Postcode: { Length: > 0 } postcode, Address: [var line, ..] }
            ? $"{NameKey.Of(postcode)} {NameKey.Of(line)}"
            : null;
}
