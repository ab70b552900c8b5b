namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Why a person is asked whose row it is.</summary>
public enum Doubt
{
    None,

    /// <summary>Another child is within reach.</summary>
    Rivals,

    /// <summary>A brother or sister has the birth date and address too, and the forename is not written alike.</summary>
    Twins,
    NamesChangedOver,
    NumberDiffers,

    /// <summary>Forename or surname is another, and nothing known explains it.</summary>
    NameDiffers,

    /// <summary>The birth date is another, and not by a slip.</summary>
    BirthDiffers,

    /// <summary>Name and birth date agree, and nothing else that is known does.</summary>
    Namesake,
    NotCertain,

    /// <summary>It cannot be of a known child, and lacks what would introduce a new one.</summary>
    SaysTooLittle,

    /// <summary>It bears the number of a child whom it is not like at all.</summary>
    NumberOfAnother,

    /// <summary>What stands as its UPN is none: who has the right one may be known.</summary>
    NumberUnread,

    /// <summary>A person has taken back what was decided on it.</summary>
    TakenBack,
}

/// <summary>What is said of a doubt to who decides.</summary>
public static class DoubtWords
{
    public static string Of(Doubt doubt) =>
        doubt switch
        {
            Doubt.Rivals => "Two children or more are within reach",
            Doubt.Twins => "A twin, or two of one family, with the same birth date",
            Doubt.NamesChangedOver => "Forename and surname are changed over",
            Doubt.NumberDiffers => "The UPN or NHS number differs",
            Doubt.NameDiffers => "The forename or surname is another",
            Doubt.BirthDiffers => "The birth date is another",
            Doubt.NumberUnread => "What stands as its UPN is not a UPN",
            Doubt.Namesake => "Name and birth date agree, and nothing else: a namesake?",
            Doubt.NotCertain => "Likely, but not certain enough",
            Doubt.SaysTooLittle => "Like nobody known, and too little to introduce a child",
            Doubt.NumberOfAnother => "It bears the number of a child it is not like",
            Doubt.TakenBack => "A person has taken back what was decided",
            _ => "Not looked at yet",
        };
}
