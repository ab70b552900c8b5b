namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>How the asking for NHS numbers stands, as the round that is under way or was last said.</summary>
/// <param name="Started">When the round began.</param>
/// <param name="Seen">When it last gave a sign of life.</param>
public sealed record NhsTraceState(DateTimeOffset Started, DateTimeOffset Seen)
{
    /// <summary>When the round was over; null while it goes on, or when it broke off.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How often something had come in when the round began: more since then means another round.</summary>
    public long CameIn { get; init; }

    /// <summary>Children whom this round asked about, the numbers it verified, and the questions without an answer.</summary>
    public int Asked { get; init; }
    public int Verified { get; init; }
    public int Failed { get; init; }

    /// <summary>Children still to be asked about.</summary>
    public int Left { get; init; }

    /// <summary>When the matcher last answered a question, in this round or before.</summary>
    public DateTimeOffset? LastAnswer { get; init; }

    /// <summary>Why the round was given up, or what the last question without an answer met.</summary>
    public string? Trouble { get; init; }

    /// <summary>True when the round ended before all were asked, because the matcher did not answer.</summary>
    public bool GaveUp { get; init; }

    /// <summary>The whole record at the round's beginning and again at its end.</summary>
    public NhsTraceTotals Totals { get; init; } = new(0, 0, 0, 0);

    /// <summary>The first children whose source gives another number than the matcher.</summary>
    public IReadOnlyList<Guid> Differing { get; init; } = [];
}

/// <summary>How many children of the record stand how.</summary>
/// <param name="Children">Those who can be asked about: surname, forename and birth date are known.</param>
/// <param name="Asked">Those of them for whom an answer is kept.</param>
/// <param name="Verified">Those with a verified number.</param>
/// <param name="Differing">Those whose source gives another number than the matcher.</param>
public sealed record NhsTraceTotals(int Children, int Asked, int Verified, int Differing);
