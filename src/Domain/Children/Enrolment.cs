using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Children;

/// <summary>How a child is on a school's roll (CBDS enrolment status).</summary>
public enum EnrolmentStatus
{
    /// <summary>C: on this roll only.</summary>
    Single,

    /// <summary>M: main school of a dual registration.</summary>
    Main,

    /// <summary>S: subsidiary school of a dual registration.</summary>
    Subsidiary,

    /// <summary>G: guest, not on the roll.</summary>
    Guest,

    /// <summary>F: at a further education college.</summary>
    College,

    /// <summary>O: at another provider.</summary>
    OtherProvider,

    /// <summary>P: was on the roll before.</summary>
    Previous,
}

/// <summary>A child's name on a setting's admission register. Source: PRR24 regs 8 and 9.</summary>
public sealed record Enrolment(SettingId Setting, DateOnly Entry) : IFact
{
    public EnrolmentStatus Status { get; init; }

    /// <summary>The last day on the roll.</summary>
    public DateOnly? Leaving { get; init; }

    /// <summary>Ground of PRR24 reg 9(1), a single letter a-o, when given.</summary>
    public string? LeavingGround { get; init; }

    /// <summary>Where the child is said to have gone, as written.</summary>
    public string? Destination { get; init; }

    /// <summary>The day the receiving side confirmed that the child is there; null while nobody has.</summary>
    public DateOnly? DestinationConfirmed { get; init; }

    /// <summary>National curriculum year as the school says: 0 is Reception, -1 nursery.</summary>
    public int? YearGroup { get; init; }
    public string? Form { get; init; }

    /// <summary>N none, K SEN support, E EHC plan.</summary>
    public string? SenProvision { get; init; }
    public bool? FreeMeals { get; init; }

    [JsonIgnore]
    public string Key => $"{Setting} {Entry:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Entry;

    [JsonIgnore]
    public DateOnly? To => Leaving;
}
