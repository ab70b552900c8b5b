namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Tells a fit that cannot be right: learning without answers may settle on calling households or chance namesakes the same
/// child, and nothing in its own figures then looks wrong but these.
/// </summary>
internal static class FitGuard
{
    private const double FewestEqual = 0.4;
    private const double LeastGain = 10;
    private const double UsualForAll = 0.3;

    /// <summary>What is doubtful of a model, in words; null where nothing is.</summary>
    public static string? DoubtOf(Model model)
    {
        for (var source = 0; source < model.Same.Count; source++)
        {
            if (DoubtOf(model.Same[source], model.Unrelated) is { } doubt)
            {
                return doubt;
            }
        }

        return null;
    }

    private static string? DoubtOf(double[] same, double[] unrelated)
    {
        foreach (var field in (Field[])[Field.Forename, Field.Surname, Field.Born])
        {
            var equal = Levels.Of(field, 0);
            // A field that nearly everybody has alike says nothing either way.
            if (unrelated[equal] > UsualForAll)
            {
                continue;
            }

            if (same[equal] < FewestEqual)
            {
                return $"{field} would be written as it is for too few of the same children";
            }

            if (same[equal] < LeastGain * unrelated[equal])
            {
                return $"{field} would agree for others nearly as often as for the same child";
            }

            var different = Levels.Of(
                field,
                field == Field.Born ? (int)BirthLevel.Different : (int)NameLevel.Different
            );
            if (same[different] > unrelated[different])
            {
                return $"{field} would differ for the same child more often than for others";
            }
        }

        return null;
    }
}
