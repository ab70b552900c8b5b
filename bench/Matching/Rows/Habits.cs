namespace Whereabouts.Bench.Matching.Rows;

/// <summary>How carelessly somebody writes, by part.</summary>
/// <param name="Names">Nicknames, spellings, slips, order.</param>
/// <param name="Dates">Slips in a date of birth.</param>
/// <param name="Gaps">What is left out.</param>
/// <param name="Places">Old addresses and slips in addresses.</param>
internal sealed record Habits(string Source, double Names, double Dates, double Gaps, double Places)
{
    /// <summary>The council's own record, which was put right many times.</summary>
    public static readonly Habits Record = new("record", 0.25, 0.15, 0.2, 0.25);

    private static readonly Habits School = new("school", 1.4, 1.4, 1.4, 1.4);
    private static readonly Habits SocialCare = new("social care", 1.9, 2, 2.2, 2);
    private static readonly Habits Police = new("police", 2.8, 2.8, 2.8, 2.8);

    /// <summary>Who tells of a child: two of five rows are a school's, the others half and half.</summary>
    public static Habits OfSource(ref Draw draw)
    {
        var at = draw.Fraction();
        return at < 0.4 ? School
            : at < 0.7 ? Police
            : SocialCare;
    }

    /// <summary>Most rows were written with care, a few in a great hurry; then everything in them is worse.</summary>
    public Habits InAHurry(ref Draw draw)
    {
        var at = draw.Fraction();
        return Times(
            at < 0.7 ? 0.6
            : at < 0.93 ? 1.4
            : 3.7
        );
    }

    /// <summary>
    /// A pattern other than the usual one: mild is what two well-kept systems would give; harsh is worse all over, and
    /// most in what is left out and in dates.
    /// </summary>
    public Habits In(Pattern pattern) =>
        pattern switch
        {
            Pattern.Mild => this with
            {
                Names = Names * 0.5,
                Dates = Dates * 0.4,
                Gaps = Gaps * 0.4,
                Places = Places * 0.6,
            },
            Pattern.Harsh => this with
            {
                Names = Names * 1.5,
                Dates = Dates * 1.9,
                Gaps = Gaps * 2.2,
                Places = Places * 1.4,
            },
            _ => this,
        };

    private Habits Times(double by) =>
        this with
        {
            Names = Names * by,
            Dates = Dates * by,
            Gaps = Gaps * by,
            Places = Places * by,
        };
}

/// <summary>How the errors of incoming rows are mixed.</summary>
internal enum Pattern
{
    Usual,
    Harsh,
    Mild,
}
