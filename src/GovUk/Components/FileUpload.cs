namespace Whereabouts.GovUk.Components;

/// <summary>A file to send.</summary>
public sealed record FileUploadOptions : FieldOptions
{
    /// <summary>Whether several files may be sent at once.</summary>
    public bool Multiple { get; init; }

    /// <summary>Whether files may also be dropped on it, where scripts run.</summary>
    public bool Javascript { get; init; }
}

/// <summary>Markup of the GOV.UK file upload.</summary>
public static class FileUpload
{
    /// <summary>The field with its label, hint and error.</summary>
    public static Element Render(FileUploadOptions options) =>
        FormGroup.Around(options, describedBy => Drop(options, describedBy));

    private static Element Drop(FileUploadOptions options, string? describedBy)
    {
        var field = new Element(
            "input",
            Markup.Classes(
                "govuk-file-upload",
                options.Classes,
                options.ErrorMessage is null ? null : "govuk-file-upload--error"
            )
        )
            .With("id", options.FieldId)
            .With("name", options.Name)
            .With("type", "file")
            .With("disabled", options.Disabled)
            .With("multiple", options.Multiple)
            .With("aria-describedby", describedBy)
            .With(options.Attributes);
        return options.Javascript
            ? new Element("div", "govuk-file-upload-wrapper").With("data-module", "govuk-file-upload").Add(field)
            : field;
    }
}
