using Microsoft.AspNetCore.Authorization;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Children.Record;

/// <summary>The people around the child: contacts as each source names them, the NHS number, and the services.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class PeopleModel(ChildRecords records, Sources sources, TimeProvider time) : ChildTab(records, time)
{
    public override string Path => "/people";

    public IReadOnlyDictionary<Guid, string> Origins { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Each source's contacts, the latest said first.</summary>
    public IEnumerable<(KnownFact Known, Contact Contact)> Contacts =>
        from known in Child.Child.Record.Facts
        where known.Fact is Particulars
        orderby known.Said descending
        from contact in ((Particulars)known.Fact).Contacts ?? []
        select (known, contact);

    public NhsNumberOfChild Nhs => NhsNumberOfChild.Of(Child.Child.Record.Facts, Child.Identity);

    protected override async Task ReadAsync(CancellationToken cancellation) =>
        Origins = await sources.NamesOfAsync(Child.Child.Record.Facts.Select(known => known.Origin), cancellation);
}
