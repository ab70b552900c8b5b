using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Attendance;

/// <summary>Time on the roll of a school that the child has left since.</summary>
internal sealed record Stay(
    Child Child,
    School School,
    DateOnly Entry,
    DateOnly Last,
    string Ground,
    string Destination
)
{
    public DateOnly? Confirmed { get; init; }
}
