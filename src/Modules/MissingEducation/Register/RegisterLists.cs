using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>Answers questions of the register from the county's pictures.</summary>
internal sealed class RegisterLists(Pictures pictures)
{
    public async Task<RegisterList> OfAsync(AsOf asOf, RegisterQuestion question, CancellationToken cancellation)
    {
        var now = await pictures.OfCountyAsync(asOf.On, asOf.KnownAt, cancellation);
        var day = question.NewSince(asOf.On);
        var known = UkDate.EndOf(day);
        var before = await pictures.OfCountyAsync(
            day,
            asOf.KnownAt is { } asked && asked < known ? asked : known,
            cancellation
        );
        // A history loaded late was not known then: what is known now tells better what is new.
        if (before.Known == 0)
        {
            before = await pictures.OfCountyAsync(day, asOf.KnownAt, cancellation);
        }

        return new(now, before.OnRegister, question);
    }
}
