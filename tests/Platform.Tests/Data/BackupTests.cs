using Microsoft.EntityFrameworkCore;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Tests.Intake;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Data;

public class BackupTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void A_database_that_was_lost_comes_back_from_its_backup_with_the_same_record_and_register(DatabaseKind kind)
    {
        using var folder = new Folder();
        var backup = folder.Write("backup", "");
        File.Delete(backup);
        IReadOnlyList<string> record;
        string register;
        using (var database = TestDatabase.Create(kind))
        {
            Folder.Import(database, folder.Schools);
            Folder.Import(database, folder.Roll());
            Folder.Import(database, folder.Marks("marks.csv", "N", new(2026, 11, 2), new(2026, 11, 20)));
            record = WholeRecord.Of(database.Address);
            register = Register(database);
            Assert.Contains(Folder.Grace, register, StringComparison.Ordinal);
            var made = CommandLine.Run("backup", backup, "--database", database.Text);
            Assert.True(made.ExitCode == ExitCodes.Well, made.Error);
        }

        using var other = TestDatabase.Create(kind);
        Folder.Import(
            other,
            folder.Write(
                "schools.csv",
                "urn,laestab,establishment name,type of establishment,phase,status,open date\n100001,9310001,Another School,Academy,Primary,Open,01/09/2010\n"
            )
        );
        Assert.Equal(ExitCodes.NotUnderstood, CommandLine.Run("restore", backup, "--database", other.Text).ExitCode);
        var restored = CommandLine.Run("restore", backup, "--force", "--database", other.Text);
        Assert.True(restored.ExitCode == ExitCodes.Well, restored.Error);
        Records.Same(record, WholeRecord.Of(other.Address));
        Assert.Equal(register, Register(other));
        Assert.Equal(ExitCodes.Well, CommandLine.Run("journal", "verify", "--database", other.Text).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_database_that_is_gone_comes_back_at_its_own_place_byte_for_byte(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = WithChild(kind, folder);
        var register = Register(database);
        var backup = NewFile(folder);
        Assert.Equal(ExitCodes.Well, CommandLine.Run("backup", backup, "--database", database.Text).ExitCode);
        Folder.Import(database, folder.Marks("later.csv", "/", new(2026, 11, 2), new(2026, 11, 20), "17:00"));
        Assert.NotEqual(register, Register(database));

        database.Lose();
        var restored = CommandLine.Run("restore", backup, "--database", database.Text);
        Assert.True(restored.ExitCode == ExitCodes.Well, restored.Error);
        Assert.Equal(register, Register(database));

        // What was restored can be backed up and restored in its turn.
        var again = NewFile(folder);
        var verified = CommandLine.Run("backup", again, "--verify", "--database", database.Text);
        Assert.True(verified.ExitCode == ExitCodes.Well, verified.Error);
        Assert.Equal(
            ExitCodes.Well,
            CommandLine.Run("restore", again, "--force", "--database", database.Text).ExitCode
        );
        Assert.Equal(register, Register(database));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_backup_made_while_files_come_in_is_of_one_moment(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = WithChild(kind, folder);
        var before = (Record: WholeRecord.Of(database.Address), Register: Register(database));
        var files = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(NewFile(folder))!, "late")).FullName;
        File.Move(folder.Marks("late.csv", "/", new(2026, 9, 1), new(2026, 11, 20), "17:00"), $"{files}/late.csv");
        var import = Task.Run(() => Folder.Import(database, files));
        using (var db = WholeRecord.Open(database.Address))
        {
            while (!import.IsCompleted && !db.Batches.Any(b => b.FileName.EndsWith("late.csv")))
            {
                await Task.Yield();
            }
        }

        var backup = NewFile(folder);
        var made = CommandLine.Run("backup", backup, "--verify", "--database", database.Text);
        Assert.True(made.ExitCode == ExitCodes.Well, made.Error);
        Assert.Equal(ExitCodes.Well, (await import).ExitCode);
        var after = Register(database);
        Assert.NotEqual(before.Register, after);

        using var other = TestDatabase.Empty(kind);
        Assert.Equal(ExitCodes.Well, CommandLine.Run("restore", backup, "--database", other.Text).ExitCode);
        Assert.Contains(Register(other), new[] { before.Register, after });

        // Whatever the backup missed can be brought in again, and then nothing lacks and nothing is there twice.
        Assert.Equal(ExitCodes.Well, Folder.Import(other, files).ExitCode);
        Assert.Equal(after, Register(other));
        Assert.Equal(ExitCodes.Well, CommandLine.Run("journal", "verify", "--database", other.Text).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_backup_is_tried_out_beside_the_database_and_nothing_of_that_stays(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = WithChild(kind, folder);
        var made = CommandLine.Run("backup", NewFile(folder), "--verify", "--database", database.Text);
        Assert.True(made.ExitCode == ExitCodes.Well, made.Error);
        Assert.Contains("it restores, with 1 children", made.Output, StringComparison.Ordinal);
        Assert.Contains("Its journal holds", made.Output, StringComparison.Ordinal);
        if (kind == DatabaseKind.Sqlite)
        {
            var place = new FileInfo(database.Address.Connection);
            Assert.Empty(place.Directory!.GetFiles(place.Name + ".try-*"));
        }
        else
        {
            using var db = WholeRecord.Open(database.Address);
            Assert.DoesNotContain(
                db.Database.SqlQueryRaw<string>("SELECT datname AS \"Value\" FROM pg_database"),
                name => name.StartsWith("whereabouts_try_", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_journal_that_was_tampered_with_is_found_when_the_backup_is_tried_out(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = WithChild(kind, folder);
        await using (var db = WholeRecord.Open(database.Address))
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE operations SET who = 'nobody' WHERE type = 'import file'");
        }

        var made = CommandLine.Run("backup", NewFile(folder), "--verify", "--database", database.Text);
        Assert.Equal(ExitCodes.Failure, made.ExitCode);
        Assert.Contains("its journal does not hold", made.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_broken_copy_leaves_the_database_as_it_was(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = WithChild(kind, folder);
        var register = Register(database);
        var backup = NewFile(folder);
        Assert.Equal(ExitCodes.Well, CommandLine.Run("backup", backup, "--database", database.Text).ExitCode);
        using (var file = File.OpenWrite(backup))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Equal(
            ExitCodes.Failure,
            CommandLine.Run("restore", backup, "--force", "--database", database.Text).ExitCode
        );
        Assert.Equal(register, Register(database));
    }

    private static TestDatabase WithChild(DatabaseKind kind, Folder folder)
    {
        var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        Folder.Import(database, folder.Roll());
        Folder.Import(database, folder.Marks("marks.csv", "N", new(2026, 11, 2), new(2026, 11, 20)));
        return database;
    }

    private static string NewFile(Folder folder)
    {
        var file = folder.Write($"backup-{Guid.CreateVersion7():N}", "");
        File.Delete(file);
        return file;
    }

    private static string Register(TestDatabase database) =>
        CommandLine.Run("register", "--database", database.Text, "--format", "json").Output;
}
