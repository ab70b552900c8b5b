using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Whereabouts.Platform.Access;

namespace Whereabouts.Platform.Views;

/// <summary>
/// A way to look at a list that somebody gave a name. A setting of a person and no part of the record: it tells of no
/// child, and needs no operation of the journal.
/// </summary>
public sealed class SavedViewRow : IEntityTypeConfiguration<SavedViewRow>
{
    public int Id { get; init; }

    /// <summary>The list it is of, for instance "register".</summary>
    public string List { get; init; } = "";
    public string Name { get; set; } = "";

    /// <summary>Filters, order and columns, as they stand in the list's address after the question mark.</summary>
    public string Query { get; set; } = "";
    public Guid MadeBy { get; init; }
    public bool IsShared { get; set; }

    public void Configure(EntityTypeBuilder<SavedViewRow> builder)
    {
        builder.ToTable("SavedViews").HasKey(v => v.Id);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(v => v.MadeBy).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.List, v.MadeBy });
    }
}

/// <summary>The view with which a list opens for a person.</summary>
public sealed class DefaultViewRow : IEntityTypeConfiguration<DefaultViewRow>
{
    public Guid UserId { get; init; }
    public string List { get; init; } = "";
    public int ViewId { get; set; }

    public void Configure(EntityTypeBuilder<DefaultViewRow> builder)
    {
        builder.ToTable("DefaultViews").HasKey(d => new { d.UserId, d.List });
        builder.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SavedViewRow>().WithMany().HasForeignKey(d => d.ViewId).OnDelete(DeleteBehavior.Cascade);
    }
}
