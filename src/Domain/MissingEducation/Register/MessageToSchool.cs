using System.Globalization;
using System.Text;
using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.MissingEducation.Register;

/// <summary>A child that a school is asked about.</summary>
/// <param name="Name">"SURNAME, Forename".</param>
/// <param name="AreMarksMissing">Hours received are not known.</param>
public sealed record AskedChild(
    string Name,
    DateOnly? Born,
    int? YearGroup,
    IReadOnlyList<Reason> Reasons,
    bool AreMarksMissing
)
{
    /// <summary>Is there anything to ask a school?</summary>
    public bool HasQuestions =>
        AreMarksMissing || Reasons.Any(reason => QuestionsForSchools.Of(reason.Code) is not null);
}

/// <summary>
/// A message to one school, ready to send: each child with what is asked. It says no more of a child than the school
/// must know to answer: no service, no other school, no RAG.
/// </summary>
/// <param name="From">Who asks, and for which agency.</param>
/// <param name="AnswerBy">Null when the school calendar does not reach so far.</param>
public sealed record MessageToSchool(
    string School,
    string From,
    DateOnly On,
    DateOnly? AnswerBy,
    IReadOnlyList<AskedChild> Children
)
{
    /// <summary>The message as plain text.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"To: {School}\nFrom: {From}\nDate: {Day(On)}\n\n");
            text.Append(
                Children.Count == 1
                    ? "This child of yours seems to be missing out on education."
                    : "These children of yours seem to be missing out on education."
            );
            text.Append(
                AnswerBy is { } by
                    ? $" Please answer by {Day(by)}, and tell us at once if something here is wrong.\n"
                    : " Please answer within five school days, and tell us at once if something here is wrong.\n"
            );
            for (var i = 0; i < Children.Count; i++)
            {
                Append(text, i + 1, Children[i]);
            }

            return text.ToString();
        }
    }

    private static void Append(StringBuilder text, int number, AskedChild child)
    {
        string?[] facts =
        [
            child.YearGroup is { } year ? YearGroup.Name(year) : null,
            child.Born is { } born ? $"born {Day(born)}" : null,
        ];
        var known = string.Join(", ", facts.OfType<string>());
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n{number}. {child.Name}{(known.Length > 0 ? $" ({known})" : "")}\n"
        );
        foreach (var reason in child.Reasons)
        {
            if (QuestionsForSchools.Of(reason.Code) is { } question)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"   {ReasonWords.Of(reason.Code)}, since {Day(reason.Since)}.\n   {question}\n"
                );
            }
        }

        if (child.AreMarksMissing)
        {
            text.Append(CultureInfo.InvariantCulture, $"   {QuestionsForSchools.Marks}\n");
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
