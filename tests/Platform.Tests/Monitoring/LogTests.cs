using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Cli;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;
using Folder = Whereabouts.Platform.Tests.Intake.Folder;

namespace Whereabouts.Platform.Tests.Monitoring;

/// <summary>Runs the service as a process of its own and reads what it writes.</summary>
public class LogTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_log_has_a_line_of_json_for_each_request_and_nothing_of_any_child(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        Folder.Import(database, folder.Roll());
        var key = KeyOf(database);
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "whereabouts.dll"),
                    "serve",
                    "--url",
                    "http://127.0.0.1:0",
                    "--database",
                    database.Text,
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var lines = new List<string>();
        string id;
        try
        {
            var url = await UrlAsync(process, lines);
            var rest = ReadAsync(process, lines);
            using var visitor = new Visitor(url);
            var page = await visitor.GetPageAsync("/sign-in");
            using (await visitor.SubmitAsync(page, ("UserName", "alex"), ("Password", "not the password"))) { }
            using var signedIn = await visitor.SubmitAsync(page, ("UserName", "alex"), ("Password", Password));
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
            var found = await visitor.GetPageAsync("/search?q=Okafor%20Grace");
            var link = found.QuerySelector("main a[href^='/children/']")!.GetAttribute("href")!;
            id = link.Split('/', '?')[2];
            await visitor.GetPageAsync(link);
            await visitor.GetPageAsync("/register?q=Okafor");
            using (await visitor.GetAsync($"/children/{Folder.Grace}?surname=Okafor")) { }
            using (await visitor.GetAsync($"/nowhere/{Folder.Grace}")) { }
            visitor.Http.DefaultRequestHeaders.Authorization = new("Bearer", key);
            using (await visitor.GetAsync($"/api/v1/children/{id}")) { }
            using (var sent = await SendAsync(visitor, folder))
            {
                Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            }

            await AppliedAsync(database);
            process.Kill();
            await rest;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        var requests = lines.Where(l => l.Contains("\"Route\"", StringComparison.Ordinal)).ToList();
        Assert.Contains(requests, l => l.Contains("\"/sign-in\"", StringComparison.Ordinal));
        Assert.Contains(requests, l => l.Contains("\"/children/{id:guid}\"", StringComparison.Ordinal));
        Assert.Contains(requests, l => l.Contains("no route", StringComparison.Ordinal));
        Assert.All(
            requests.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("State")),
            state =>
            {
                Assert.InRange(state.GetProperty("Status").GetInt32(), 200, 499);
                Assert.True(state.GetProperty("Milliseconds").GetInt64() >= 0);
                Assert.Matches("^[0-9a-f]{32}$", state.GetProperty("Trace").GetString()!);
            }
        );
        foreach (var secret in new[] { "Okafor", "Grace", Folder.Grace, id, "OX4", "q=", "surname", key, Password })
        {
            Assert.DoesNotContain(lines, l => l.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    private const string Password = "correct horse battery";

    private static string KeyOf(TestDatabase database)
    {
        var input = Console.In;
        try
        {
            Console.SetIn(new StringReader(Password));
            var added = CommandLine.Run("user", "add", "alex", "--role", Roles.Lead, "--database", database.Text);
            Assert.True(added.ExitCode == ExitCodes.Well, added.Error);
        }
        finally
        {
            Console.SetIn(input);
        }

        return CommandLine.Run("user", "key", "alex", "--database", database.Text).Output.Trim();
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, Folder folder)
    {
        visitor.Http.DefaultRequestHeaders.Authorization = null;
        var page = await visitor.GetPageAsync("/intake");
        using var content = new MultipartFormDataContent();
        foreach (var input in page.QuerySelectorAll("main form[enctype] input[type=hidden]"))
        {
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        }

        var name = page.QuerySelector("main form[enctype] input[type=file]")!.GetAttribute("name")!;
        var file = folder.Marks("Grace Okafor.csv", "/", new(2026, 11, 2), new(2026, 11, 20));
        content.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file)), name, "Grace Okafor.csv");
        content.Add(new StringContent("apply"), "Then");
        return await visitor.Http.PostAsync(new Uri("/intake", UriKind.Relative), content);
    }

    private static async Task AppliedAsync(TestDatabase database)
    {
        await using var db = WholeRecord.Open(database.Address);
        while (!await db.Batches.AnyAsync(b => b.Kind == "marks" && b.State == BatchState.Applied))
        {
            await Task.Delay(100);
        }
    }

    private static async Task<Uri> UrlAsync(Process process, List<string> lines)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains("Whereabouts is at ", StringComparison.Ordinal))
            {
                return new(line.Split("Whereabouts is at ")[1].Split(' ')[0]);
            }
        }

        throw new InvalidOperationException($"It ended: {await process.StandardError.ReadToEndAsync()}");
    }

    private static async Task ReadAsync(Process process, List<string> lines)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }
    }
}
