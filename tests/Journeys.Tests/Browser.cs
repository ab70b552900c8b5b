using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Whereabouts.Testing;

namespace Whereabouts.Journeys.Tests;

/// <summary>A real browser, shared by all journeys of this run.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Variable = "WHEREABOUTS_TEST_CHROMIUM";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable(Variable) ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--no-first-run",
                ],
            }
        );
    }

    /// <summary>A window of its own, with its own cookies.</summary>
    public async Task<Window> OpenAsync(App app, int width = 1280, bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = app.Url.ToString(),
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = javaScript,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
            }
        );
        context.SetDefaultTimeout(120_000);
        return new Window(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>A browser window that remembers everything that went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    public Window(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Add($"{message.Type} on {page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Add($"script error on {page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _faults.Add($"{response.Status} for {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Script errors, refusals of the content security policy, and answers of 400 and more.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async Task SignInAsync(App app, string role)
    {
        var (userName, password) = await app.AddPersonAsync(role);
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("User name").FillAsync(userName);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>What axe finds against WCAG 2.2 A and AA on the page that is open, one line each.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFaultsAsync()
    {
        var result = await Page.RunAxe(
            new()
            {
                RunOnly = new()
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                },
            }
        );
        return
        [
            .. result.Violations.SelectMany(v =>
                v.Nodes.Select(n => $"{Page.Url} {v.Id} ({v.Impact}): {v.Help}: {n.Html}")
            ),
        ];
    }

    /// <summary>By how many pixels the page is wider than the window: a person would have to scroll sideways.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
