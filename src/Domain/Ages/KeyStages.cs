namespace Whereabouts.Domain.Ages;

/// <summary>Finds the key stage of a year group: <c>KeyStage.Of(7)</c>.</summary>
public static class KeyStages
{
    extension(KeyStage)
    {
        /// <summary>The key stage of a national curriculum year: 0 is Reception (AGE-05).</summary>
        public static KeyStage Of(int yearGroup) =>
            yearGroup switch
            {
                <= 0 => KeyStage.EarlyYears,
                <= 2 => KeyStage.One,
                <= 6 => KeyStage.Two,
                <= 9 => KeyStage.Three,
                <= 11 => KeyStage.Four,
                _ => KeyStage.Five,
            };
    }
}
