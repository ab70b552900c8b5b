namespace Whereabouts.GovUk.Components;

/// <summary>What every form field has: a label, a hint, an error, and the two names it goes by.</summary>
public abstract record FieldOptions
{
    /// <summary>The element's id; the name if null.</summary>
    public string? Id { get; init; }

    /// <summary>The name its value is posted under.</summary>
    public string? Name { get; init; }

    /// <summary>The question, or the name of what is asked.</summary>
    public LabelOptions? Label { get; init; }

    /// <summary>Help that everybody needs.</summary>
    public Words? Hint { get; init; }

    /// <summary>What is wrong and how to put it right.</summary>
    public Words? ErrorMessage { get; init; }

    /// <summary>Classes for the group around label and field.</summary>
    public FormGroupOptions? FormGroup { get; init; }

    /// <summary>Ids of other elements that describe the field.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>More classes for the field.</summary>
    public string? Classes { get; init; }

    /// <summary>Whether it can be changed.</summary>
    public bool Disabled { get; init; }

    /// <summary>More attributes for the field.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal string FieldId => string.IsNullOrEmpty(Id) ? Name ?? "" : Id;
}

/// <summary>The group around a label and its field.</summary>
public sealed record FormGroupOptions
{
    /// <summary>More classes.</summary>
    public string? Classes { get; init; }
}
