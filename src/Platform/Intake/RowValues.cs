using System.Globalization;
using Whereabouts.Domain.Settings;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Intake;

/// <summary>Reads typed values from the cells of a row; what cannot be read is refused or noted, with how to mend it.</summary>
public static class RowValues
{
    /// <summary>A date in any English or ISO writing; refuses the row when it cannot be read.</summary>
    public static DateOnly? Date(this SheetRow row, string column)
    {
        if (row.DateText(column) is not { } text)
        {
            return null;
        }

        if (row.Sheet.ReadDate(text, out var date, out var reason))
        {
            return date;
        }

        row.Refuse(column, reason, "Write the date as day/month/year, for instance 03/09/2026.");
        return null;
    }

    /// <summary>The date of something that has happened: refuses the row when it lies ahead of the day we were told.</summary>
    public static DateOnly? PastDate(this SheetRow row, string column)
    {
        var date = row.Date(column);
        if (date > row.Sheet.Today)
        {
            row.Refuse(
                column,
                "The date lies in the future.",
                "Correct the date, or send the row once it has happened."
            );
            return null;
        }

        return date;
    }

    /// <summary>A date that the row cannot do without.</summary>
    public static DateOnly? NeededDate(this SheetRow row, string column) =>
        row.Needed(column) is null ? null : row.Date(column);

    /// <summary>A moment; a day without a time is its first moment in UK time.</summary>
    public static DateTimeOffset? Instant(this SheetRow row, string column)
    {
        if (row.DateText(column) is not { } text)
        {
            return null;
        }

        if (row.Sheet.ReadInstant(text, out var instant, out var reason))
        {
            return instant;
        }

        row.Refuse(column, reason, "Write date and time as 03/09/2026 14:30.");
        return null;
    }

    /// <summary>Hours, as 12.5, 12,5, 12:30 or 12h30.</summary>
    public static decimal? HoursOf(this SheetRow row, string column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        if (Hours.Read(text, out var hours, out var reason))
        {
            return hours;
        }

        row.Refuse(column, reason, "Write the hours as a number, for instance 12.5.");
        return null;
    }

    public static int? Whole(this SheetRow row, string column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        row.Refuse(column, "This is not a whole number.", "Write a whole number.");
        return null;
    }

    /// <summary>Yes or no in any usual writing; anything else is noted and taken as not said.</summary>
    public static bool? Flag(this SheetRow row, string column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        if (YesNo.Read(text, out var flag, out var reason))
        {
            return flag;
        }

        row.Note(column, reason, "Write Y or N. It was taken as not said.");
        return null;
    }

    /// <summary>One of a few words; refuses the row when it is none of them.</summary>
    public static T? Choice<T>(this SheetRow row, string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(HeadingKey.Of(text), out var value))
        {
            return value;
        }

        row.Refuse(
            column,
            $"'{text}' is not {One(column)} we know.",
            $"Use one of: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}."
        );
        return null;
    }

    /// <summary>One of a few words; notes any other and takes it as <paramref name="otherwise"/>.</summary>
    /// <param name="taken">In words, what any other is taken as, for instance "not yet assessed".</param>
    public static T ChoiceOr<T>(
        this SheetRow row,
        string column,
        IReadOnlyDictionary<string, T> words,
        T otherwise,
        string taken
    )
        where T : struct
    {
        if (row.Text(column) is not { } text)
        {
            return otherwise;
        }

        if (words.TryGetValue(HeadingKey.Of(text), out var value))
        {
            return value;
        }

        row.Note(
            column,
            $"'{text}' is not {One(column)} we know. It was taken as {taken}.",
            $"Use one of: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}."
        );
        return otherwise;
    }

    /// <summary>A code of the set, written as the code or in its words; any other text is noted and kept as written.</summary>
    public static string? Coded(this SheetRow row, string column, CodeSet codes)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        var key = HeadingKey.Of(text);
        var known =
            codes.Find(text)
            ?? codes.Codes.FirstOrDefault(c => string.Equals(HeadingKey.Of(c.Meaning), key, StringComparison.Ordinal));
        if (known is null)
        {
            row.Note(
                column,
                $"'{text}' is not a code for {column} we know. It was kept as written.",
                "Use the national code."
            );
        }

        return known?.Code ?? text;
    }

    /// <summary>The last day of something that begins on a day; refuses the row when it ends before.</summary>
    public static DateOnly? DateNotBefore(this SheetRow row, string column, DateOnly? begins)
    {
        var date = row.Date(column);
        if (date < begins)
        {
            row.Refuse(column, "It ends before it begins.", "Correct one of the two dates.");
            return null;
        }

        return date;
    }

    /// <summary>When the source made the statement: a day alone means by the end of that day, or of now if it is today.</summary>
    public static void ReadSaid(this SheetRow row, string column)
    {
        if (row.DateText(column) is not { } text)
        {
            return;
        }

        if (!row.Sheet.ReadInstant(text, out var said, out var reason))
        {
            row.Refuse(column, reason, "Write when the statement was made as 03/09/2026 or 03/09/2026 14:30.");
        }
        else if (said > row.Sheet.Told)
        {
            row.Refuse(
                column,
                "This lies after the time we were told.",
                "Correct the date, or say when the file was received."
            );
        }
        else
        {
            row.Said = said;
        }
    }

    private static string? DateText(this SheetRow row, string column) =>
        row.Text(column) is { } text ? row.Sheet.Headings.Map?.OrderOf(text) ?? text : null;

    private static string One(string column) => $"{(column[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a")} {column}";
}
