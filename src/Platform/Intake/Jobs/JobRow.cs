using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Whereabouts.Platform.Intake.Jobs;

/// <summary>How a job stood when its node last said so: any node can answer, and a restart forgets nothing.</summary>
public sealed class JobRow : IEntityTypeConfiguration<JobRow>
{
    public Guid Id { get; init; }

    /// <summary>When the node that works on it last gave a sign of life.</summary>
    public DateTimeOffset Seen { get; set; }
    public bool IsOver { get; set; }

    /// <summary>What is told of it, as JSON.</summary>
    public string Document { get; set; } = "";

    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("Jobs").HasKey(j => j.Id);
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.HasIndex(j => j.Seen);
    }
}
