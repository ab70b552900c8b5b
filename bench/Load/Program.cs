using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Whereabouts.Bench.Load;

// Asks a running service for pages at a steady rate, as many officers would, and prints how long they waited.
// load URL USER PASSWORD [requests a second] [seconds] [people]
var (url, user, password) = (new Uri(args[0]), args[1], args[2]);
var rate = Number(3, 50);
var seconds = Number(4, 60);
var people = Number(5, 30);

var officers = new List<Officer>();
for (var i = 0; i < people; i++)
{
    officers.Add(await Officer.SignInAsync(url, user, password));
}

var asks = await Asks.OfAsync(officers[0]);
await RunAsync(Math.Min(10, seconds), new Answers());
var answers = new Answers();
await RunAsync(seconds, answers);
answers.Print(Console.Out, rate, seconds);
officers.ForEach(officer => officer.Dispose());
return answers.Failed == 0 ? 0 : 1;

int Number(int place, int otherwise) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

// A request is due at its time whether or not the ones before have been answered, and its waiting counts from then: a
// service that stalls is not let off.
async Task RunAsync(int length, Answers into)
{
    var clock = Stopwatch.StartNew();
    var waiting = new List<Task>();
    for (var i = 0; i < rate * length; i++)
    {
        var due = TimeSpan.FromSeconds((double)i / rate);
        if (due - clock.Elapsed is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest);
        }

        var (kind, path) = asks.Next(i);
        waiting.Add(AskAsync(officers[i % officers.Count], kind, path, due, clock, into));
    }

    await Task.WhenAll(waiting);
}

static async Task AskAsync(Officer officer, string kind, string path, TimeSpan due, Stopwatch clock, Answers into)
{
    var status = await officer.GetAsync(path);
    into.Add(kind, clock.Elapsed - due, status == HttpStatusCode.OK);
}

namespace Whereabouts.Bench.Load
{
    /// <summary>Somebody signed in, with a browser's cookies.</summary>
    internal sealed partial class Officer : IDisposable
    {
        private readonly HttpClient _client;

        private Officer(Uri url) =>
            _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() })
            {
                BaseAddress = url,
                Timeout = TimeSpan.FromMinutes(1),
            };

        public static async Task<Officer> SignInAsync(Uri url, string user, string password)
        {
            var officer = new Officer(url);
            var token = Token().Match(await officer.TextAsync("/sign-in")).Groups["value"].Value;
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["UserName"] = user,
                    ["Password"] = password,
                    ["__RequestVerificationToken"] = token,
                }
            );
            using var answer = await officer._client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
            return answer.StatusCode == HttpStatusCode.Redirect
                ? officer
                : throw new InvalidOperationException($"Could not sign in as {user}: {answer.StatusCode}.");
        }

        public void Dispose() => _client.Dispose();

        public Task<string> TextAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

        public async Task<HttpStatusCode> GetAsync(string path)
        {
            using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
            await answer.Content.CopyToAsync(Stream.Null);
            return answer.StatusCode;
        }

        [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.None, 1000)]
        private static partial Regex Token();
    }

    /// <summary>What officers ask for: the register and its filters, searches, children, schools.</summary>
    internal sealed partial class Asks
    {
        private static readonly string[] Lists =
        [
            "/register",
            "/register?rag=red",
            "/register?p=2",
            "/register?sort=missed&dir=desc",
            "/register?reason=no-school-place",
        ];
        private readonly List<string> _children = [];
        private readonly List<string> _names = [];

        /// <summary>Learns from the register whom to ask about.</summary>
        public static async Task<Asks> OfAsync(Officer officer)
        {
            var asks = new Asks();
            for (var page = 1; page <= 10; page++)
            {
                foreach (Match row in Child().Matches(await officer.TextAsync($"/register?p={page}")))
                {
                    asks._children.Add(row.Groups["id"].Value);
                    asks._names.Add(WebUtility.HtmlDecode(row.Groups["name"].Value).Trim());
                }
            }

            return asks._children.Count > 0 ? asks : throw new InvalidOperationException("The register is empty.");
        }

        public (string Kind, string Path) Next(int number) =>
            (number % 10) switch
            {
                0 or 1 or 2 => ("list", Lists[number / 10 % Lists.Length]),
                3 or 4 or 5 => ("search", "/search?q=" + Uri.EscapeDataString(_names[number % _names.Count])),
                6 or 7 or 8 => ("child", "/children/" + _children[number * 7 % _children.Count]),
                _ => ("schools", "/schools"),
            };

        [GeneratedRegex("href=\"/children/(?<id>[0-9a-f-]{36})[^\"]*\">(?<name>[^<,]+)", RegexOptions.None, 1000)]
        private static partial Regex Child();
    }

    /// <summary>How long they waited.</summary>
    internal sealed class Answers
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, List<double>> _waits = [];

        public int Failed { get; private set; }

        public void Add(string kind, TimeSpan waited, bool isWell)
        {
            lock (_lock)
            {
                if (!_waits.TryGetValue(kind, out var waits))
                {
                    _waits[kind] = waits = [];
                }

                waits.Add(waited.TotalMilliseconds);
                Failed += isWell ? 0 : 1;
            }
        }

        public void Print(TextWriter output, int rate, int seconds)
        {
            output.WriteLine($"{rate} requests a second for {seconds} s; {Failed} failed");
            output.WriteLine("| page | requests | median ms | p95 ms | p99 ms | longest ms |");
            output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var (kind, waits) in _waits.OrderBy(w => w.Key, StringComparer.Ordinal))
            {
                waits.Sort();
                string At(double share) => $"{waits[(int)Math.Min(waits.Count - 1, waits.Count * share)]:0}";
                output.WriteLine($"| {kind} | {waits.Count} | {At(0.5)} | {At(0.95)} | {At(0.99)} | {waits[^1]:0} |");
            }
        }
    }
}
