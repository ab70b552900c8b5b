using Mono.Cecil;

namespace Whereabouts.Architecture.Tests;

/// <summary>Who may know whom: docs/adr/0001.</summary>
public class DependencyTests
{
    private static readonly string[] Providers =
    [
        "Whereabouts.Data.Sqlite",
        "Whereabouts.Data.Postgres",
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Microsoft.Data.Sqlite",
        "Npgsql",
        "Npgsql.EntityFrameworkCore.PostgreSQL",
    ];

    [Fact]
    public void Domain_knows_nothing_but_the_language() =>
        Assert.All(
            Built.ReferencesOf("Domain"),
            name => Assert.True(name is "netstandard" || name.StartsWith("System.", StringComparison.Ordinal), name)
        );

    [Fact]
    public void Domain_does_no_input_or_output_and_waits_for_nothing() =>
        Assert.DoesNotContain(
            Built.ReferencesOf("Domain"),
            name =>
                name.StartsWith("System.Net", StringComparison.Ordinal)
                || name is "System.IO.FileSystem" or "System.Console" or "System.Diagnostics.Process"
        );

    [Fact]
    public void Platform_knows_Domain_and_no_module_web_page_or_provider() =>
        Assert.Equal(["Whereabouts.Domain"], Known("Platform"));

    [Fact]
    public void The_components_of_pages_know_nothing_of_ours() => Assert.Empty(Known("GovUk"));

    [Fact]
    public void Every_subject_is_a_module() =>
        Assert.True(Built.Modules.Count >= 10, $"Only {Built.Modules.Count} modules were built.");

    [Fact]
    public void A_module_knows_Domain_Platform_and_GovUk_and_no_other_module_or_provider() =>
        Assert.All(
            Built.Modules,
            module =>
            {
                string[] allowed = ["Whereabouts.Domain", "Whereabouts.Platform", "Whereabouts.GovUk"];
                var references = Built.ReferencesOf(module).ToList();
                Assert.Empty(
                    references.Where(r => r.StartsWith("Whereabouts.", StringComparison.Ordinal)).Except(allowed)
                );
                Assert.Empty(references.Intersect(Providers));
            }
        );

    [Fact]
    public void A_module_exports_nothing() =>
        // What Razor makes of a page is not public either.
        Assert.Empty(
            Built
                .Modules.SelectMany(Built.Types)
                .Where(t => t.IsPublic || t.IsNestedPublic && IsExported(t))
                .Select(t => t.FullName)
        );

    [Theory]
    [InlineData("Data.Sqlite", "Npgsql")]
    [InlineData("Data.Postgres", "Microsoft.Data.Sqlite")]
    public void A_provider_knows_Platform_and_not_the_other_database(string assembly, string other)
    {
        Assert.Empty(Known(assembly).Except(["Whereabouts.Platform", "Whereabouts.Domain"]));
        Assert.DoesNotContain(Built.ReferencesOf(assembly), name => name.StartsWith(other, StringComparison.Ordinal));
    }

    [Fact]
    public void Invented_data_comes_in_by_the_front_door_and_knows_no_database() =>
        Assert.Empty(Known("Seeding").Except(["Whereabouts.Domain"]));

    [Fact]
    public void An_interface_has_more_than_one_implementer()
    {
        var types = Built.All.Values.SelectMany(Built.Types).ToList();
        var alone = types
            .Where(t => t.IsInterface)
            .Where(i => types.Count(t => !t.IsInterface && Implements(t, i)) < 2)
            .Select(i => i.FullName);
        Assert.Empty(alone);
    }

    private static bool IsExported(TypeDefinition type) =>
        type.DeclaringType is { } outer ? (type.IsNestedPublic && IsExported(outer)) : type.IsPublic;

    private static bool Implements(TypeDefinition type, TypeDefinition contract) =>
        type.Interfaces.Any(i => i.InterfaceType.GetElementType().FullName == contract.FullName);

    private static IEnumerable<string> Known(string assembly) =>
        Built
            .ReferencesOf(assembly)
            .Where(r => r.StartsWith("Whereabouts.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
