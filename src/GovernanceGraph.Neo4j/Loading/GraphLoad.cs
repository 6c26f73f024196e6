using GovernanceGraph.Facts;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Resolution;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Writes what differs between two revisions. A relationship lives no longer than its ends: where an entity or a source
/// changes, a new node takes the place of the old one and its relationships are made anew. What is ended is ended
/// before anything is made, relationships before nodes, so that of each id one version is open at a time.
/// </summary>
sealed class GraphLoad : IDisposable
{
    readonly ResolvedGraph before;
    readonly ResolvedGraph after;
    readonly FactChanges changes;
    readonly LoadWriter writer;
    readonly CancellationToken cancellationToken;
    readonly RowHasher hasher = new();
    readonly HashSet<(FactKind Kind, ContentHash Hash)> added;
    readonly List<MergedEntity> newEntities = [];
    readonly HashSet<string> endedEntities = new(StringComparer.Ordinal);
    readonly HashSet<string> endedSources = new(StringComparer.Ordinal);
    readonly Dictionary<ContentHash, Claim> oldDenials = []; // those that follow from complete lists
    readonly bool[] isUnchanged; // by number of the relation

    public GraphLoad(
        ResolvedGraph before,
        ResolvedGraph after,
        FactChanges changes,
        LoadWriter writer,
        CancellationToken cancellationToken
    )
    {
        (this.before, this.after, this.changes, this.writer, this.cancellationToken) = (
            before,
            after,
            changes,
            writer,
            cancellationToken
        );
        added = changes.Added.All.Select(row => (Storage.PutFacts.KindOf(row.Fact), row.Hash)).ToHashSet();
        isUnchanged = new bool[after.RelationCount];
    }

    bool AnyNodeEnded => endedEntities.Count + endedSources.Count > 0;

    public async Task WriteAsync()
    {
        CompareNodes();
        await EndFactsAsync();
        await EndOptionalLinksAsync();
        await CompareRelationsAsync();
        await EndNodesAsync();
        await CreateNodesAsync();
        await CreateRelationshipsAsync();
    }

    public void Dispose() => hasher.Dispose();

    void CompareNodes()
    {
        var old = before.Entities.ToDictionary(
            entity => entity.Id,
            entity => hasher.Of(EntityNodes.Of(entity).Values),
            StringComparer.Ordinal
        );
        foreach (var entity in after.Entities)
        {
            if (!old.Remove(entity.Id, out var hash))
            {
                newEntities.Add(entity);
            }
            else if (hash != hasher.Of(EntityNodes.Of(entity).Values))
            {
                newEntities.Add(entity);
                endedEntities.Add(entity.Id);
            }
        }

        endedEntities.UnionWith(old.Keys);
        endedSources.UnionWith(changes.Removed.Sources.Facts.Select(source => source.Id));
    }

    // Claims and what else hangs on entities and sources: those that go, and those that stay while an end of theirs
    // goes.
    async Task EndFactsAsync()
    {
        foreach (var (fact, hash) in Hanging(changes.Removed))
        {
            await EndLinksAsync(FactNodes.Of(fact, hash.ToString()), all: true);
        }

        if (AnyNodeEnded)
        {
            foreach (var (fact, hash) in Hanging(changes.After))
            {
                if (!added.Contains((Storage.PutFacts.KindOf(fact), hash)))
                {
                    await EndLinksAsync(FactNodes.Of(fact, hash.ToString()), all: false);
                }
            }
        }
    }

    async Task EndOptionalLinksAsync()
    {
        var stay = after.OptionalLinks().ToHashSet();
        foreach (var link in before.OptionalLinks())
        {
            if (
                !stay.Contains(link)
                || IsEnded(link.Shape.FromLabel, link.From)
                || IsEnded(link.Shape.ToLabel, link.To)
            )
            {
                await writer.EndAsync(link.Shape, link.From);
            }
        }
    }

    async Task CompareRelationsAsync()
    {
        if (before.RelationCount == 0)
        {
            return;
        }

        var old = new Dictionary<(int Type, string From, string To), UInt128>(before.RelationCount);
        foreach (var relation in before.Relations(cancellationToken))
        {
            old.Add((relation.Type.Ordinal, relation.From, relation.To), HashOf(before, relation));
            foreach (var evidence in Denials(relation))
            {
                oldDenials.Add(evidence.Id, evidence.Claim);
            }
        }

        var gone = oldDenials.Keys.ToHashSet();
        foreach (var relation in after.Relations(cancellationToken))
        {
            gone.ExceptWith(Denials(relation).Select(evidence => evidence.Id));
            if (
                old.TryGetValue((relation.Type.Ordinal, relation.From, relation.To), out var hash)
                && hash == HashOf(after, relation)
                && !endedEntities.Contains(relation.From)
                && !endedEntities.Contains(relation.To)
            )
            {
                old.Remove((relation.Type.Ordinal, relation.From, relation.To));
                isUnchanged[relation.Number] = true;
            }
        }

        foreach (var (type, from, to) in old.Keys)
        {
            var shape = RelationRelationships.Shapes[type];
            await writer.EndAsync(
                shape,
                from,
                RelationRelationships.IdOf(from, Model.GovernanceModel.Relations[type], to)
            );
        }

        await EndDenialsAsync(gone);
    }

