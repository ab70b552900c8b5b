using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity;

/// <summary>What a person said of two ids: that they are one child, or that they are not. What was said before is in the journal.</summary>
public sealed class ChildLinkRow : IRecordRow, IEntityTypeConfiguration<ChildLinkRow>
{
    /// <summary>The smaller of the two ids.</summary>
    public Guid Child { get; init; }
    public Guid Other { get; init; }

    /// <summary>False for two that are not one child: nothing joins them directly, and nobody is asked again.</summary>
    public bool IsSame { get; set; }
    public string DecidedBy { get; set; } = "";
    public DateTimeOffset Decided { get; set; }
    public string Why { get; set; } = "";

    /// <summary>One of the two is known to a service that keeps children safe, so that a second person has to agree.</summary>
    public bool NeedsSecond { get; set; }

    /// <summary>Who agreed; null where nobody has, or need.</summary>
    public string? SecondBy { get; set; }
    public DateTimeOffset? Seconded { get; set; }

    /// <summary>The operation of the journal that said so last.</summary>
    public Guid OperationId { get; set; }

    /// <summary>False while a second person has yet to agree.</summary>
    public bool Stands => !NeedsSecond || SecondBy is not null;

    /// <summary>The key of what is said of two ids, whichever is named first.</summary>
    public static (Guid Child, Guid Other) InOrder(Guid one, Guid another) =>
        one.CompareTo(another) < 0 ? (one, another) : (another, one);

    public void Configure(EntityTypeBuilder<ChildLinkRow> builder)
    {
        builder.ToTable("ChildLinks").HasKey(l => new { l.Child, l.Other });
        builder.Ignore(l => l.Stands);
        builder.HasIndex(l => l.Other);
    }
}
