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
        var restored = CommandLine.Run("restore", backup, "--replace", "--database", other.Text);
        Assert.True(restored.ExitCode == ExitCodes.Well, restored.Error);
        WholeRecord.Same(record, WholeRecord.Of(other.Address));
        Assert.Equal(register, Register(other));
        Assert.Equal(ExitCodes.Well, CommandLine.Run("journal", "verify", "--database", other.Text).ExitCode);
    }

    private static string Register(TestDatabase database) =>
        CommandLine.Run("register", "--database", database.Text, "--format", "json").Output;
}
