using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Concerns;
using Whereabouts.Platform.Intake.Jobs;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;
using Whereabouts.Platform.Views;

namespace Whereabouts.Platform.Data;

/// <summary>The database. A change to the record is refused unless an operation of the journal is open.</summary>
public sealed class AppDb : IdentityUserContext<AppUser, Guid>
{
    /// <summary>Nobody goes on with a transaction in which something failed, so none of its steps needs a savepoint.</summary>
    public AppDb(DbContextOptions<AppDb> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<ChildRow> Children => Set<ChildRow>();
    public DbSet<ChildKeyRow> ChildKeys => Set<ChildKeyRow>();
    public DbSet<StatementRow> Statements => Set<StatementRow>();
    public DbSet<SayingRow> Sayings => Set<SayingRow>();
    public DbSet<RegisterRow> Registers => Set<RegisterRow>();
    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();
    public DbSet<OperationRow> Operations => Set<OperationRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<SealRow> Seals => Set<SealRow>();
    public DbSet<FileRow> Files => Set<FileRow>();
    public DbSet<FileChunkRow> FileChunks => Set<FileChunkRow>();
    public DbSet<BatchRow> Batches => Set<BatchRow>();
    public DbSet<ProblemRow> Problems => Set<ProblemRow>();
    public DbSet<WaitingRow> Waiting => Set<WaitingRow>();
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();
    public DbSet<TakenBackRow> TakenBack => Set<TakenBackRow>();
    public DbSet<DuplicateRow> Duplicates => Set<DuplicateRow>();
    public DbSet<ChildLinkRow> ChildLinks => Set<ChildLinkRow>();
    public DbSet<SourceMapRow> SourceMaps => Set<SourceMapRow>();
    public DbSet<MapDraftRow> MapDrafts => Set<MapDraftRow>();
    public DbSet<ConcernRow> Concerns => Set<ConcernRow>();
    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();
    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();
    public DbSet<DefaultViewRow> DefaultViews => Set<DefaultViewRow>();
    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    /// <summary>The operation now open, if any.</summary>
    public Operation? Operation { get; private set; }

    /// <summary>Opens an operation: everything saved until the next one belongs to it.</summary>
    public Operation Begin(string type, Actor actor, DateTimeOffset at, string? why = null, string? evidence = null)
    {
        Operation = new Operation(this, type, actor, at, why, evidence);
        return Operation;
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        RefuseUnexplainedChange();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseUnexplainedChange();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void RefuseUnexplainedChange()
    {
        if (
            Operation is null
            && ChangeTracker.Entries<IRecordRow>().FirstOrDefault(e => e.State != EntityState.Unchanged) is { } entry
        )
        {
            throw new InvalidOperationException(
                $"A change to {entry.Metadata.GetTableName()} was about to be saved outside any operation: open one with Begin, so that the journal says who, when and why."
            );
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            NameInSnakeCase(entity);
        }
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        entity.SetTableName(Snake(entity.GetTableName()!.Replace("AspNet", "", StringComparison.Ordinal)));
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(Snake(property.Name));
        }

        foreach (var key in entity.GetKeys())
        {
            key.SetName(Snake(key.GetName()!));
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName(Snake(foreignKey.GetConstraintName()!));
        }
    }

    private static string Snake(string name) =>
        string.Concat(
                name.Select(
                    (c, i) =>
                        char.IsUpper(c) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1])
                            ? "_" + c
                            : c.ToString()
                )
            )
            .ToLowerInvariant();
}

/// <summary>Instants are kept in UTC on both databases, so that they compare and sort alike.</summary>
public sealed class UtcInstant()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
    );
