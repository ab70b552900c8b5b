using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>
/// Whatever was told, merged, parted and taken back, in whatever order: joined ids read as one child of whom all was told,
/// and parted ones as if they had never been joined.
/// </summary>
public class JoinedProperties
{
    private const int Children = 5;
    private const int Steps = 30;
    private static readonly Actor Alex = new("Alex", "the council");
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly SettingId[] Settings = [SettingId.OfUrn(141727), SettingId.OfProvider("Riverside")];

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Joined_reads_as_one_child_and_parted_as_if_never_joined(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        for (var seed = 0; seed < 6; seed++)
        {
            await new Sequence(app, new Random(seed)).RunAsync();
        }
    }

    /// <summary>What one origin says of one of the children.</summary>
    private sealed record Told(
        Guid Origin,
        int Of,
        DateTimeOffset At,
        IReadOnlyList<(IFact Fact, DateTimeOffset Said)> Facts,
        IReadOnlyList<(SettingId Setting, Mark Mark, DateTimeOffset Said)> Marks
    );

    private sealed class Sequence(App app, Random random)
    {
        private readonly Guid[] _merged = [.. Enumerable.Range(0, Children).Select(_ => NewId(random))];
        private readonly Guid[] _never = [.. Enumerable.Range(0, Children).Select(_ => NewId(random))];
        private readonly HashSet<(int, int)> _links = [];
        private readonly List<Told> _told = [];

        public async Task RunAsync()
        {
            for (var step = 0; step < Steps; step++)
            {
                await StepAsync(step);
                if (step % 5 == 4)
                {
                    await JoinedReadAsOneAsync();
                }
            }

            Assert.True(_told.Count > 3, "Too little was told to prove anything.");
            foreach (var (one, other) in _links.ToList())
            {
                await PartAsync(one, other);
            }

            for (var child = 0; child < Children; child++)
            {
                Assert.Equal(
                    await ChildAsRead.ByReaderAsync(app, _never[child]),
                    await ChildAsRead.ByReaderAsync(app, _merged[child])
                );
                Assert.Equal(
                    await ChildAsRead.InTablesAsync(app, _never[child]),
                    await ChildAsRead.InTablesAsync(app, _merged[child])
                );
            }
        }

        private async Task StepAsync(int step)
        {
            switch (random.Next(10))
            {
                case < 6:
                    var told = Tell(step);
                    _told.Add(told);
                    await TellAsync(told, _merged[told.Of]);
                    await TellAsync(told, _never[told.Of]);
                    break;
                case < 8:
                    var (one, other) = (random.Next(Children), random.Next(Children));
                    if (one != other)
                    {
                        await MergeAsync(one, other);
                    }

                    break;
                case 8 when _links.Count > 0:
                    var (left, right) = _links.ElementAt(random.Next(_links.Count));
                    await PartAsync(left, right);
                    break;
                case 9 when _told.Count > 0:
                    var back = _told[random.Next(_told.Count)];
                    _told.Remove(back);
                    await TakeBackAsync(back.Origin);
                    break;
                default:
                    break;
            }
        }

        private Told Tell(int step)
        {
            var told = Start.AddDays(step);
            DateTimeOffset Said() => told.AddHours(-random.Next(0, 240));
            string[] names = ["Grace", "Ada", "Ruth"];
            var particulars = new Particulars($"roll {random.Next(2)}")
            {
                Surname = "Okafor",
                Forename = names[random.Next(names.Length)],
                Postcode = "OX4 3AJ",
                DateOfBirth = new DateOnly(2014, 5, random.Next(1, 4)),
            };
            var enrolment = new Enrolment(Settings[0], new DateOnly(2026, 9, random.Next(1, 3)))
            {
                YearGroup = random.Next(6, 8),
            };
            return new(
                NewId(random),
                random.Next(Children),
                told,
                [(particulars, Said()), (enrolment, Said())],
                [
                    .. Enumerable
                        .Range(0, random.Next(4))
                        .Select(_ =>
                            (
                                Settings[random.Next(Settings.Length)],
                                new Mark((ushort)random.Next(0, 6), (byte)random.Next(1, 4)),
                                Said()
                            )
                        )
                        .DistinctBy(m => (m.Item1, m.Item2.Index)),
                ]
            );
        }

