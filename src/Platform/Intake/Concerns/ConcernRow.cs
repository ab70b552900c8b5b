using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Whereabouts.Platform.Intake.Concerns;

/// <summary>What somebody did about something that is wrong again and again.</summary>
public enum ConcernState
{
    Open,

    /// <summary>The sender has been told.</summary>
    Sent,

    /// <summary>It is put right. It is open again when a later file has it again.</summary>
    Settled,

    /// <summary>It may stay as it is.</summary>
    Ignored,
}

/// <summary>One thing that is wrong again and again in what a source sends, and what was last done about it.</summary>
public sealed class ConcernRow : IEntityTypeConfiguration<ConcernRow>
{
    public string Source { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Cause { get; init; } = "";
    public ConcernState State { get; set; }
    public DateTimeOffset At { get; set; }
    public string By { get; set; } = "";

    /// <summary>By when the sender was asked to mend it.</summary>
    public DateOnly? Deadline { get; set; }

    public void Configure(EntityTypeBuilder<ConcernRow> builder) =>
        builder
            .ToTable("Concerns")
            .HasKey(c => new
            {
                c.Source,
                c.Kind,
                c.Cause,
            });
}
