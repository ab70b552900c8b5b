namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>What a double quote at the start of a cell means.</summary>
internal enum QuoteUse
{
    /// <summary>The cell runs to the closing quote, over separators and lines.</summary>
    OverLines,

    /// <summary>The cell runs to the closing quote, over separators, and must close on its line.</summary>
    WithinLine,

    /// <summary>Nothing: it is a letter of the cell.</summary>
    Letters,
}
