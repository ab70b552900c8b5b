using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.MissingEducation.Applications;

/// <summary>An application as it stood on a day: a decision taken later had not been taken.</summary>
internal static class ApplicationOnDay
{
    extension(SchoolApplication application)
    {
        public ApplicationOutcome OutcomeOn(DateOnly on) =>
            application.Decided > on ? ApplicationOutcome.Pending : application.Outcome;

        /// <summary>The school that had offered a place; null when none had.</summary>
        public SettingId? OfferOn(DateOnly on) =>
            application.OutcomeOn(on) == ApplicationOutcome.Offered
                ? application.Offered ?? application.Preferred
                : null;
    }
}
