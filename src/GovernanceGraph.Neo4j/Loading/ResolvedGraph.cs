using System.Runtime.InteropServices;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Resolution;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// What follows from the facts of one revision: merged entities and weighed relations. Relations are weighed anew at
/// each passage: keeping all would take more memory than time.
/// </summary>
sealed class ResolvedGraph
{
    const int CancellationEvery = 4096;

    readonly FactRows facts;
    readonly SourceIndex weights;
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly int[] order; // positions of claims, by from, type and to
    readonly List<int> starts = []; // where each relation starts in the order; one more at the end

    public ResolvedGraph(FactRows facts)
    {
        this.facts = facts;
        weights = new(facts.Sources.Facts);
        var merger = new EntityMerger(weights);
        Entities =
        [
            .. facts
                .Statements.Facts.GroupBy(statement => statement.EntityId, StringComparer.Ordinal)
                .Select(group => merger.Merge([.. group])),
        ];
        for (var i = 0; i < Entities.Count; i++)
        {
            numbers.Add(Entities[i].Id, i);
        }

        var claims = facts.Claims.Facts;
        var keys = new long[claims.Count];
        order = new int[claims.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] =
                ((long)numbers[claims[i].From] << 34)
                | ((long)claims[i].Type.Ordinal << 28)
                | (uint)numbers[claims[i].To];
            order[i] = i;
        }

        Array.Sort(keys, order);
        for (var i = 0; i <= keys.Length; i++)
        {
            if (i == 0 || i == keys.Length || keys[i] != keys[i - 1])
            {
                starts.Add(i);
            }
        }
    }

    public IReadOnlyList<MergedEntity> Entities { get; }

    public int RelationCount => starts.Count - 1;

    public FactRows Facts => facts;

    /// <summary>All relations, those of one entity together. An item is good until the next one.</summary>
    public IEnumerable<WeighedRelation> Relations(CancellationToken cancellationToken)
    {
        var resolver = new RelationResolver(weights, facts.CompleteLists.Facts);
        var claims = new List<Claim>();
        for (var relation = 0; relation + 1 < starts.Count; relation++)
        {
            if (relation % CancellationEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            claims.Clear();
            for (var i = starts[relation]; i < starts[relation + 1]; i++)
            {
                claims.Add(facts.Claims.Facts[order[i]]);
            }

            var (from, to) = (Entities[numbers[claims[0].From]], Entities[numbers[claims[0].To]]);
            yield return new(
                claims[0].From,
                claims[0].Type,
                claims[0].To,
                resolver.Resolve(CollectionsMarshal.AsSpan(claims), from.Lifespan, to.Lifespan),
                relation
            );
        }
    }

    /// <summary>
    /// The links to what need not be there: from sources to those that they repeat, from entities to the states of
    /// their country codes.
    /// </summary>
    public IEnumerable<(RelationshipShape Shape, string From, string To)> OptionalLinks()
    {
        var sources = facts.Sources.Facts.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var source in facts.Sources.Facts)
        {
            if (source.DerivedFrom is { } origin && sources.Contains(origin))
            {
                yield return (FactNodes.DerivedFrom, source.Id, origin);
            }
        }

        foreach (var entity in Entities)
        {
            if (EntityNodes.CountryOf(entity) is { } state && numbers.ContainsKey(state))
            {
                yield return (FactNodes.SeatedIn, entity.Id, state);
            }
        }
    }

    /// <summary>The identity of a claim of the relation.</summary>
    public ContentHash IdOf(in WeighedRelation relation, in Evidence evidence) =>
        evidence.List is null ? facts.Claims.Hashes[order[starts[relation.Number] + evidence.Position]] : evidence.Id;
}

/// <summary>What the claims of one relation come to.</summary>
/// <param name="From">The id of its from end.</param>
/// <param name="Type">Its type.</param>
/// <param name="To">The id of its to end.</param>
/// <param name="Resolved">What they come to.</param>
/// <param name="Number">Its place in its graph.</param>
readonly record struct WeighedRelation(string From, RelationType Type, string To, ResolvedRelation Resolved, int Number)
{
    public string Id => RelationRelationships.IdOf(From, Type, To);
}
