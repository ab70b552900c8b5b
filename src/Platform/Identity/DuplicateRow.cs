using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Platform.Identity;

/// <summary>Two children of the record who may be one, as the last sweep saw them. A person decides; nothing is joined by it.</summary>
public sealed class DuplicateRow : IEntityTypeConfiguration<DuplicateRow>
{
    /// <summary>The smaller of the two ids.</summary>
    public Guid Child { get; init; }
    public Guid Other { get; init; }
    public double Probability { get; set; }

    /// <summary>What speaks against it, as it would where a row is asked about.</summary>
    public Doubt Doubt { get; set; }

    /// <summary>When a sweep first saw them.</summary>
    public DateTimeOffset Found { get; init; }

    public void Configure(EntityTypeBuilder<DuplicateRow> builder)
    {
        builder.ToTable("Duplicates").HasKey(d => new { d.Child, d.Other });
        builder.HasIndex(d => d.Other);
    }
}