        /// <summary>Each group is read beside one child of whom all of it is told, in another order.</summary>
        private async Task JoinedReadAsOneAsync()
        {
            foreach (var group in Groups().Where(g => g.Count > 1))
            {
                var one = NewId(random);
                var told = _told.Where(t => group.Contains(t.Of)).ToArray();
                random.Shuffle(told);
                foreach (var each in told)
                {
                    await TellAsync(each, one);
                }

                var heads = await app.WithAsync<Heads, HashSet<Guid>>(async heads =>
                    [.. await heads.ShownAsync([.. group.Select(c => _merged[c])], default)]
                );
                if (told.Length > 0)
                {
                    // An id of whom nothing is told any more is shown under no other.
                    var head = heads.Single(h => group.Any(c => _merged[c] == h && told.Any(t => t.Of == c)));
                    Assert.Equal(await ChildAsRead.ByReaderAsync(app, one), await ChildAsRead.ByReaderAsync(app, head));
                }
            }
        }

        private List<HashSet<int>> Groups()
        {
            var groups = Enumerable.Range(0, Children).Select(c => new HashSet<int> { c }).ToList();
            foreach (var (one, other) in _links)
            {
                var (left, right) = (groups.First(g => g.Contains(one)), groups.First(g => g.Contains(other)));
                if (left != right)
                {
                    left.UnionWith(right);
                    groups.Remove(right);
                }
            }

            return groups;
        }

        private async Task MergeAsync(int one, int other)
        {
            // The link is between the ids under which the two are shown.
            var heads = await app.WithAsync<Heads, (int, int)>(async heads =>
                (
                    Array.IndexOf(_merged, await heads.OfAsync(_merged[one], default)),
                    Array.IndexOf(_merged, await heads.OfAsync(_merged[other], default))
                )
            );
            var outcome = await app.WithAsync<Merging, MergeOutcome>(m =>
                m.MergeAsync(_merged[one], _merged[other], "Seen both", Alex, default)
            );
            Assert.Equal(heads.Item1 == heads.Item2, outcome == MergeOutcome.AlreadyOne);
            if (outcome == MergeOutcome.Merged)
            {
                _links.Add((Math.Min(heads.Item1, heads.Item2), Math.Max(heads.Item1, heads.Item2)));
            }
        }

        private async Task PartAsync(int one, int other)
        {
            await app.WithAsync<Merging, int>(async m =>
            {
                await m.PartAsync(_merged[one], _merged[other], "They are two", Alex, default);
                return 0;
            });
            _links.Remove((one, other));
        }

        private Task<int> TellAsync(Told told, Guid child) =>
            WithinAsync(async services =>
            {
                await services
                    .GetRequiredService<Recorder>()
                    .SayAsync(
                        [.. told.Facts.Select(f => new Statement(child, null, f.Fact, f.Said, told.At, null))],
                        told.Origin,
                        default
                    );
                await services
                    .GetRequiredService<MarkRecorder>()
                    .SayAsync(
                        [
                            .. told.Marks.Select(m => new MarkStatement(
                                new RegisterKey(child, m.Setting, 2026),
                                m.Mark,
                                m.Said,
                                told.At,
                                0
                            )),
                        ],
                        told.Origin,
                        default
                    );
            });

        private Task<int> TakeBackAsync(Guid origin) =>
            WithinAsync(async services =>
            {
                await services.GetRequiredService<MarkRecorder>().UnsayAsync(origin, default);
                await services.GetRequiredService<Recorder>().UnsayAsync(origin, default);
            });

        /// <summary>As an import or an undo ends: who is one child is looked at again.</summary>
        private Task<int> WithinAsync(Func<IServiceProvider, Task> work) =>
            app.WithAsync<IServiceProvider, int>(async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                db.Begin("tell", Actor.System, Start);
                await work(services);
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
                await services.GetRequiredService<Joined>().RefreshAsync(Actor.System, default);
                return 0;
            });

        private static Guid NewId(Random random)
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new Guid(bytes);
        }
    }
}
