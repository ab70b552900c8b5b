using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Web;

namespace Whereabouts.Testing;

/// <summary>The whole application on a port of its own, over a database of its own, with a clock that stands still.</summary>
public sealed class App : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly TestDatabase _database;
    private readonly ConcurrentDictionary<string, int> _people = new(StringComparer.Ordinal);

    private App(WebApplication host, TestDatabase database, FixedTime time) =>
        (_host, _database, Time) = (host, database, time);

    public FixedTime Time { get; }

    public TestDatabase Database => _database;

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_host.Urls.First());

    /// <param name="change">Changes how the node is to run.</param>
    public static async Task<App> StartAsync(
        DatabaseKind kind,
        Holding holding = Holding.Nothing,
        Func<WebOptions, WebOptions>? change = null
    )
    {
        var database = TestDatabase.Create(kind, holding);
        var time = new FixedTime(FixedTime.SchoolIsOut);
        var options = new WebOptions(database.Address, "http://127.0.0.1:0", time);
        var host = WhereaboutsApp.Build(change is null ? options : change(options));
        await host.StartAsync();
        return new(host, database, time);
    }

    /// <summary>Works with the application's own services, as a handler would.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Makes an account of that role; returns its user name and password.</summary>
    public async Task<(string UserName, string Password)> AddPersonAsync(string role)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var number = _people.AddOrUpdate(role, 1, (_, count) => count + 1);
        var userName = number == 1 ? role : $"{role}-{number}";
        var wrong = await WithAsync<Accounts, IReadOnlyList<string>>(a =>
            a.SetAsync(userName, $"Test {userName}", "the council", role, password, Actor.System)
        );
        return wrong.Count == 0 ? (userName, password) : throw new InvalidOperationException(string.Join(' ', wrong));
    }

    /// <summary>A visitor who has not signed in.</summary>
    public Visitor Visit() => new(Url);

    /// <summary>A visitor who has signed in with that role through the sign-in page.</summary>
    public async Task<Visitor> SignInAsync(string role)
    {
        var (userName, password) = await AddPersonAsync(role);
        var visitor = Visit();
        var page = await visitor.GetPageAsync("/sign-in");
        var answer = await visitor.SubmitAsync(page, ("UserName", userName), ("Password", password));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? visitor
            : throw new InvalidOperationException($"Signing in as {role} answered {answer.StatusCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _database.Dispose();
    }
}

/// <summary>A browser without a screen: keeps cookies, reads pages, sends forms. Follows no redirect by itself.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly HtmlParser _parser = new();
    private readonly ConditionalWeakTable<IHtmlDocument, string> _addresses = [];

    public Visitor(Uri url) =>
        _http = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
        )
        {
            BaseAddress = url,
        };

    public HttpClient Http => _http;

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page at a path; throws unless it answers 200.</summary>
    public async Task<IHtmlDocument> GetPageAsync(string path)
    {
        using var answer = await GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK
            ? await ReadAsync(answer)
            : throw new InvalidOperationException(
                $"{path} answered {(int)answer.StatusCode} {answer.Headers.Location}."
            );
    }

    /// <summary>The page in an answer, whatever its status.</summary>
    public async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        var page = await _parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        _addresses.Add(page, answer.RequestMessage!.RequestUri!.PathAndQuery);
        return page;
    }

    /// <summary>Sends the page's main form with these fields, and what the form holds already (its antiforgery token too).</summary>
    public Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, params (string Name, string Value)[] fields) =>
        SubmitAsync(page, "main form[method=post]", fields);

    public async Task<HttpResponseMessage> SubmitAsync(
        IHtmlDocument page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var element =
            page.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"The page '{page.Title}' has no form {form}.");
        var sent = new List<KeyValuePair<string, string>>();
        foreach (var input in element.QuerySelectorAll("input, textarea, select, button[name]"))
        {
            var name = input.GetAttribute("name");
            var type = input.GetAttribute("type");
            if (
                string.IsNullOrEmpty(name)
                || fields.Any(f => f.Name == name)
                || (type is "checkbox" or "radio" && !input.HasAttribute("checked"))
                || type is "submit" or "file"
                || input is IHtmlButtonElement
            )
            {
                continue;
            }

            sent.Add(
                new(
                    name,
                    input switch
                    {
                        IHtmlTextAreaElement area => area.Value,
                        IHtmlSelectElement select => select.Value ?? "",
                        _ => input.GetAttribute("value") ?? "",
                    }
                )
            );
        }

        sent.AddRange(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        var action = element.GetAttribute("action");
        var target =
            string.IsNullOrEmpty(action) && _addresses.TryGetValue(page, out var address) ? address : action ?? "";
        return await _http.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent(sent));
    }

    public void Dispose() => _http.Dispose();
}
