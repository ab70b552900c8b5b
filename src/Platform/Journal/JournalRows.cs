using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Whereabouts.Platform.Journal;

/// <summary>Something somebody did: type, who, agency, when, why, evidence. Append-only.</summary>
public sealed class OperationRow : IEntityTypeConfiguration<OperationRow>
{
    public Guid Id { get; init; }
    public string Type { get; init; } = "";
    public string Who { get; init; } = "";
    public string Agency { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public string? Why { get; init; }
    public string? Evidence { get; init; }

    /// <summary>True when nothing was changed: somebody looked.</summary>
    public bool IsLook { get; init; }

    public void Configure(EntityTypeBuilder<OperationRow> builder)
    {
        builder.ToTable("Operations").HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.At);
        builder.HasIndex(o => o.IsLook);
    }
}

/// <summary>What an operation changed, before and after. Append-only.</summary>
public sealed class EventRow : IEntityTypeConfiguration<EventRow>
{
    public Guid OperationId { get; init; }
    public int Number { get; init; }
    public string Type { get; init; } = "";
    public Guid? ChildId { get; init; }
    public string? Setting { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }

    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("Events").HasKey(e => new { e.OperationId, e.Number });
        builder.HasOne<OperationRow>().WithMany().HasForeignKey(e => e.OperationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.ChildId);
    }
}

/// <summary>A link of the chain: the hash of an operation with its events and of the link before.</summary>
public sealed class SealRow : IEntityTypeConfiguration<SealRow>
{
    public long Number { get; init; }
    public Guid OperationId { get; init; }
    public string Hash { get; init; } = "";

    public void Configure(EntityTypeBuilder<SealRow> builder)
    {
        builder.ToTable("Seals").HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.HasIndex(s => s.OperationId).IsUnique();
    }
}
