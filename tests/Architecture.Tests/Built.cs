using Mono.Cecil;

namespace Whereabouts.Architecture.Tests;

/// <summary>The assemblies as they were built.</summary>
internal static class Built
{
    private const string Name = "Whereabouts.";
    private const string ModuleName = "Whereabouts.Modules.";

    /// <summary>Every assembly of the product by its name without "Whereabouts.".</summary>
    public static IReadOnlyDictionary<string, AssemblyDefinition> All { get; } =
        Directory
            .GetFiles(AppContext.BaseDirectory, "Whereabouts.*.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "whereabouts.dll"))
            .Select(AssemblyDefinition.ReadAssembly)
            .Where(a =>
                !a.Name.Name.EndsWith(".Tests", StringComparison.Ordinal) && a.Name.Name != "Whereabouts.Testing"
            )
            .ToDictionary(
                a => a.Name.Name == "whereabouts" ? "Cli" : a.Name.Name[Name.Length..],
                StringComparer.Ordinal
            );

    public static IReadOnlyList<AssemblyDefinition> Modules { get; } =
    [.. All.Values.Where(a => a.Name.Name.StartsWith(ModuleName, StringComparison.Ordinal))];

    public static IEnumerable<string> ReferencesOf(string assembly) => ReferencesOf(All[assembly]);

    public static IEnumerable<string> ReferencesOf(AssemblyDefinition assembly) =>
        assembly.MainModule.AssemblyReferences.Select(r => r.Name);

    /// <summary>Every type, the nested ones too.</summary>
    public static IEnumerable<TypeDefinition> Types(AssemblyDefinition assembly) => assembly.MainModule.GetTypes();
}
