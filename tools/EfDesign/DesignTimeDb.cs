using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Whereabouts.Data.Postgres;
using Whereabouts.Data.Sqlite;
using Whereabouts.Platform.Data;

namespace Whereabouts.EfDesign;

/// <summary>Makes the context for `dotnet ef`: the word after `--` says for which database.</summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        if (args is ["postgres", ..])
        {
            new PostgresProvider().Use(options, "Host=localhost;Database=design");
        }
        else
        {
            new SqliteProvider().Use(options, "design.db");
        }

        return new AppDb(options.Options);
    }
}
