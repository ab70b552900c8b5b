using Whereabouts.Domain.Children;
using Whereabouts.Domain.Settings;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Children.Rolls;

/// <summary>Reads a school's roll: each child with the day of entry and, once the child has left, the day and ground.</summary>
internal sealed class RollImporter : IImporter
{
    public string Kind => "roll";
    public string Title => "Roll of a school";
    public int Order => 20;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        .. ChildColumns.School,
        new(
            "enrolment status",
            "C, M, S, G, F, O or P, or in words",
            "C",
            "enrol_status",
            "Enrolment",
            "Registration status"
        )
        {
            Codes = CodeList.Of(RollWords.Statuses),
        },
        new(
            "entry date",
            "First day on the roll; may lie ahead",
            "02/09/2026",
            "Date of entry",
            "Admission date",
            "Date of admission",
            "Entry",
            "Admitted"
        )
        {
            Required = true,
        },
        new("leaving date", "Last day on the roll", "", "Date of leaving", "Leave date", "Leaver date", "Date left"),
        new(
            "leaving ground",
            "Ground for removal, regulation 9(1): a to o",
            "",
            "Ground",
            "Deletion ground",
            "Leaving reason",
            "Reason for leaving"
        )
        {
            Codes = CodeList.Of(
                "leaving-grounds",
                text => RollWords.Ground(text) is { } letter ? $"9(1)({letter})" : null
            ),
        },
        new("destination", "Where the child went", "", "Destination school", "Destination after leaving"),
        new(
            "destination confirmed",
            "The day the other side said that the child is there",
            "",
            "Destination confirmed date"
        ),
        new("year group", "National curriculum year", "Year 9", "NCYear", "NCYearActual", "Year", "NC year actual")
        {
            Codes = CodeList.Of("year-group", RollWords.YearCode),
        },
        new("form", "Registration form", "9B", "Reg", "Registration form", "Tutor group", "Reg group"),
        new("sen", "SEN provision: N, K or E, or in words", "K", "SEN provision", "SEN status", "SEND")
        {
            Codes = CodeList.Of("sen-provision", RollWords.Sen),
        },
        new("ehcp", "Has an education, health and care plan: Y or N", "", "EHC plan") { Codes = CodeList.YesNo },
        new("fsm", "Has free school meals: Y or N", "N", "Free school meals", "FSM eligible", "Free meals")
        {
            Codes = CodeList.YesNo,
        },
        new("ethnicity", "Code or words", "WBRI", "Ethnic code", "Ethnic origin", "Ethnic group")
        {
            Codes = CodeList.Of("ethnicity"),
        },
        new("language", "First language", "English", "First language", "Home language"),
        .. Contacts.Columns,
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        var setting = row.ReadSchool();
        row.ReadChild(
            setting?.Value,
            said =>
                said with
                {
                    Ethnicity = row.Coded("ethnicity", CodeSet.Named("ethnicity")),
                    Language = row.Text("language"),
                    Contacts = Contacts.Read(row),
                }
        );
        var entry = row.NeededDate("entry date");
        var leaving = row.DateNotBefore("leaving date", entry);
        var confirmed = row.PastDate("destination confirmed");
        if (setting is null || entry is null)
        {
            return;
        }

        row.State(
            new Enrolment(setting.Value, entry.Value)
            {
                Status = row.ChoiceOr(
                    "enrolment status",
                    RollWords.Statuses,
                    EnrolmentStatus.Single,
                    "on this roll only"
                ),
                Leaving = leaving,
                LeavingGround = ReadGround(row),
                Destination = row.Text("destination"),
                DestinationConfirmed = confirmed,
                YearGroup = ReadYear(row),
                Form = row.Text("form"),
                SenProvision = ReadSen(row),
                FreeMeals = row.Flag("fsm"),
            }
        );
    }

    private static string? ReadGround(SheetRow row)
    {
        if (row.Text("leaving ground") is not { } text)
        {
            return null;
        }

        var ground = RollWords.Ground(text);
        if (ground is null)
        {
            row.Note(
                "leaving ground",
                "This is not a ground of regulation 9(1). It was left out.",
                "Write the letter of the ground, for instance 9(1)(f)."
            );
        }
        else if (row.Text("leaving date") is null)
        {
            row.Note(
                "leaving ground",
                "There is a ground for leaving but no leaving date.",
                "Write the last day on the roll."
            );
        }

        return ground;
    }

    private static int? ReadYear(SheetRow row)
    {
        if (row.Text("year group") is not { } text || RollWords.HasNoYear(text))
        {
            return null;
        }

        var year = RollWords.Year(text);
        if (year is null)
        {
            row.Note("year group", "This is not a year group we know. It was left out.", "Write it as Year 7, 7 or R.");
        }

        return year;
    }

    private static string? ReadSen(SheetRow row)
    {
        if (row.Text("sen") is not { } text)
        {
            return row.Flag("ehcp") == true ? "E" : null;
        }

        var sen = RollWords.Sen(text);
        if (sen is null)
        {
            row.Note("sen", "This is not SEN provision as we know it. It was left out.", "Write N, K or E.");
        }

        return sen;
    }
}
