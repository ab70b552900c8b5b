namespace Whereabouts.Modules.MissingEducation.Register.Views;

/// <summary>A saved view of the register, as one person sees it.</summary>
/// <param name="Query">Its filters, order and columns, as <see cref="RegisterQuestion.ToSave"/> writes them.</param>
/// <param name="Maker">The name of the person who made it.</param>
/// <param name="IsDefault">The register opens with it for this person.</param>
internal sealed record SavedView(
    int Id,
    string Name,
    string Query,
    string Maker,
    bool IsMine,
    bool IsShared,
    bool IsDefault
)
{
    /// <summary>Its short address, to keep or to send.</summary>
    public string Link => $"/register/views/{Id}";

    /// <summary>The register as this view shows it.</summary>
    public string Place => Query.Length == 0 ? $"/register?view={Id}" : $"/register?{Query}&view={Id}";
}
