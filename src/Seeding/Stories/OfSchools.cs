using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Stories;

/// <summary>Schools that change how they send, stop, or refuse.</summary>
internal static class OfSchools
{
    public static void Tell(County county)
    {
        var cast = new Cast(county);
        foreach (var school in county.Neighbourhood.Schools)
        {
            switch (school.Sending)
            {
                case Sending.Switched:
                    cast.OfSchool(
                        "school-switched-system",
                        school,
                        "Keeps its roll and registers in another system since 2 November 2026: other headings, the same children.",
                        "Nobody is lost or doubled; no question is asked about headings known from other schools."
                    );
                    break;
                case Sending.Stopped:
                    cast.OfSchool(
                        "school-stopped-sending",
                        school,
                        "Has sent neither roll nor marks since the autumn half term.",
                        "Stale since 23 October 2026: what its children have done since is not known."
                    );
                    break;
                case Sending.Refused:
                    cast.OfSchool(
                        "school-refuses",
                        school,
                        "Refuses to share and has never sent a file. An officer writes the refusal down on the school's page.",
                        "Listed as refusing; its children are known only through other senders."
                    );
                    break;
                default:
                    break;
            }
        }
    }
}