    async Task EndDenialsAsync(HashSet<ContentHash> gone)
    {
        foreach (var (id, claim) in oldDenials)
        {
            await EndLinksAsync(FactNodes.Of(claim, id.ToString(), isStated: false), all: gone.Contains(id));
        }

        foreach (var id in gone)
        {
            oldDenials.Remove(id);
            await writer.EndNodeAsync(Labels.Claim, id.ToString());
        }
    }

    async Task EndNodesAsync()
    {
        foreach (var (fact, hash) in Hanging(changes.Removed))
        {
            await writer.EndNodeAsync(Labels.Of(Storage.PutFacts.KindOf(fact)), hash.ToString());
        }

        foreach (var id in endedSources)
        {
            await writer.EndNodeAsync(Labels.Source, id);
        }

        foreach (var id in endedEntities)
        {
            await writer.EndNodeAsync(Labels.Entity, id);
        }
    }

    async Task CreateNodesAsync()
    {
        foreach (var source in changes.Added.Sources.Facts)
        {
            await writer.CreateAsync(FactNodes.Of(source, source.Id));
        }

        foreach (var entity in newEntities)
        {
            await writer.CreateAsync(EntityNodes.Of(entity));
        }

        foreach (var (fact, hash) in Hanging(changes.Added))
        {
            await writer.CreateAsync(FactNodes.Of(fact, hash.ToString()));
        }

        if (after.Facts.CompleteLists.Count > 0)
        {
            foreach (var relation in after.Relations(cancellationToken))
            {
                foreach (var evidence in Denials(relation))
                {
                    if (!oldDenials.ContainsKey(evidence.Id))
                    {
                        await writer.CreateAsync(FactNodes.Of(evidence.Claim, evidence.Id.ToString(), isStated: false));
                    }
                }
            }
        }
    }

    async Task CreateRelationshipsAsync()
    {
        if (AnyNodeEnded)
        {
            foreach (var (fact, hash) in Hanging(changes.After))
            {
                if (!added.Contains((Storage.PutFacts.KindOf(fact), hash)))
                {
                    await RenewLinksAsync(FactNodes.Of(fact, hash.ToString()));
                }
            }

            foreach (var (id, claim) in oldDenials)
            {
                await RenewLinksAsync(FactNodes.Of(claim, id.ToString(), isStated: false));
            }
        }

        var there = before.OptionalLinks().ToHashSet();
        foreach (var link in after.OptionalLinks())
        {
            if (
                !there.Contains(link)
                || IsEnded(link.Shape.FromLabel, link.From)
                || IsEnded(link.Shape.ToLabel, link.To)
            )
            {
                await writer.CreateAsync(new RelationshipRow(link.Shape, link.From, link.To, []));
            }
        }

        foreach (var relation in after.Relations(cancellationToken))
        {
            if (!isUnchanged[relation.Number])
            {
                await writer.CreateAsync(RowOf(after, relation));
            }
        }
    }

    async Task EndLinksAsync(NodeRow node, bool all)
    {
        foreach (var link in node.Shape.Links)
        {
            if (all || IsEnded(link.Shape.ToLabel, node.End(link.Column)!))
            {
                await writer.EndAsync(link.Shape, node.Id);
            }
        }
    }

    async Task RenewLinksAsync(NodeRow node)
    {
        foreach (var link in node.Shape.Links)
        {
            if (IsEnded(link.Shape.ToLabel, node.End(link.Column)!))
            {
                await writer.CreateAsync(new RelationshipRow(link.Shape, node.Id, node.End(link.Column)!, []));
            }
        }
    }

    bool IsEnded(string label, string id) => (label == Labels.Source ? endedSources : endedEntities).Contains(id);

    UInt128 HashOf(ResolvedGraph graph, in WeighedRelation relation) => hasher.Of(RowOf(graph, relation).Values);

    static RelationshipRow RowOf(ResolvedGraph graph, WeighedRelation relation) =>
        RelationRelationships.Of(
            relation,
            [.. relation.Resolved.Evidence.Select(evidence => graph.IdOf(relation, evidence).ToString())]
        );

    static IEnumerable<(Fact Fact, ContentHash Hash)> Hanging(Storage.FactRows rows) =>
        rows.All.Skip(rows.Sources.Count);

    static IEnumerable<Evidence> Denials(WeighedRelation relation) =>
        relation.Resolved.Evidence.Where(evidence => evidence.List is not null);
}
