using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake.Match;

/// <summary>Shows what would become of a file, read as a draft says.</summary>
internal static class Previews
{
    /// <returns>The job whose page shows it.</returns>
    public static async Task<Guid> StartAsync(
        ImportJobs jobs,
        Drafts drafts,
        Guid id,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var draft = (await drafts.FindAsync(id, cancellation))!;
        return jobs.Add(
            actor,
            new ImportOptions(Source: draft.Source, Received: draft.Told, Preview: true, Map: Drafts.Map(draft)),
            [new(draft.FileName, null, draft.Sha256)],
            draft: id
        ).Id;
    }
}
