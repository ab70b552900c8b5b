using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>A line of the register as the page shows it.</summary>
internal sealed record RegisterRow(RegisterLine Line, IReadOnlyList<RegisterColumn> Columns, AsOf AsOf);
