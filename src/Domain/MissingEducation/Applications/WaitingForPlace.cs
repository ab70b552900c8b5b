using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.MissingEducation.Applications;

/// <summary>A child without a school who has asked for one. Source: SAC21 2.23-2.31; rulebook CME-02, FAP-01, FAP-02.</summary>
internal static class WaitingForPlace
{
    public static Rule Rule { get; } =
        new(
            "fap-waiting-for-place",
            "waiting-for-place",
            "1",
            "No place, and an application that is undecided, refused with no other offer, or offered without a start date "
                + "or with one still to come. Counts from the first day, inside the time for deciding too. An application "
                + "is spent once the child has been on a roll since. Since the day the earliest such application was received.",
            "School Admissions Code 2021, 2.23 to 2.31 (from memory: check before a letter relies on it); rulebook CME-02, FAP-01, FAP-02",
            "Every day counts",
            new DateOnly(2021, 9, 1)
        )
        {
            Step = new ProposedStep(
                "Tell the parent the decision, or bring the child to the fair access panel",
                "Admissions officer",
                15
            ),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child)
    {
        if (child.Places.Count > 0)
        {
            return null;
        }

        var offered = child.Applications.Exists(application => application.OfferOn(child.On) is not null);
        var waiting = child.Applications.Find(application =>
            !child.Stays.Exists(stay => stay.First >= application.Received && stay.First <= child.On)
            && application.OutcomeOn(child.On) switch
            {
                ApplicationOutcome.Pending => true,
                ApplicationOutcome.Refused => !offered,
                ApplicationOutcome.Offered => application.Starts is null || application.Starts > child.On,
                _ => false,
            }
        );
        return waiting is null ? null : new Finding(waiting.Received, Because(child, waiting));
    }

    private static string Because(ChildOnDay child, SchoolApplication waiting)
    {
        var asked = waiting.Preferred is { } preferred ? $" for {child.NameOf(child.Current(preferred))}" : "";
        var received = $"An application{asked} was received on {Words.Day(waiting.Received)}";
        return waiting.OutcomeOn(child.On) switch
        {
            ApplicationOutcome.Refused => $"{received} and refused. No other place is offered.",
            ApplicationOutcome.Offered when waiting.Starts is { } starts =>
                $"{received}. A place is offered from {Words.Day(starts)}.",
            ApplicationOutcome.Offered => $"{received}. A place is offered with no first day agreed.",
            _ => $"{received}. No decision has been told.",
        };
    }
}
