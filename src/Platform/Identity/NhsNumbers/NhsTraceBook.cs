using System.Text.Json;
using Whereabouts.Platform.Intake.Jobs;

namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>Keeps how the asking for NHS numbers stands, so that any node can say so and only one asks.</summary>
public sealed class NhsTraceBook(JobBook jobs)
{
    private static readonly Guid Job = new("6d1f0c52-8a1e-4f5b-9a54-2c1d77a4e6b1");

    /// <returns>Null when nobody was asked yet, or not for weeks.</returns>
    public async Task<NhsTraceState?> ReadAsync(CancellationToken cancellation) =>
        await jobs.FindAsync(Job, cancellation) is var (document, _)
            ? JsonSerializer.Deserialize<NhsTraceState>(document)
            : null;

    internal Task SayAsync(NhsTraceState state, CancellationToken cancellation) =>
        jobs.SayAsync(Job, state.Ended is not null, JsonSerializer.Serialize(state), cancellation);
}
