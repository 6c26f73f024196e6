using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Testing;

/// <summary>
/// What any store must do. A store derives from it and says how an empty one is made. Each test ends with the store's
/// own check.
/// </summary>
public abstract class GraphStoreContract : IAsyncLifetime
{
    /// <summary>
    /// How many random histories are run: the variable "GOVERNANCEGRAPH_RANDOM_CASES", or as many as the store says.
    /// </summary>
    static readonly int? AskedHistories = Number("GOVERNANCEGRAPH_RANDOM_CASES");

    /// <summary>
    /// The seed of the first random history: the variable "GOVERNANCEGRAPH_RANDOM_SEED", or another in each run. All
    /// stores of a run get the same histories, so that a server which is reached in two ways plans each question once.
    /// </summary>
    static readonly int FirstSeed = Number("GOVERNANCEGRAPH_RANDOM_SEED") ?? Random.Shared.Next(1_000_000);

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // A server plans a question that it has never seen on one core.
    static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 2 };

    const int RevisionsOfHistory = 4;
    const int QueriesOfRevision = 12;

    /// <summary>How many random histories are run where nobody asks for more.</summary>
    protected virtual int Histories => 12;

    /// <summary>The store under test.</summary>
    protected IGraphStore Store { get; private set; } = null!;

    /// <summary>An empty store whose time is the clock's.</summary>
    protected abstract Task<IGraphStore> EmptyStoreAsync(TimeProvider clock);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Store = await EmptyStoreAsync(new SteadyClock());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            Assert.Empty(await Store.CheckAsync(default));
            await Store.DisposeAsync();
        }
    }

    [Fact]
    public async Task AnEmptyStoreHasNoRevisionAndNoRecord()
    {
        Assert.Null(await Store.CurrentRevisionAsync(default));
        Assert.Empty(await Store.ReadFactsAsync(null, default));
        var empty = new ReferenceGraph([], []);
        foreach (var link in Records.Dataset.Links.Where(link => link.Cardinality == LinkCardinality.Connection))
        {
            var query = Some.Nodes(link, null, [], Some.Selection(link.Target.Fields[0]));
            Assert.Equal(empty.Answer(query), await AnswerText.OfAsync(Store, query));
        }

        Assert.Equal(
            "null\n",
            await AnswerText.OfAsync(
                Store,
                new(new RecordOutput(new("a"), DatasetLinks.Revision, Some.Selection(RevisionFields.Number)), null)
            )
        );
    }

    [Fact]
    public async Task ALoadIsOneRevisionAndIsReadBack()
    {
        var revision = (await Store.ApplyAsync(SmallGraph.Load, null, default)).Revision;
        var (hash, entities, relations, claims, sources, lists) = new ReferenceGraph(SmallGraph.Facts, []).Summary();
        Assert.Equal(
            new Revision(
                1,
                SteadyClock.Start,
                "The seed",
                "First load",
                hash,
                entities,
                relations,
                claims,
                sources,
                lists,
                SmallGraph.Facts.Count,
                0
            ),
            revision
        );
        Assert.Equal(revision, await Store.CurrentRevisionAsync(default));
        Assert.Equal(Keys(SmallGraph.Facts), Keys(await Store.ReadFactsAsync(null, default)));
        Assert.Equal(hash, RevisionHash.Of([.. (await Store.ReadFactsAsync(1, default)).Select(fact => fact.Hash)]));
    }

    [Fact]
    public async Task WhatARevisionHasIsCounted()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (ReferenceEquals(Store.Statistics, GraphStatistics.Estimate))
        {
            await Task.Delay(20, guard.Token); // a store may count in the background
        }

        Golden.Equal("statistics.txt", StatisticsText.Of(Store.Statistics));
    }

    [Fact]
    public async Task LoadingTwiceChangesNothing()
    {
        var first = (await Store.ApplyAsync(SmallGraph.Load, null, default)).Revision;
        Assert.Equal(first, (await Store.ApplyAsync(SmallGraph.Load, null, default)).Revision);
        Assert.Equal(first, (await Store.ApplyAsync(Some.Put(SmallGraph.Facts), null, default)).Revision);
        Assert.Equal(first, (await Store.ApplyAsync(Some.Remove(Some.Source("not-there")), null, default)).Revision);
    }

    [Fact]
    public async Task ALoadSaysWhatItDid()
    {
        var first = await Store.ApplyAsync(SmallGraph.Load, null, default);
        Assert.Equal(
            (true, SmallGraph.Facts.Count, 0L, null),
            (first.Changed, first.Added, first.Removed, first.Warning)
        );
        // As another server would, between two loads of this one.
        await Store.ApplyAsync(Some.Put(Some.Source("another")), null, default);
        var again = await Store.ApplyAsync(Some.Put(SmallGraph.Facts), null, default);
        Assert.Equal((false, 0L, 0L, 2L), (again.Changed, again.Added, again.Removed, again.Revision.Number));
        Assert.Equal(await Store.CurrentRevisionAsync(default), again.Revision);
    }

    [Fact]
    public async Task WhatFailsAfterALoadIsAWarning()
    {
        var outcome = await Store.ApplyAsync(SmallGraph.Load, new FailingAtTheEnd(), default);
        Assert.Equal(
            "The revision is loaded, but its progress could not be shown (The terminal is gone).",
            outcome.Warning
        );
        Assert.Equal((true, SmallGraph.Facts.Count), (outcome.Changed, outcome.Added));
        Assert.Equal(outcome.Revision, await Store.CurrentRevisionAsync(default));
        Assert.Empty(await Store.CheckAsync(default));
    }

    sealed class FailingAtTheEnd : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Done == value.Total)
            {
                throw new IOException("The terminal is gone.");
            }
        }
    }

    [Fact]
    public async Task TheFirstChangeSetMakesARevisionEvenWhereItIsEmpty()
    {
        var revision = (await Store.ApplyAsync(Some.Put(), null, default)).Revision;
        Assert.Equal((1, 0, 0), (revision.Number, revision.Added, revision.Removed));
        Assert.Equal(revision, (await Store.ApplyAsync(Some.Put(), null, default)).Revision);
    }

    [Fact]
    public async Task ASourceWithOtherContentIsReplaced()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var revision = (
            await Store.ApplyAsync(
                Some.Put(Some.Source("encyclopedia", "BLOG", null, title: "Corrected")),
                null,
                default
            )
        ).Revision;
        Assert.Equal((2, 1, 1), (revision.Number, revision.Added, revision.Removed));
        var query = Some.Nodes(
            DatasetLinks.Sources,
            Some.SourceIs("encyclopedia"),
            [],
            Some.Selection(SourceFields.Title, SourceFields.Kind)
        );
        Assert.Contains("\"Corrected\"", await AnswerText.OfAsync(Store, query));
        Assert.Contains("\"Title of encyclopedia\"", await AnswerText.OfAsync(Store, query with { Revision = 1 }));
    }

    [Fact]
    public async Task WhatIsRemovedStaysInOlderRevisions()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var claim = SmallGraph.Facts.OfType<Claim>().First();
        var revision = (await Store.ApplyAsync(Some.Remove(claim), null, default)).Revision;
        Assert.Equal((2, 0, 1), (revision.Number, revision.Added, revision.Removed));
        var lookup = new GraphQuery(
            new LookupOutput(
                new("claim"),
                Records.Claim,
                claim.Hash.ToString(),
                null,
                Some.Selection(ClaimFields.Locator)
            ),
            null
        );
        Assert.Equal("null\n", await AnswerText.OfAsync(Store, lookup));
        Assert.Contains("list of supporters", await AnswerText.OfAsync(Store, lookup with { Revision = 1 }));

        var again = (await Store.ApplyAsync(Some.Put(claim), null, default)).Revision;
        Assert.Equal((await Store.ReadFactsAsync(1, default)).Count, (await Store.ReadFactsAsync(null, default)).Count);
        Assert.Equal(new ReferenceGraph(SmallGraph.Facts, []).Summary().Hash, again.Hash);
    }

    [Fact]
    public async Task ReplaceAllRemovesWhatIsNotPut()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var revision = (
            await Store.ApplyAsync(
                new("A test", "Only one", [Some.Source("encyclopedia", "ENCYCLOPEDIA", null)], [], ReplaceAll: true),
                null,
                default
            )
        ).Revision;
        Assert.Equal((0, SmallGraph.Facts.Count - 1), (revision.Added, revision.Removed));
        Assert.Single(await Store.ReadFactsAsync(null, default));
    }

    [Fact]
    public async Task WhatIsPutAndRemovedIsPut()
    {
        var source = Some.Source();
        await Store.ApplyAsync(new("A test", "Both", [source], [source.Key]), null, default);
        await Store.ApplyAsync(new("A test", "Both", [source], [source.Key]), null, default);
        Assert.Equal(1, (await Store.CurrentRevisionAsync(default))!.Number);
        Assert.Single(await Store.ReadFactsAsync(null, default));
    }

    /// <summary>Change sets that contradict themselves, each by its name.</summary>
    public static TheoryData<string> InconsistentNames => [.. Inconsistent.Keys];

    static readonly Dictionary<string, GraphChangeSet> Inconsistent = new()
    {
        ["a claim without its from"] = Some.Put(
            Some.Claim("state:DE", GovernanceModel.Signed, SmallGraph.ParisCall, source: "encyclopedia")
        ),
        ["a claim without its to"] = Some.Put(
            Some.Claim("state:FR", GovernanceModel.Signed, "declaration:not-there", source: "encyclopedia")
        ),
        ["a claim without its source"] = Some.Put(
            Some.Claim("state:FR", GovernanceModel.Signed, SmallGraph.ParisCall, source: "not-there")
        ),
        ["a statement without its source"] = Some.Put(Some.Entity("state:DE", source: "not-there")),
        ["a count without its subject"] = Some.Put(
            new ReportedCount("declaration:not-there", "signatories", null, 1, null, "encyclopedia", null)
        ),
        ["a principle without its text"] = Some.Put(
            new Principle("declaration:not-there", 1, "One", null, "encyclopedia")
        ),
        ["a position without its source"] = Some.Put(
            new Position("state:FR", Enums.PositionKind.Members[0], "One", null, null, "not-there")
        ),
        ["a complete list without its body"] = Some.Put(
            new CompleteList(
                "encyclopedia",
                GovernanceModel.Signed,
                "declaration:not-there",
                null,
                new(2019),
                null,
                0,
                null
            )
        ),
        ["an id that is none"] = Some.Put(Some.Entity("France", source: "encyclopedia")),
        ["a source taken from its claims"] = Some.Remove(Some.Source("encyclopedia")),
        ["a source twice, differently"] = Some.Put(Some.Source("one"), Some.Source("one", title: "Another")),
    };

    [Theory]
    [MemberData(nameof(InconsistentNames))]
    public async Task AnInconsistentChangeSetIsRefusedWhole(string name)
    {
        var before = (await Store.ApplyAsync(SmallGraph.Load, null, default)).Revision;
        var changes = Inconsistent[name];
        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            Store
                .ApplyAsync(changes with { Put = [.. changes.Put, Some.Source("brought-along")] }, null, default)
                .AsTask()
        );
        Assert.Equal(StoreErrorCode.Inconsistent, refusal.Code);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Store.CurrentRevisionAsync(default));
        Assert.Equal(SmallGraph.Facts.Count, (await Store.ReadFactsAsync(null, default)).Count);
    }

    [Fact]
    public async Task ARevisionThatDoesNotExistIsNotFound()
    {
        var query = Some.Nodes(DatasetLinks.Sources, null, [], Some.Selection(SourceFields.Id)) with { Revision = 1 };
        await RefusesAsync(query);
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        await Store.ReadAsync([query], WorkMeter.Unlimited(default));
        await RefusesAsync(query with { Revision = 2 });
        await RefusesAsync(query with { Revision = 0 });

        async Task RefusesAsync(GraphQuery asked)
        {
            Assert.Equal(
                StoreErrorCode.RevisionNotFound,
                (
                    await Assert.ThrowsAsync<StoreException>(() =>
                        Store.ReadAsync([asked], WorkMeter.Unlimited(default)).AsTask()
                    )
                ).Code
            );
            Assert.Equal(
                StoreErrorCode.RevisionNotFound,
                (
                    await Assert.ThrowsAsync<StoreException>(() =>
                        Store.ReadFactsAsync(asked.Revision?.Number, default).AsTask()
                    )
                ).Code
            );
        }
    }

    [Fact]
    public async Task QueriesOfOneReadingAreOfOneRevision()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var query = Some.Nodes(DatasetLinks.Entities, null, Some.ByName, Some.Selection(EntityFields.Id));
        var reading = await Store.ReadAsync([query, query], WorkMeter.Unlimited(default));
        var (first, second) = (new AnswerText(), new AnswerText());
        reading.Push(0, first);
        await Store.ApplyAsync(Some.Put(Some.Entity("state:DE", "Germany", "encyclopedia")), null, default);
        reading.Push(1, second);
        Assert.Equal(first.ToString(), second.ToString());
        Assert.NotEqual(first.ToString(), await AnswerText.OfAsync(Store, query));
    }

    [Fact]
    public async Task EachRevisionIsToldOnceWithWhatItChanged()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        await using var revisions = Store.RevisionsAsync(0, default).GetAsyncEnumerator();
        var first = await NextAsync(revisions);
        Assert.Equal(await Store.CurrentRevisionAsync(default), first.Revision);
        Assert.Equal(
            SmallGraph
                .Facts.CountBy(fact => fact.Key.Kind)
                .OrderBy(pair => pair.Key)
                .Select(pair => new FactChange(pair.Key, pair.Value, 0)),
            first.Facts
        );
        Assert.Equal(first.EntityIds.Order(StringComparer.Ordinal), first.EntityIds);
        Assert.Equal(
            SmallGraph
                .Facts.OfType<EntityStatement>()
                .Select(statement => statement.EntityId)
                .Distinct()
                .Order(StringComparer.Ordinal),
            first.EntityIds
        );
        Assert.Equal((first.EntityIds.Count, false), (first.EntityCount, first.IsTruncated));

        var claim = SmallGraph.Facts.OfType<Claim>().First();
        var waiting = NextAsync(revisions);
        Assert.False(waiting.IsCompleted);
        var corrected = Some.Source("encyclopedia", "BLOG", null, title: "Corrected");
        await Store.ApplyAsync(new("A test", "Two kinds", [corrected], [claim.Key]), null, default);
        var second = await waiting;
        Assert.Equal((2, "Two kinds"), (second.Revision.Number, second.Revision.Reason));
        Assert.Equal([new(FactKind.Source, 1, 1), new(FactKind.Claim, 0, 1)], second.Facts);
        Assert.Equal(new[] { claim.From, claim.To }.Order(StringComparer.Ordinal), second.EntityIds);
    }

    [Fact]
    public async Task RevisionsAreToldFromTheOneThatIsKnown()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        await Store.ApplyAsync(Some.Put(Some.Source("one")), null, default);
        await using var later = Store.RevisionsAsync(1, default).GetAsyncEnumerator();
        await using var latest = Store.RevisionsAsync(2, default).GetAsyncEnumerator();
        Assert.Equal(2, (await NextAsync(later)).Revision.Number);
        var waiting = NextAsync(latest);
        // Changes nothing, so there is nothing to tell.
        await Store.ApplyAsync(Some.Put(Some.Source("one")), null, default);
        await Store.ApplyAsync(Some.Put(Some.Source("two")), null, default);
        Assert.Equal(3, (await waiting).Revision.Number);
        Assert.Equal(3, (await NextAsync(later)).Revision.Number);
    }

    [Fact]
    public async Task ALargeChangeListsItsFirstEntitiesAndSaysThatItIsCut()
    {
        var entities = Enumerable
            .Range(0, RevisionChange.MaxEntityIds + 1)
            .Select(number =>
                Some.Entity(string.Create(CultureInfo.InvariantCulture, $"company:c{number:0000}"), source: "one")
            );
        await Store.ApplyAsync(Some.Put([Some.Source("one"), .. entities]), null, default);
        await using var revisions = Store.RevisionsAsync(0, default).GetAsyncEnumerator();
        var change = await NextAsync(revisions);
        Assert.Equal(
            (RevisionChange.MaxEntityIds, RevisionChange.MaxEntityIds + 1, true),
            (change.EntityIds.Count, change.EntityCount, change.IsTruncated)
        );
        Assert.Equal(("company:c0000", "company:c0999"), (change.EntityIds[0], change.EntityIds[^1]));
    }

    [Fact]
    public async Task WhoWaitsForARevisionCanBeStopped()
    {
        using var stop = new CancellationTokenSource();
        await using var revisions = Store.RevisionsAsync(0, stop.Token).GetAsyncEnumerator();
        var waiting = revisions.MoveNextAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task RevisionsEndWhenTheStoreIsClosed()
    {
        var store = await EmptyStoreAsync(new SteadyClock());
        await using var revisions = store.RevisionsAsync(0, default).GetAsyncEnumerator();
        var waiting = revisions.MoveNextAsync().AsTask();
        await store.DisposeAsync();
        Assert.False(await waiting.WaitAsync(Patience));
    }

    static async Task<RevisionChange> NextAsync(IAsyncEnumerator<RevisionChange> revisions)
    {
        Assert.True(await revisions.MoveNextAsync().AsTask().WaitAsync(Patience));
        return revisions.Current;
    }

    [Fact]
    public async Task RelationsThatAreRefutedAreSeenOnlyWhereAskedFor()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var canada = new AllFilter([
            Some.IdIs("state:CA"),
            Some.Has(GovernanceModel.MemberOf.Forward, SmallGraph.Group),
        ]);
        Assert.Contains(
            "totalCount: 0",
            await AnswerText.OfAsync(
                Store,
                Some.Nodes(DatasetLinks.Entities, canada, Some.ByName, Some.Selection(EntityFields.Name))
            )
        );
        var refuted = Some.Nodes(
            DatasetLinks.Relations,
            new LinkFilter(RelationLinks.From, Some.IdIs("state:CA")),
            [],
            new([
                Some.Output(RelationFields.Id),
                Some.Output(RelationFields.Status),
                new ListOutput(
                    new("claims"),
                    RelationLinks.Claims,
                    null,
                    Some.Selection(ClaimFields.Basis, ClaimFields.Note)
                ),
            ]),
            scope: new(Holds: false, Refuted: true, AsOf: null)
        );
        var answer = await AnswerText.OfAsync(Store, refuted);
        Assert.Contains("state:CA MEMBER_OF " + SmallGraph.Group, answer);
        Assert.Contains("RelationStatus.CONTESTED", answer);
        Assert.Contains("ClaimBasis.COMPLETE_LIST", answer);
        Assert.Contains("\"All members are named.\"", answer);
    }

    [Fact]
    public async Task AsOfSeesOnlyWhatHeldOnTheDay()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var question = Some.Nodes(
            DatasetLinks.Relations,
            new AllFilter([
                new LinkFilter(RelationLinks.From, Some.IdIs("state:US")),
                new LinkFilter(RelationLinks.To, Some.IdIs(SmallGraph.ParisCall)),
            ]),
            [],
            Some.Selection(RelationFields.Id),
            scope: RelationScope.Holding with
            {
                AsOf = new(2020, 1, 1),
            }
        );
        Assert.Contains("totalCount: 0", await AnswerText.OfAsync(Store, question));
        var later = (ConnectionOutput)question.Root;
        later = later with
        {
            Records = later.Records with { Scope = RelationScope.Holding with { AsOf = new(2022, 1, 1) } },
        };
        Assert.Contains("totalCount: 1", await AnswerText.OfAsync(Store, question with { Root = later }));
    }

    [Fact]
    public async Task ARevisionIsFoundByItsHashAndOfEqualOnesTheOldest()
    {
        var first = (await Store.ApplyAsync(SmallGraph.Load, null, default)).Revision;
        var other = (
            await Store.ApplyAsync(new("a", "less", [], [SmallGraph.Facts[^1].Key], ReplaceAll: false), null, default)
        ).Revision;
        var again = (await Store.ApplyAsync(SmallGraph.Load, null, default)).Revision;
        Assert.Equal((first.Hash, 3), (again.Hash, again.Number));
        var revision = new RecordOutput(
            new("dataset"),
            DatasetLinks.Revision,
            Some.Selection(RevisionFields.Number, RevisionFields.Hash)
        );
        var lists = Some.Nodes(
            DatasetLinks.Entities,
            Some.IdIs("state:FR"),
            [],
            new([new ListOutput(new("positions"), EntityLinks.Positions, null, Some.Selection(PositionFields.Title))])
        );
        foreach (
            var (hash, number, title) in new[]
            {
                (first.Hash, 1, true),
                (first.Hash[..12], 1, true),
                (other.Hash[..20], 2, false),
                (again.Hash[..63], 1, true),
            }
        )
        {
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"number: {number}\n"),
                (await AnswerText.OfAsync(Store, new(revision, RevisionName.OfHash(hash)))).ReplaceLineEndings("\n"),
                StringComparison.Ordinal
            );
            Assert.Equal(
                title,
                (await AnswerText.OfAsync(Store, lists with { Revision = RevisionName.OfHash(hash) })).Contains(
                    "A strategy",
                    StringComparison.Ordinal
                )
            );
        }

        var unknown = new string('0', 12);
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            AnswerText.OfAsync(Store, new(revision, RevisionName.OfHash(unknown)))
        );
        Assert.Equal(
            (
                StoreErrorCode.RevisionNotFound,
                "There is no revision whose hash begins with \"000000000000\"; \"revisions { nodes { "
                    + "number hash } }\" lists them."
            ),
            (failure.Code, failure.Message)
        );
        var several = await Store.ReadAsync(
            [new(revision, RevisionName.OfHash(other.Hash)), new(revision, null), new(revision, 1)],
            WorkMeter.Unlimited(default)
        );
        foreach (var (query, number) in new[] { (0, 2), (1, 3), (2, 1) })
        {
            var text = new AnswerText();
            several.Push(query, text);
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"number: {number}"),
                text.ToString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task TheBeginningOfDifferentHashesNamesNoRevision()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        await Store.ApplyAsync(new("a", "less", [], [SmallGraph.Facts[^1].Key], ReplaceAll: false), null, default);
        var revision = new RecordOutput(new("dataset"), DatasetLinks.Revision, Some.Selection(RevisionFields.Number));
        // Requests have twelve digits at least; none is the beginning of every hash.
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            AnswerText.OfAsync(Store, new(revision, RevisionName.OfHash("")))
        );
        Assert.Equal(
            (
                StoreErrorCode.RevisionNotFound,
                "Several revisions with different content have hashes that begin with \"\"; give more digits."
            ),
            (failure.Code, failure.Message)
        );
    }

    [Theory]
    // France signed in 2018 and sat in the group until 2021; the United States signed in November 2021; Canada was
    // never in the group.
    [InlineData("2017-01-01", "")]
    [InlineData("2018-11-12", "FOUNDED paris-call, SIGNED paris-call")]
    [InlineData("2020-01-01", "FOUNDED paris-call, MEMBER_OF un-gge-2019-2021, SIGNED paris-call")]
    [InlineData("2022-01-01", "FOUNDED paris-call, SIGNED paris-call")]
    public async Task WhetherARelationHeldOnADayIsAValueAndACondition(string day, string expected)
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var ofFrance = new LinkFilter(RelationLinks.From, Some.IdIs("state:FR"));
        var isOfFrance = new AllFilter([
            ofFrance,
            new FieldFilter(RelationFields.Type, Comparison.In, Types("SIGNED", "FOUNDED", "MEMBER_OF")),
        ]);
        Output[] outputs = [Some.Output(RelationFields.Id), new HeldOnOutput(new("held"), on)];
        var scope = new RelationScope(Holds: true, Refuted: true, AsOf: null);
        var all = await AnswerText.OfAsync(
            Store,
            Some.Nodes(DatasetLinks.Relations, isOfFrance, [], new(outputs), scope: scope)
        );
        var held = await AnswerText.OfAsync(
            Store,
            Some.Nodes(
                DatasetLinks.Relations,
                new AllFilter([isOfFrance, new HeldOnFilter(on)]),
                [],
                new(outputs),
                scope: scope
            )
        );
        var ended = await AnswerText.OfAsync(
            Store,
            Some.Nodes(
                DatasetLinks.Relations,
                new AllFilter([isOfFrance, new NotFilter(new HeldOnFilter(on))]),
                [],
                new(outputs),
                scope: scope
            )
        );
        var names = expected.Length == 0 ? [] : expected.Split(", ");
        Assert.Equal(names.Length, Count(all, "held: true"));
        Assert.Equal(3 - names.Length, Count(all, "held: false"));
        Assert.Equal((names.Length, 0), (Count(held, "held: true"), Count(held, "held: false")));
        Assert.Equal((0, 3 - names.Length), (Count(ended, "held: true"), Count(ended, "held: false")));
        Assert.All(names, name => Assert.Contains(name.Split(' ')[1], held, StringComparison.Ordinal));

        static EnumMember[] Types(params string[] names) =>
            [.. names.Select(name => Enums.RelationType.Members.Single(member => member.Name == name))];

        static int Count(string text, string part) => text.Split(part).Length - 1;
    }

    [Fact]
    public async Task ARefutedRelationHeldOnNoDay()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var canada = new AllFilter([
            new LinkFilter(RelationLinks.From, Some.IdIs("state:CA")),
            new LinkFilter(RelationLinks.To, Some.IdIs(SmallGraph.Group)),
        ]);
        var question = Some.Nodes(
            DatasetLinks.Relations,
            canada,
            [],
            new([new HeldOnOutput(new("held"), new(2019, 12, 9))]),
            scope: new(Holds: true, Refuted: true, AsOf: null)
        );
        Assert.Contains("held: false", await AnswerText.OfAsync(Store, question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesFollowOneAnotherWithoutGapOrRepetition()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        IReadOnlyList<OrderKey> order =
        [
            new FieldOrderKey([], OfNode: false, EntityFields.CountryCode, SortDirection.Descending),
            new FieldOrderKey([], OfNode: false, EntityFields.FoundedOn, SortDirection.Ascending),
        ];
        var reference = new ReferenceGraph(SmallGraph.Facts, []);
        var all = reference.Matches(
            ReferenceRecords.Dataset,
            DatasetLinks.Entities,
            new(null, order, Some.Page, RelationScope.Holding)
        );
        for (var i = 0; i < all.Count; i++)
        {
            foreach (
                var page in new Page[]
                {
                    new(2, null, reference.CursorOf(order, all[i]), null),
                    new(null, 2, null, reference.CursorOf(order, all[i])),
                }
            )
            {
                await AnswersAlikeAsync(
                    reference,
                    new(
                        new ConnectionOutput(
                            new("a"),
                            DatasetLinks.Entities,
                            new(null, order, page, RelationScope.Holding),
                            [
                                new EdgesOutput(
                                    new("edges"),
                                    [
                                        new CursorOutput(new("cursor")),
                                        new NodeOutput(new("node"), Some.Selection(EntityFields.Id)),
                                    ]
                                ),
                                new PageInfoOutput(
                                    new("page"),
                                    [
                                        .. Enum.GetValues<PageInfoField>()
                                            .Select(field => new PageInfoFieldOutput(new(field.ToString()), field)),
                                    ]
                                ),
                            ]
                        ),
                        null
                    )
                );
            }
        }
    }

    // Notes and names that are longer than what an order looks at, in letters of one to three bytes; some differ at
    // their ends alone.
    [Fact]
    public async Task PagesGoOnWhateverTheTextsAre()
    {
        string[] starts =
        [
            new('a', 600),
            string.Concat(Enumerable.Repeat("é日", 255)),
            string.Concat(Enumerable.Repeat("\uFDFA", 40)),
            "short",
            "",
        ];
        string[] texts =
        [
            .. starts.SelectMany(start => new[] { start + "one", start + "two", start + "Two", start + "🙂" }),
        ];
        Fact[] facts =
        [
            .. texts.Select(
                (text, i) =>
                    Some.Source($"source-{i}", title: texts[(i + 7) % texts.Length]) with
                    {
                        Note = text,
                        Author = i % 3 == 0 ? null : text[^2..],
                    }
            ),
            .. texts.Select((text, i) => Some.Entity($"company:c-{i}", text, "source-0")),
            .. texts.Select((_, i) => Some.Entity($"company:d-{i}", texts[0], "source-0")), // one name, many ids
        ];
        await Store.ApplyAsync(Some.Put(facts), null, default);
        OrderKey[] ofSources =
        [
            Key(SourceFields.Author, SortDirection.Descending),
            Key(SourceFields.Note, SortDirection.Descending),
            Key(SourceFields.Title),
        ];
        (Link Link, OrderKey[] Order)[] lists =
        [
            (DatasetLinks.Sources, ofSources),
            (DatasetLinks.Sources, ofSources[1..2]),
            (DatasetLinks.Entities, [Key(EntityFields.Name)]),
            (DatasetLinks.Entities, [Key(EntityFields.Name, SortDirection.Descending)]),
            (DatasetLinks.Entities, [Key(EntityFields.Name), Key(EntityFields.Id, SortDirection.Descending)]),
        ];
        var before = new ReferenceGraph(facts, []);
        Fact[] rest = [.. facts.Where((fact, i) => fact is Source { Id: "source-0" } || i % 2 == 0)];
        var after = new ReferenceGraph(rest, []);
        var cursors = lists
            .Select(list =>
                before
                    .Matches(ReferenceRecords.Dataset, list.Link, Whole(list.Order))
                    .ConvertAll(record => Cursor.Encode(before.CursorOf(list.Order, record)))
            )
            .ToArray();
        await WalkAsync(before, step: 3);

        // Cursors stay right when their records are gone.
        await Store.ApplyAsync(Some.Put(rest) with { ReplaceAll = true }, null, default);
        await WalkAsync(after, step: 5);

        static FieldOrderKey Key(Field field, SortDirection direction = SortDirection.Ascending) =>
            new([], OfNode: false, field, direction);

        static Collection Whole(OrderKey[] order) => new(null, order, Some.Page, RelationScope.Holding);

        async Task WalkAsync(ReferenceGraph reference, int step)
        {
            for (var i = 0; i < lists.Length; i++)
            {
                for (var j = 0; j < cursors[i].Count; j += step)
                {
                    Assert.InRange(cursors[i][j].Length, 1, Cursor.MaxLength(lists[i].Order.Length));
                    var cursor = Cursor.Decode(cursors[i][j], 16);
                    foreach (var page in new Page[] { new(2, null, cursor, null), new(null, 2, null, cursor) })
                    {
                        await AnswersAlikeAsync(
                            reference,
                            new(
                                new ConnectionOutput(
                                    new("a"),
                                    lists[i].Link,
                                    Whole(lists[i].Order) with
                                    {
                                        Page = page,
                                    },
                                    [
                                        new EdgesOutput(new("edges"), [new CursorOutput(new("cursor"))]),
                                        new PageInfoOutput(
                                            new("page"),
                                            [
                                                .. Enum.GetValues<PageInfoField>()
                                                    .Select(field => new PageInfoFieldOutput(
                                                        new(field.ToString()),
                                                        field
                                                    )),
                                            ]
                                        ),
                                    ]
                                ),
                                null
                            )
                        );
                    }
                }
            }
        }
    }

    [Fact]
    public async Task ACursorBelongsToTheListOfOneRecord()
    {
        await Store.ApplyAsync(SmallGraph.Load, null, default);
        var mine = Cursor.Decode(Cursor.Encode(new(["A"], "declaration:a"), null, CursorOrigin.OwnerOf("state:FR")), 1);
        foreach (var page in new Page[] { new(1, null, mine, null), new(null, 1, null, mine) })
        {
            await AnswerText.OfAsync(Store, Asked("state:FR", page));
            var refusal = await Assert.ThrowsAsync<StoreException>(() =>
                AnswerText.OfAsync(Store, Asked("state:US", page))
            );
            Assert.Equal(StoreErrorCode.CursorOfAnotherRecord, refusal.Code);
        }

        static GraphQuery Asked(string id, Page page) =>
            new(
                new LookupOutput(
                    new("state"),
                    Records.Entity,
                    id,
                    null,
                    new([
                        new ConnectionOutput(
                            new("signed"),
                            GovernanceModel.Signed.Forward,
                            new(null, Some.ByNodeName, page, RelationScope.Holding),
                            [new TotalCountOutput(new("total"))]
                        ),
                    ])
                ),
                null
            );
    }

    [Fact]
    public async Task NamesAreFoundHoweverTheyAreTyped()
    {
        string[] names = [.. TextPairs.Searches.Select(pair => pair.Name).Distinct(StringComparer.Ordinal)];
        Fact[] facts =
        [
            Some.Source(),
            .. names.Select((name, i) => Some.Entity($"company:n-{i}-n", "Company", aliases: [name])),
        ];
        await Store.ApplyAsync(Some.Put(facts), null, default);
        var reference = new ReferenceGraph(facts, []);
        foreach (var pair in TextPairs.Searches)
        {
            var query = Some.Nodes(
                DatasetLinks.Entities,
                new NameSearchFilter(pair.Typed),
                [new RelevanceOrderKey(pair.Typed), .. Some.ByName],
                Some.Selection(EntityFields.Id)
            );
            var answer = await AnswerText.OfAsync(Store, query);
            Assert.True(
                answer.Contains($"\"company:n-{Array.IndexOf(names, pair.Name)}-n\"", StringComparison.Ordinal)
                    == pair.IsMeant,
                pair.ToString()
            );
            Assert.Equal(reference.Answer(query), answer);
        }
    }

    [Fact]
    public async Task CaseIsIgnoredInEveryScript()
    {
        string[] names =
        [
            .. TextPairs
                .IgnoringCase.Select(pair => Texts.TextForm.Compose(pair.Name))
                .Distinct(StringComparer.Ordinal),
        ];
        Fact[] facts =
        [
            Some.Source(),
            .. names.Select(
                (name, i) =>
                    Some.Entity($"company:n-{i}-n", name, aliases: ["x" + name], values: [(EntityFields.Note, name)])
            ),
        ];
        await Store.ApplyAsync(Some.Put(facts), null, default);
        var reference = new ReferenceGraph(facts, []);
        foreach (var pair in TextPairs.IgnoringCase)
        {
            var typed = Texts.TextForm.Compose(pair.Typed);
            foreach (var comparison in new[] { Comparison.Equal, Comparison.In, Comparison.StartsWith })
            {
                var name = new FieldFilter(
                    EntityFields.Name,
                    comparison,
                    comparison == Comparison.In ? new object[] { typed } : typed,
                    IgnoreCase: true
                );
                Filter every = new AllFilter([
                    name,
                    name with
                    {
                        Field = EntityFields.Note,
                    },
                    new TextItemsFilter(
                        EntityFields.Aliases,
                        Quantifier.Some,
                        name with
                        {
                            Field = EntityFields.Aliases,
                            Comparison = Comparison.EndsWith,
                            Value = typed,
                        }
                    ),
                ]);
                var query = Some.Nodes(DatasetLinks.Entities, every, Some.ByName, Some.Selection(EntityFields.Id));
                var answer = await AnswerText.OfAsync(Store, query);
                Assert.True(
                    answer.Contains(
                        $"\"company:n-{Array.IndexOf(names, Texts.TextForm.Compose(pair.Name))}-n\"",
                        StringComparison.Ordinal
                    ) == pair.IsMeant,
                    pair.ToString()
                );
                Assert.Equal(reference.Answer(query), answer);
            }
        }
    }

    [Fact]
    public async Task RandomHistoriesAreAnsweredAsTheReferenceAnswersThem()
    {
        for (var history = 0; history < (AskedHistories ?? Histories); history++)
        {
            var seed = FirstSeed + history;
            await using var store = history == 0 ? null : await EmptyStoreAsync(new SteadyClock());
            await RunHistoryAsync(store ?? Store, seed);
        }
    }

    static async Task RunHistoryAsync(IGraphStore store, int seed)
    {
        var random = new Random(seed);
        var changes = new RandomGraph(random);
        IReadOnlyCollection<Fact> facts = [];
        var revisions = new List<Revision>();
        var past = new List<(GraphQuery Query, string Answer)>();
        for (var i = 0; i < RevisionsOfHistory; i++)
        {
            var change = changes.Change(facts);
            facts = ReferenceGraph.Apply(facts, change);
            var revision = (await store.ApplyAsync(change, null, default)).Revision;
            if (revisions.Count < revision.Number)
            {
                revisions.Add(revision);
            }

            var reference = new ReferenceGraph(facts, revisions);
            Assert.Equal(
                (seed, reference.Summary()),
                (
                    seed,
                    (
                        revision.Hash,
                        revision.Entities,
                        revision.Relations,
                        revision.Claims,
                        revision.Sources,
                        revision.CompleteLists
                    )
                )
            );
            var queries = new RandomQueries(random, reference);
            var asked = Enumerable
                .Range(0, QueriesOfRevision)
                .Select(_ => queries.Next())
                .Select(query => (Query: query, Answer: reference.Answer(query)))
                .ToList();
            await SameAsync(store, asked, seed);
            past.AddRange(asked.Select(one => (one.Query with { Revision = revision.Number }, one.Answer)));
        }

        await SameAsync(store, [.. past.Where(_ => random.Next(8) == 0)], seed);
        Assert.Empty(await store.CheckAsync(default));
    }

    static Task SameAsync(IGraphStore store, IEnumerable<(GraphQuery Query, string Answer)> asked, int seed) =>
        Parallel.ForEachAsync(asked, AtOnce, async (one, _) => await SameAsync(store, one.Query, one.Answer, seed));

    static async Task SameAsync(IGraphStore store, GraphQuery query, string expected, int seed)
    {
        var actual = await AnswerText.OfAsync(store, query);
        Assert.True(
            expected == actual,
            $"GOVERNANCEGRAPH_RANDOM_SEED={seed}\n{query}\nexpected:\n{expected}\nfound:\n{actual}"
        );
    }

    async Task AnswersAlikeAsync(ReferenceGraph reference, GraphQuery query) =>
        Assert.Equal(reference.Answer(query), await AnswerText.OfAsync(Store, query));

    static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    static IEnumerable<string> Keys(IEnumerable<Fact> facts) =>
        facts.Select(fact => fact.Key.ToString()).Order(StringComparer.Ordinal);

    /// <summary>A clock that stands still.</summary>
    protected sealed class SteadyClock : TimeProvider
    {
        /// <summary>The time that it shows.</summary>
        public static readonly DateTimeOffset Start = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

        /// <inheritdoc/>
        public override DateTimeOffset GetUtcNow() => Start.AddMilliseconds(10);
    }
}
