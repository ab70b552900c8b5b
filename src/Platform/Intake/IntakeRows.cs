using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>A file as it came, known by the hash of its bytes.</summary>
public sealed class FileRow : IEntityTypeConfiguration<FileRow>
{
    public string Sha256 { get; init; } = "";
    public string Name { get; init; } = "";
    public long Length { get; init; }
    public DateTimeOffset Received { get; init; }
    public string ReceivedBy { get; init; } = "";

    /// <summary>How it was last read to its end (<see cref="Recognition.ReadingOf"/>); null until it has been.</summary>
    public string? ReadBy { get; init; }

    public void Configure(EntityTypeBuilder<FileRow> builder) => builder.ToTable("Files").HasKey(f => f.Sha256);
}

/// <summary>A piece of a file, at most a megabyte.</summary>
public sealed class FileChunkRow : IEntityTypeConfiguration<FileChunkRow>
{
    public string Sha256 { get; init; } = "";
    public int Number { get; init; }
    public byte[] Bytes { get; init; } = [];

    public void Configure(EntityTypeBuilder<FileChunkRow> builder)
    {
        builder.ToTable("FileChunks").HasKey(c => new { c.Sha256, c.Number });
        builder.HasOne<FileRow>().WithMany().HasForeignKey(c => c.Sha256);
    }
}

public enum BatchState
{
    /// <summary>Kept, not applied yet; also what a crash in the middle of applying leaves.</summary>
    Received,
    Applying,
    Applied,
    Undone,

    /// <summary>Nothing of it could be read as a known kind.</summary>
    NotUnderstood,
}

/// <summary>One table of one file, read as one kind, for one source.</summary>
public sealed class BatchRow : IEntityTypeConfiguration<BatchRow>
{
    /// <summary>Derived from the file's hash, the sheet and the kind: the same file is the same batch, whoever sends it.</summary>
    public Guid Id { get; init; }
    public string Sha256 { get; init; } = "";
    public string FileName { get; init; } = "";
    public string Sheet { get; init; } = "";
    public string? Kind { get; set; }
    public string Source { get; set; } = "";

    /// <summary>When we were told: now, or the stated time for history that is loaded late.</summary>
    public DateTimeOffset Told { get; set; }

    /// <summary>When it was put into this database.</summary>
    public DateTimeOffset Recorded { get; set; }
    public string RecordedBy { get; set; } = "";
    public BatchState State { get; set; }

    /// <summary>The version of its source's map that read it; null when it was read by its headings alone.</summary>
    public Guid? MapId { get; set; }
    public int RowsRead { get; set; }
    public int RowsApplied { get; set; }
    public int RowsUnchanged { get; set; }
    public int RowsWaiting { get; set; }
    public int RowsRefused { get; set; }

    /// <summary>How the file was read, and anything odd about it; one line each.</summary>
    public string Notes { get; set; } = "";

    public void Configure(EntityTypeBuilder<BatchRow> builder)
    {
        builder.ToTable("Batches").HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => b.Recorded);
        builder.HasIndex(b => b.Sha256);
        builder.HasIndex(b => new { b.Source, b.Recorded });
    }
}

/// <summary>Something wrong with a row, or with the file as a whole where the row is 0.</summary>
public sealed class ProblemRow : IEntityTypeConfiguration<ProblemRow>
{
    public Guid BatchId { get; init; }
    public int Number { get; init; }
    public int RowNumber { get; init; }
    public string? ColumnName { get; init; }
    public string? Value { get; init; }
    public string Reason { get; init; } = "";
    public string Mend { get; init; } = "";

    /// <summary>refused, waiting or note.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The reason without what differs from row to row, hashed with the column: what is wrong again and again is one.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The batch in which the row came again, mended, and went through.</summary>
    public Guid? MendedBy { get; set; }

    public void Configure(EntityTypeBuilder<ProblemRow> builder)
    {
        builder.ToTable("Problems").HasKey(p => new { p.BatchId, p.Number });
        builder.HasIndex(p => p.Cause);
        builder.HasIndex(p => p.MendedBy);
    }
}

/// <summary>A row that waits until somebody, or a later file, says whose it is.</summary>
public sealed class WaitingRow : IRecordRow, IEntityTypeConfiguration<WaitingRow>
{
    public Guid BatchId { get; init; }
    public int RowNumber { get; init; }

