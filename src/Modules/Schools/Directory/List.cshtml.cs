using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Files;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>Which schools' data can be relied on.</summary>
[Authorize(Permissions.SeeSchools)]
internal sealed class ListModel(Pictures pictures, IAuthorizationService authorization, TimeProvider time) : PageModel
{
    private const int PageSize = 100;
    private const string SilentToday = "silent";

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>"others" for providers and settings that are not asked for marks.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Which { get; set; }

    public AsOf AsOf { get; private set; } = null!;
    public CoverageSummary Summary { get; private set; }
    public IReadOnlyList<SchoolLine> Lines { get; private set; } = [];
    public int Count { get; private set; }
    public int Current { get; private set; } = 1;
    public int Pages => (Count + PageSize - 1) / PageSize;

    /// <summary>Whether the reader may bring in the list that is lacking.</summary>
    public bool MayBringFiles { get; private set; }
    public bool IsOthers => string.Equals(Which, "others", StringComparison.Ordinal);
    public IReadOnlyDictionary<CoverageState, int> Counts { get; private set; } = new Dictionary<CoverageState, int>();

    /// <summary>How many have sent nothing for the day, on which they are open.</summary>
    public int Silent { get; private set; }

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<CoverageState>()
            .Select(s => new SelectListItem(
                $"{CoverageWords.Name(s)} ({CoverageWords.Number(Counts.GetValueOrDefault(s))})",
                s.ToString().ToLowerInvariant()
            ))
            .Append(
                new($"Nothing received for {CoverageWords.Day(AsOf.On)} ({CoverageWords.Number(Silent)})", SilentToday)
            );

    public async Task OnGetAsync(int? p, CancellationToken cancellation)
    {
        var lines = await LoadAsync(cancellation);
        Count = lines.Count;
        Current = Math.Clamp(p ?? 1, 1, Math.Max(1, Pages));
        MayBringFiles = (await authorization.AuthorizeAsync(User, null, Permissions.BringFiles)).Succeeded;
        Lines = [.. lines.Skip((Current - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>The list as shown, all of it, for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var lines = await LoadAsync(cancellation);
        await CsvText.WriteAsync(
            Response,
            $"schools {AsOf.On:yyyy-MM-dd}.csv",
            [
                "URN",
                "LAESTAB",
                "Name",
                "Type",
                "State",
                "Since",
                "Last mark received",
                "Children on roll",
                "On the register",
            ],
            lines.Select(l =>
                (IReadOnlyList<string?>)
                    [
                        l.Setting.Urn?.ToString(CultureInfo.InvariantCulture),
                        l.School?.LaEstab,
                        l.Name,
                        l.School?.Type,
                        CoverageWords.Name(l.Coverage.State),
                        Iso(l.Coverage.Since),
                        Iso(l.Coverage.LastMark),
                        l.OnRoll?.ToString(CultureInfo.InvariantCulture),
                        l.OnRegister.ToString(CultureInfo.InvariantCulture),
                    ]
            ),
            cancellation
        );
        return new EmptyResult();
    }

    private async Task<IReadOnlyList<SchoolLine>> LoadAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Of(Request, time);
        ViewData["Band"] = AsOf.Band;
        var picture = await pictures.OfCountyAsync(AsOf.On, AsOf.KnownAt, cancellation);
        Summary = picture.County.CoverageSummary(AsOf.On);
        var all = SchoolLine.Of(picture).Where(l => l.Expected != IsOthers).ToList();
        Counts = all.GroupBy(l => l.Coverage.State).ToDictionary(g => g.Key, g => g.Count());
        Silent = all.Count(l => l.IsSilent);
        var wanted =
            State == SilentToday ? all.Where(l => l.IsSilent)
            : Enum.TryParse<CoverageState>(State, ignoreCase: true, out var state)
                ? all.Where(l => l.Coverage.State == state)
            : all;
        return Sorted(wanted);
    }

    private List<SchoolLine> Sorted(IEnumerable<SchoolLine> lines)
    {
        IOrderedEnumerable<SchoolLine> By<T>(Func<SchoolLine, T> key) =>
            Request.Query["dir"] == "desc" ? lines.OrderByDescending(key) : lines.OrderBy(key);
        return
        [
            .. (
                Request.Query["sort"].ToString() switch
                {
                    "state" => By(l => l.Coverage.State),
                    "last" => By(l => l.Coverage.LastMark),
                    "roll" => By(l => l.OnRoll),
                    "register" => By(l => l.OnRegister),
                    _ => By(l => l.Name),
                }
            )
                .ThenBy(l => l.Name, StringComparer.Ordinal)
                .ThenBy(l => l.Setting),
        ];
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
