using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Children.Record;

/// <summary>Tells an application of a child, each time on a day of its own.</summary>
internal static class ToldChild
{
    public static readonly SettingId Oak = SettingId.OfUrn(100001);
    public static readonly Guid Ada = new("0a0a0a0a-0000-0000-0000-000000000001");

    public static Particulars Who(string surname = "Okafor", string forename = "Ada") =>
        new("roll 100001")
        {
            Surname = surname,
            Forename = forename,
            DateOfBirth = Day("2014-10-15"),
            Upn = "H801200001001",
            Address = ["12 Mill Lane", "Oxford"],
            Postcode = "OX4 3AJ",
        };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Ada Okafor of Oak Academy, told on 2 September 2026.</summary>
    public static async Task<App> StartAsync(DatabaseKind kind)
    {
        var app = await App.StartAsync(kind);
        await TellAsync(app, "2026-09-01", null, new School(Oak, "Oak Academy") { Town = "Oxford" });
        await TellAsync(app, "2026-09-02", Ada, Who(), new Enrolment(Oak, Day("2025-09-02")));
        return app;
    }

    /// <summary>States facts of a child, or of Oak Academy, at nine o'clock of that day.</summary>
    public static Task<int> TellAsync(App app, string told, Guid? child, params IFact[] facts) =>
        WithinAsync(
            app,
            told,
            async (services, operation, at) =>
                await services
                    .GetRequiredService<Recorder>()
                    .SayAsync(
                        [.. facts.Select(fact => new Statement(child, child is null ? Oak : null, fact, at, at, null))],
                        operation,
                        TestContext.Current.CancellationToken
                    )
        );

    /// <summary>Tells of so many children with one surname, of whom nothing else is known, at once.</summary>
    public static Task<int> TellCrowdAsync(App app, int count) =>
        WithinAsync(
            app,
            "2026-09-01",
            async (services, operation, at) =>
                await services
                    .GetRequiredService<Recorder>()
                    .SayAsync(
                        [
                            .. Enumerable
                                .Range(0, count)
                                .Select(i => new Statement(
                                    new Guid($"0d0d0d0d-0000-0000-0000-{i:D12}"),
                                    null,
                                    new Particulars("roll 100001") { Surname = "Quxbury" },
                                    at,
                                    at,
                                    null
                                )),
                        ],
                        operation,
                        TestContext.Current.CancellationToken
                    )
        );

    /// <summary>Oak Academy marks both sessions of a day.</summary>
    public static Task<int> MarkAsync(App app, string told, Guid child, string day, string code) =>
        WithinAsync(
            app,
            told,
            async (services, operation, at) =>
                await services
                    .GetRequiredService<MarkRecorder>()
                    .SayAsync(
                        [
                            .. new[] { Session.Morning, Session.Afternoon }.Select(session => new MarkStatement(
                                new RegisterKey(child, Oak, AcademicYear.Of(Day(day)).StartYear),
                                new Mark(
                                    (ushort)SessionGrid.IndexOf(Day(day), session),
                                    AttendanceCodes.Read(code, Day(day))!.Symbol
                                ),
                                at,
                                at,
                                0
                            )),
                        ],
                        operation,
                        TestContext.Current.CancellationToken
                    )
        );

    private static Task<int> WithinAsync(
        App app,
        string told,
        Func<IServiceProvider, Guid, DateTimeOffset, Task> say
    ) =>
        app.WithAsync<IServiceProvider, int>(async services =>
        {
            var at = UkDate.StartOf(Day(told)).AddHours(9);
            var db = services.GetRequiredService<AppDb>();
            var operation = db.Begin("tell", Actor.System, at);
            await say(services, operation.Id, at);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
}