    /// <summary>The row as it came: a JSON object of heading and text.</summary>
    public string Fields { get; init; } = "";

    /// <summary>What the row says of the child, hashed: a decision on it serves every row that says the same.</summary>
    public string? Who { get; init; }
    public string? UpnKey { get; init; }
    public string? NameKey { get; init; }

    /// <summary>The school number that nobody has told us about, when that is what it waits for.</summary>
    public string? SchoolKey { get; init; }
    public string Surname { get; init; } = "";
    public string Forename { get; init; } = "";
    public DateOnly? DateOfBirth { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>Why the matcher leaves it to a person; <see cref="Domain.Identity.Linkage.Doubt.None"/> until it has looked.</summary>
    public Doubt Doubt { get; set; }

    /// <summary>The child whom the matcher thinks likeliest, and how likely in hundredths of one; null when it is like nobody, or was not looked at.</summary>
    public Guid? Likeliest { get; set; }
    public double? Probability { get; set; }

    /// <summary>What became of the row by a decision, which it no longer waits for; null while it waits. It is kept for when the
    /// decision is taken back.</summary>
    public SettledRow? Settled { get; set; }

    /// <summary>The batch in which the row came again, mended, and went through: it no longer waits, unless that batch is undone.</summary>
    public Guid? MendedBy { get; set; }

    public void Configure(EntityTypeBuilder<WaitingRow> builder)
    {
        builder.ToTable("Waiting").HasKey(w => new { w.BatchId, w.RowNumber });
        builder.HasQueryFilter(w => w.MendedBy == null && w.Settled == null);
        builder.HasIndex(w => w.Who);
        builder.HasIndex(w => w.UpnKey);
        builder.HasIndex(w => w.NameKey);
    }
}

/// <summary>What became of a row that a decision settled.</summary>
public enum SettledRow
{
    Applied,
    Unchanged,
}

/// <summary>A decision whose row it is, by a person or by the matcher. Kept, so that the same row never asks twice.</summary>
public sealed class DecisionRow : IRecordRow, IEntityTypeConfiguration<DecisionRow>
{
    public string Who { get; init; } = "";

    /// <summary>The child it belongs to; null when it was set aside as belonging to none.</summary>
    public Guid? ChildId { get; init; }
    public string DecidedBy { get; init; } = "";
    public DateTimeOffset Decided { get; init; }
    public string? Why { get; init; }

    /// <summary>How likely it was, and by which figures, where the matcher decided.</summary>
    public double? Probability { get; init; }
    public string? Model { get; init; }

    /// <summary>Where a person decided: whom the matcher had thought likeliest, how likely, and why it asked. Kept to measure it by.</summary>
    public Guid? Likeliest { get; init; }
    public double? LikeliestProbability { get; init; }
    public Doubt Doubt { get; init; }

    /// <summary>The id to which the matcher has the rows written; it is the child's own where the rows introduce one.</summary>
    public Guid? WrittenTo { get; init; }

    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("Decisions").HasKey(d => d.Who);
        builder.HasIndex(d => d.WrittenTo);
    }
}

/// <summary>A decision that a person has taken back. Only a person decides on these rows again: the matcher made up its mind once.</summary>
public sealed class TakenBackRow : IRecordRow, IEntityTypeConfiguration<TakenBackRow>
{
    public string Who { get; init; } = "";

    /// <summary>Whose the rows were said to be; null where they had been set aside.</summary>
    public Guid? ChildId { get; init; }
    public string DecidedBy { get; init; } = "";

    /// <summary>By which figures, where the matcher had decided, and how likely it was.</summary>
    public string? Model { get; init; }
    public double? Probability { get; init; }
    public string TakenBackBy { get; init; } = "";
    public DateTimeOffset TakenBack { get; init; }
    public string Why { get; init; } = "";

    /// <summary>The mark that a decision no longer stands.</summary>
    public static TakenBackRow Of(DecisionRow decision, string by, DateTimeOffset now, string why) =>
        new()
        {
            Who = decision.Who,
            ChildId = decision.ChildId,
            DecidedBy = decision.DecidedBy,
            Model = decision.Model,
            Probability = decision.Probability ?? decision.LikeliestProbability,
            TakenBackBy = by,
            TakenBack = now,
            Why = why,
        };

    public void Configure(EntityTypeBuilder<TakenBackRow> builder) => builder.ToTable("TakenBack").HasKey(t => t.Who);
}
