using System.Globalization;
using Whereabouts.Bench.Matching.Naming;
using Whereabouts.Bench.Matching.Places;
using Whereabouts.Bench.Matching.Population;

namespace Whereabouts.Bench.Matching.Rows;

/// <summary>Writes a child down as a source does, with the errors of its habits.</summary>
internal static class Telling
{
    public static Row Tell(Person child, Household home, Address? unheard, Habits habits, ref Draw draw)
    {
        var row = new Row { Sex = child.Sex };
        TellNames(row, child, habits, ref draw);
        row.Born = Date(child.Born, habits, ref draw);
        if (draw.Is(0.003 * habits.Dates))
        {
            row.Sex = child.Sex == "F" ? "M" : "F";
        }

        if (draw.Is(0.02 * habits.Gaps))
        {
            row.Sex = "";
        }

        Dwelling.Tell(row, home, unheard, habits, ref draw);
        row.Phone = draw.Is(0.3 * habits.Gaps) ? "" : home.Phone;
        row.Email = draw.Is(0.5 + (0.2 * habits.Gaps)) ? "" : home.Email;
        return row;
    }

    private static void TellNames(Row row, Person child, Habits habits, ref Draw draw)
    {
        var isRecord = habits.Source == "record";
        var (forename, middle) = Called(child, isRecord, habits, ref draw);
        var surname = Surname(child, isRecord, habits, ref draw);
        forename = Heard(forename, habits, ref draw);
        surname = Heard(surname, habits, ref draw);
        if (draw.Is(0.003 * habits.Names))
        {
            forename = forename[..1];
        }

        if (draw.Is((child.Family.Tradition.IsOrderDoubtful ? 0.025 : 0.005) * habits.Names))
        {
            (forename, surname) = (surname, forename);
        }

        row.Middle = middle;
        row.FormerSurname = isRecord && draw.Is(0.5) ? child.FormerSurname : "";
        row.Forename = draw.Is(0.003 * habits.Gaps) ? "" : forename;
        row.Surname = draw.Is(0.003 * habits.Gaps) ? "" : surname;
        if (isRecord ? draw.Is(0.4) : habits.Source != "school" || draw.Is(0.6))
        {
            (row.Forename, row.Middle, row.Surname) = (
                Spelling.Plain(row.Forename),
                Spelling.Plain(middle),
                Spelling.Plain(row.Surname)
            );
        }

        if (habits.Source == "police")
        {
            (row.Forename, row.Surname) = (row.Forename.ToUpperInvariant(), row.Surname.ToUpperInvariant());
        }
    }

    private static (string Forename, string Middle) Called(Person child, bool isRecord, Habits habits, ref Draw draw)
    {
        var (forename, middle) = (child.Forename, child.Middle);
        // A boy named Mohammed and a name is called by the name.
        var isCalledByMiddle =
            Spelling.IsMohammed(forename) && middle.Length > 0
                ? draw.Is(isRecord ? 0.1 : 0.35)
                : draw.Is(0.008 * habits.Names);
        if (isCalledByMiddle && middle.Length > 0)
        {
            return (middle, draw.Is(0.5) ? forename : "");
        }

        if (middle.Length > 0 && draw.Is(0.015 * habits.Names))
        {
            return ($"{forename} {middle}", "");
        }

        if (draw.Is(0.04 * habits.Names))
        {
            forename = Spelling.Nickname(forename, ref draw);
        }

        if (draw.Is(0.2 * Math.Min(1, habits.Names)))
        {
            forename = Shorter(forename, ref draw);
        }

        return (forename, draw.Is(isRecord ? 0.15 : 0.6) ? "" : middle);
    }

    private static string Surname(Person child, bool isRecord, Habits habits, ref Draw draw)
    {
        if (child.FormerSurname.Length > 0 && draw.Is(isRecord ? 0.15 : 0.5))
        {
            return child.FormerSurname;
        }

        if (draw.Is(0.007 * habits.Names))
        {
            return child.Family.Other;
        }

        return child.Surname is "Kaur" or "Singh" && draw.Is(0.06 * habits.Names) ? child.Family.Surname
            : child.Middle is "Kaur" or "Singh" && draw.Is(0.06 * habits.Names) ? child.Middle
            : child.Family.Custom == "one name" && draw.Is(0.6) ? ""
            : draw.Is(0.15 * Math.Min(2, habits.Names)) ? Shorter(child.Surname, ref draw)
            : child.Surname;
    }

    private static string Heard(string name, Habits habits, ref Draw draw)
    {
        if (draw.Is(0.025 * habits.Names))
        {
            name = Spelling.Variant(name, ref draw);
        }

        if (draw.Is((habits.Source == "police" ? 0.018 : 0.01) * habits.Names))
        {
            name = Spelling.ByEar(name, ref draw);
        }

        return draw.Is(0.013 * habits.Names) ? Spelling.Slip(name, ref draw) : name;
    }

    // One part of a double name, or both as one word.
    private static string Shorter(string name, ref Draw draw)
    {
        var at = name.AsSpan().IndexOfAny(' ', '-');
        return at <= 0
            ? name
            : draw.Below(3) switch
            {
                0 => name[..at] + (name[at] == ' ' ? '-' : ' ') + name[(at + 1)..],
                1 when at > 2 => name[..at],
                1 => name.Remove(at, 1),
                _ => name[(at + 1)..],
            };
    }

    private static string Date(DateOnly born, Habits habits, ref Draw draw)
    {
        if (draw.Is(0.012 * habits.Gaps))
        {
            return "";
        }

        var (day, month, year) = (born.Day, born.Month, born.Year);
        if (draw.Is(0.01 * habits.Dates) && day <= 12)
        {
            (day, month) = (month, day);
        }

        if (draw.Is(0.016 * habits.Dates))
        {
            switch (draw.Below(6))
            {
                case 0:
                    year += draw.Is(0.5) ? 1 : -1;
                    break;
                case 1:
                    month = 1 + draw.Below(12);
                    break;
                case 2:
                    day = (day % 10 * 10) + (day / 10);
                    break;
                default:
                    day += draw.One([-10, 10, 1, -1, 2, -2, 7]);
                    break;
            }
        }

        if (draw.Is(0.003 * habits.Dates))
        {
            (day, month) = (1, 1);
        }

        day = Math.Clamp(day, 1, DateTime.DaysInMonth(year, month));
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }
}
