using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Exports;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Oversight.Changed;

/// <summary>What changed since a day, as a file.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class ChangedFileModel(Pictures pictures, ChangesReader reader, Looks looks, TimeProvider time)
    : ChangedPage(pictures, reader, time)
{
    private static readonly string[] Headings =
    [
        "Change",
        "Surname",
        "Forename",
        "UPN",
        "Date of birth",
        "What changed and why",
        "Late news",
        "RAG now",
        "Where",
        "District",
    ];

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        var taken = Asked.Select(one => one.Change.Child.Id).Distinct().ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(User), $"what changed as {format}", taken, null, cancellation);
        var sheet = new Sheet($"Changes since {Changes.Since:yyyy-MM-dd}", Headings, [.. Asked.Select(Row)]);
        var name = $"changes-{Changes.Since:yyyy-MM-dd}-to-{AsOf.On:yyyy-MM-dd}.{format}";
        return string.Equals(format, "csv", StringComparison.Ordinal)
            ? File(CsvFile.Write(sheet), CsvFile.ContentType, name)
            : File(ExcelFile.Write(sheet), ExcelFile.ContentType, name);
    }

    private IReadOnlyList<object?> Row(ChangedChild one)
    {
        var child = one.Change.Child;
        return
        [
            one.Kind,
            child.Identity.Surname,
            child.Identity.Forename,
            child.Identity.Upn,
            child.Identity.DateOfBirth,
            one.Change.Words,
            one.Change.IsLateNews ? "Yes" : "No",
            child.Picture.Rag?.ToString(),
            string.Join("; ", one.Settings.Select(Picture.County.NameOf)),
            string.Join("; ", one.Districts),
        ];
    }
}
