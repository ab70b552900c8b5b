using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Whereabouts.Platform.Access;

/// <summary>A person who may sign in.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";
    public string Agency { get; set; } = "";

    /// <summary>One of <see cref="Roles"/>.</summary>
    public string Role { get; set; } = "";
}

/// <summary>A key by which another system uses the API in a person's name. Only its hash is kept.</summary>
public sealed class ApiKeyRow : IEntityTypeConfiguration<ApiKeyRow>
{
    public string Hash { get; init; } = "";
    public Guid UserId { get; init; }
    public string Label { get; init; } = "";
    public DateTimeOffset Made { get; init; }

    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("ApiKeys").HasKey(k => k.Hash);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(k => k.UserId);
    }
}

/// <summary>A data-protection key, in the database so that web nodes keep no state.</summary>
public sealed class ProtectionKeyRow : IEntityTypeConfiguration<ProtectionKeyRow>
{
    public string Name { get; init; } = "";
    public string Xml { get; init; } = "";

    public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder) =>
        builder.ToTable("ProtectionKeys").HasKey(k => k.Name);
}
