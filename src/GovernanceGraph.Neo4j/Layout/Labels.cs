using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Neo4j.Layout;

/// <summary>
/// The labels of nodes. An entity has those of its kind and of the interfaces of its kind: <c>:State:Actor:Entity</c>.
/// </summary>
static class Labels
{
    /// <summary>The one node that says which revision is the current one.</summary>
    public const string Store = "GovernanceGraph";

    public const string Revision = "Revision";
    public const string Entity = "Entity";
    public const string Actor = "Actor";
    public const string Body = "Body";

    /// <summary>What one source says of one entity's own properties.</summary>
    public const string Statement = "Statement";

    /// <summary>
    /// Stated claims, and the denials that follow from complete lists: the property "basis" tells them apart.
    /// </summary>
    public const string Claim = "Claim";

    public const string Source = "Source";
    public const string ReportedCount = "ReportedCount";
    public const string Principle = "Principle";
    public const string Position = "Position";
    public const string CompleteList = "CompleteList";

    /// <summary>The labels under which versions are found by their property "id".</summary>
    public static readonly IReadOnlyList<string> OfVersions =
    [
        Entity,
        Statement,
        Claim,
        Source,
        ReportedCount,
        Principle,
        Position,
        CompleteList,
    ];

    /// <summary>The label under which the facts of a kind stand.</summary>
    public static string Of(FactKind kind) =>
        kind switch
        {
            FactKind.Source => Source,
            FactKind.EntityStatement => Statement,
            FactKind.Claim => Claim,
            FactKind.CompleteList => CompleteList,
            FactKind.ReportedCount => ReportedCount,
            FactKind.Principle => Principle,
            FactKind.Position => Position,
            _ => throw new System.Diagnostics.UnreachableException($"No label for {kind}."),
        };

    /// <summary>All labels of an entity of the kind, as a pattern has them: "State:Actor:Entity".</summary>
    public static string Of(EntityKind kind) =>
        kind.Name + (kind.IsActor ? ":" + Actor : "") + (kind.IsBody ? ":" + Body : "") + ":" + Entity;

    /// <summary>The label of a record that is a node.</summary>
    public static string Of(RecordType record) => record.Name;
}
