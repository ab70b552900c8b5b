using Whereabouts.Domain.Identity.Linkage;
namespace Whereabouts.Cli.Matching;
internal static class Dump
{
    public static void Of(Model m, TextWriter o)
    {
        o.WriteLine($"known {string.Join(" ", m.Known.Select(k => k.ToString("N4")))} housemates {m.Housemates:N3} namesakes {m.Namesakes:N4}");
        foreach (var f in Enum.GetValues<Field>())
            for (var l = 0; l < (f == Field.Nhs ? 4 : Levels.Starts[(int)f + 1] - Levels.Starts[(int)f]); l++)
            {
                var p = Levels.Of(f, l);
                o.WriteLine($"{f,-9}{Levels.NameOf(f, l),-26} same {string.Join(" ", m.Same.Select(s => s[p].ToString("0.00000")))} household {m.Household[p]:0.00000} unrelated {m.Unrelated[p]:0.#########}");
            }
    }
}
