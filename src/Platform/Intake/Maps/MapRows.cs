using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>One version of how a source's files with certain headings are read. Kept when a newer one takes its place.</summary>
public sealed class SourceMapRow : IRecordRow, IEntityTypeConfiguration<SourceMapRow>
{
    public Guid Id { get; init; }

    /// <summary>Who sends such files, as last written.</summary>
    public string Source { get; init; } = "";

    /// <summary>The source without its case, spaces and punctuation: under which it is found.</summary>
    public string SourceKey { get; init; } = "";
    public string Kind { get; init; } = "";

    /// <summary>The headings of the file it was made from, hashed without their dates: versions share it.</summary>
    public string Signature { get; init; } = "";

    /// <summary>1 for the first of its source and signature.</summary>
    public int Version { get; init; }

    /// <summary>The map: JSON, in the shape of the command line.</summary>
    public string Content { get; init; } = "";

    /// <summary>The kept file from which it was made, and its table; empty when it was written by hand.</summary>
    public string Sha256 { get; init; } = "";
    public string Sheet { get; init; } = "";
    public DateTimeOffset Made { get; init; }
    public string MadeBy { get; init; } = "";

    /// <summary>When it was last read by: a newer version came, or somebody gave it up. Null while it is in use.</summary>
    public DateTimeOffset? Ended { get; set; }
    public string? EndedBy { get; set; }

    public void Configure(EntityTypeBuilder<SourceMapRow> builder)
    {
        builder.ToTable("SourceMaps").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder
            .HasIndex(m => new
            {
                m.SourceKey,
                m.Signature,
                m.Version,
            })
            .IsUnique();
    }
}

/// <summary>A map that somebody is making, step by step.</summary>
public sealed class MapDraftRow : IEntityTypeConfiguration<MapDraftRow>
{
    public Guid Id { get; init; }

    /// <summary>The kept file at which its maker looks, its name, and which of its tables.</summary>
    public string Sha256 { get; init; } = "";
    public string FileName { get; init; } = "";
    public string Sheet { get; init; } = "";
    public string Source { get; set; } = "";
    public DateTimeOffset? Told { get; init; }

    /// <summary>The map so far: JSON; empty before the kind is chosen.</summary>
    public string Content { get; set; } = "";
    public DateTimeOffset Begun { get; init; }
    public string BegunBy { get; init; } = "";

    public void Configure(EntityTypeBuilder<MapDraftRow> builder)
    {
        builder.ToTable("MapDrafts").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
    }
}
