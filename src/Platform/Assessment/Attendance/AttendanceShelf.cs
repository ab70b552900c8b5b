using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Assessment.Attendance;

/// <summary>The registers of the county that were asked for last, in memory: any figure of any period is a pass over them.</summary>
public sealed class AttendanceShelf(IServiceScopeFactory scopes, Databases databases, TimeProvider time) : IDisposable
{
    private const int Places = 2;

    private readonly Kept<(DateOnly, DateTimeOffset?), CountyAttendance> _registers = new(Places, databases, time);

    internal async Task<CountyAttendance> GetAsync(
        DateOnly on,
        DateTimeOffset? knownAt,
        long version,
        CancellationToken cancellation
    )
    {
        var (held, isBeingRenewed) = await _registers.GetAsync(
            (on, knownAt),
            version,
            async (_, closing) =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var county = await scope
                    .ServiceProvider.GetRequiredService<Pictures>()
                    .CountyAsync(on, knownAt, closing);
                return await scope
                    .ServiceProvider.GetRequiredService<AttendanceReader>()
                    .ReadAsync(county, on, knownAt, closing);
            },
            cancellation
        );
        return isBeingRenewed ? held with { IsBeingRenewed = true } : held;
    }

    public void Dispose() => _registers.Dispose();
}
