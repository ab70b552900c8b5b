using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Whereabouts.Platform.Record;

/// <summary>Marks the rows that make up the record: they change only inside an operation.</summary>
public interface IRecordRow;

/// <summary>
/// A child, with what lists and search show: drawn from the child's particulars and made again whenever they change.
/// </summary>
public sealed class ChildRow : IRecordRow, IEntityTypeConfiguration<ChildRow>
{
    public Guid Id { get; init; }

    /// <summary>The id under which the child is shown: its own, unless it is one child with others.</summary>
    public Guid HeadId { get; set; }
    public string Surname { get; set; } = "";
    public string Forename { get; set; } = "";
    public DateOnly? DateOfBirth { get; set; }
    public string? Sex { get; set; }
    public string? Upn { get; set; }
    public string? Postcode { get; set; }

    /// <summary>Of the sources that it is drawn from, where the lowest stands (<c>ChildIdentity</c>); 9 until it is drawn again.</summary>
    public int LowestStanding { get; set; } = Unknown;

    /// <summary>Every name ever told, in the form of <c>NameKey</c>, between spaces.</summary>
    public string Names { get; set; } = "";

    private const int Unknown = 9;

    public void Configure(EntityTypeBuilder<ChildRow> builder)
    {
        builder.ToTable("Children").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.DateOfBirth);
        builder.HasIndex(c => c.Postcode);
        // Few of a county are joined with others: only those are in the index.
        builder.HasIndex(c => c.HeadId).HasFilter("head_id <> id");
    }
}

/// <summary>Something by which a row can be known to be about a child: a UPN, or name, birth date and postcode.</summary>
public sealed class ChildKeyRow : IRecordRow, IEntityTypeConfiguration<ChildKeyRow>
{
    public string Value { get; init; } = "";
    public Guid ChildId { get; init; }

    public void Configure(EntityTypeBuilder<ChildKeyRow> builder)
    {
        builder.ToTable("ChildKeys").HasKey(k => new { k.Value, k.ChildId });
        builder.HasIndex(k => k.ChildId);
    }
}

/// <summary>A version of a fact that some source has stated about a child or a setting.</summary>
public sealed class StatementRow : IRecordRow, IEntityTypeConfiguration<StatementRow>
{
    /// <summary>Derived from subject, kind, key and body: the same statement is the same row.</summary>
    public Guid Id { get; init; }
    public Guid? ChildId { get; init; }
    public string? Setting { get; init; }
    public string Kind { get; init; } = "";
    public string Key { get; init; } = "";
    public string Body { get; init; } = "";
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>True for the version that stands, of all told so far.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>The latest time at which it was said, with when we were told so: drawn from its sayings.</summary>
    public DateTimeOffset LastSaid { get; set; }
    public DateTimeOffset LastTold { get; set; }

    /// <summary>When, and by which batch or operation, we were first told: drawn from its sayings.</summary>
    public DateTimeOffset FirstTold { get; set; }
    public Guid FirstOrigin { get; set; }

    public void Configure(EntityTypeBuilder<StatementRow> builder)
    {
        builder.ToTable("Statements").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ChildId, s.Kind });
        // What stands of a child, save who it is: most of the table is who says so, again and again, and who assesses skips it.
        builder.HasIndex(s => s.ChildId, "ix_statements_standing").HasFilter("is_current AND kind <> 'particulars'");
        builder.HasIndex(s => new { s.Setting, s.Kind });
    }
}

/// <summary>One time that a statement was made: by which batch or operation, said when, told when.</summary>
public sealed class SayingRow : IRecordRow, IEntityTypeConfiguration<SayingRow>
{
    public Guid StatementId { get; init; }
    public Guid Origin { get; init; }
    public DateTimeOffset Said { get; set; }
    public DateTimeOffset Told { get; init; }

    /// <summary>Row of the file, when it came in one; the first of them when several say the same.</summary>
    public int? RowNumber { get; set; }

    public void Configure(EntityTypeBuilder<SayingRow> builder)
    {
        builder.ToTable("Sayings").HasKey(s => new { s.StatementId, s.Origin });
        // No foreign key: the statement is written beside it by the same hand, and looking for it again costs as much as
        // writing both.
        builder.HasIndex(s => s.Origin);
    }
}

/// <summary>A year's register of one child at one setting: the codes that stand, and all that was ever said.</summary>
public sealed class RegisterRow : IRecordRow, IEntityTypeConfiguration<RegisterRow>
{
    public Guid ChildId { get; init; }
    public string Setting { get; init; } = "";

    /// <summary>The calendar year in which the academic year begins.</summary>
    public int Year { get; init; }

    /// <summary>One symbol a session of the grid; 0 where nothing was received.</summary>
    public byte[] Codes { get; set; } = [];

    /// <summary>Layers of marks with the times they were said and told (<c>RegisterHistory</c>).</summary>
    public byte[] History { get; set; } = [];

    public void Configure(EntityTypeBuilder<RegisterRow> builder)
    {
        builder
            .ToTable("Registers")
            .HasKey(r => new
            {
                r.ChildId,
                r.Setting,
                r.Year,
            });
        builder.HasIndex(r => new { r.Setting, r.Year });
    }
}

/// <summary>The sessions for which a batch brought marks of a setting: what coverage is counted from.</summary>
public sealed class ReceiptRow : IRecordRow, IEntityTypeConfiguration<ReceiptRow>
{
    public Guid Origin { get; init; }
    public string Setting { get; init; } = "";
    public int Year { get; init; }
    public DateTimeOffset Told { get; init; }

    /// <summary>One byte a session of the grid: 1 where at least one mark came.</summary>
    public byte[] Sessions { get; set; } = [];

    public void Configure(EntityTypeBuilder<ReceiptRow> builder) =>
        builder
            .ToTable("Receipts")
            .HasKey(r => new
            {
                r.Origin,
                r.Setting,
                r.Year,
            });
}
