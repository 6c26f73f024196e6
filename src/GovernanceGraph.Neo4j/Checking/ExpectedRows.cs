using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Neo4j.Loading;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Checking;

/// <summary>
/// What must stand in the database for the facts of a revision: of each node and relationship a hash of all that it
/// has. What was found is taken off; the rest is missing.
/// </summary>
sealed class ExpectedRows : IDisposable
{
    readonly RowHasher hasher = new();
    readonly Dictionary<(string Label, string Id), UInt128> nodes = [];
    readonly Dictionary<(string Label, string From, string Type, string To), UInt128> relationships = [];
    readonly object?[] bare = RelationRelationships.Columns.NewRow(); // of a relationship without properties

    public ExpectedRows(FactRows facts, CancellationToken cancellationToken)
    {
        foreach (var (fact, hash) in facts.All)
        {
            Add(FactNodes.Of(fact, hash.ToString()));
        }

        var graph = new ResolvedGraph(facts);
        foreach (var entity in graph.Entities)
        {
            Add(EntityNodes.Of(entity));
        }

        foreach (var (shape, from, to) in graph.OptionalLinks())
        {
            Add(shape, from, to, bare);
        }

        foreach (var relation in graph.Relations(cancellationToken))
        {
            var row = RelationRelationships.Of(
                relation,
                [.. relation.Resolved.Evidence.Select(evidence => graph.IdOf(relation, evidence).ToString())]
            );
            Add(row.Shape, row.From, row.To, row.Values);
            foreach (var evidence in relation.Resolved.Evidence.Where(evidence => evidence.List is not null))
            {
                Add(FactNodes.Of(evidence.Claim, evidence.Id.ToString(), isStated: false));
            }
        }
    }

    /// <summary>Where what is expected was not found.</summary>
    public IEnumerable<string> Missing =>
        nodes
            .Keys.Select(node => $"{node.Label} \"{node.Id}\"")
            .Concat(relationships.Keys.Select(Name))
            .Order(StringComparer.Ordinal);

    /// <summary>Compares a node with what is expected; null: it is that.</summary>
    public string? TakeNode(string label, string id, string[] labels, object?[] values, long properties) =>
        Compare(nodes, (label, id), HashOf(values, properties, labels), $"{label} \"{id}\"");

    /// <summary>As <see cref="TakeNode"/>.</summary>
    public string? TakeRelationship(
        string label,
        string from,
        string type,
        string to,
        object?[] values,
        long properties
    ) => Compare(relationships, (label, from, type, to), HashOf(values, properties, []), Name((label, from, type, to)));

    public void Dispose() => hasher.Dispose();

    static string? Compare<TKey>(Dictionary<TKey, UInt128> expected, TKey key, UInt128 hash, string name)
        where TKey : notnull
    {
        if (!expected.Remove(key, out var known))
        {
            return $"{name} exists but does not follow from any fact";
        }

        return known == hash ? null : $"{name} has other labels or properties than follow from the facts";
    }

    void Add(NodeRow node)
    {
        nodes.Add((node.Shape.Label, node.Id), HashOf(node.Values, CountOf(node.Values), node.Shape.Labels.Split(':')));
        foreach (var link in node.Shape.Links)
        {
            Add(link.Shape, node.Id, node.End(link.Column)!, bare);
        }
    }

    void Add(RelationshipShape shape, string from, string to, object?[] values) =>
        relationships.Add(
            (shape.FromLabel, from, shape.Type, to),
            HashOf(values, CountOf(values, RelationRelationships.Holds(values) ? 3 : 2), [])
        );

    UInt128 HashOf(object?[] values, long properties, string[] labels)
    {
        Array.Sort(labels, StringComparer.Ordinal);
        return hasher.Of([.. values, properties, labels]);
    }

    // Its revisions are properties too, and for a relation that holds the two in one.
    static long CountOf(object?[] values, int revisions = 2) => values.Count(value => value is not null) + revisions;

    static string Name((string Label, string From, string Type, string To) relationship) =>
        $"{relationship.Type} from {relationship.Label} \"{relationship.From}\" "
        + $"to {TargetLabel(relationship.Type)} \"{relationship.To}\"";

    static string TargetLabel(string type) =>
        type is Relationships.StatedIn or Relationships.DerivedFrom ? Labels.Source : Labels.Entity;
}
