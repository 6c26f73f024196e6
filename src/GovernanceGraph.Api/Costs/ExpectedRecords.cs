using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Costs;

/// <summary>The records at one place of a plan, as far as they are known before it is executed.</summary>
/// <param name="Type">What they are.</param>
/// <param name="Count">How many are expected, each counted as often as it is met.</param>
/// <param name="AreDistinct">Whether none is met twice.</param>
/// <param name="Kinds">
/// Of entities: their kinds; of relations seen from an owner: the kinds at the other end. Null: any.
/// </param>
readonly record struct ExpectedRecords(
    RecordType Type,
    double Count,
    bool AreDistinct,
    IReadOnlyList<EntityKind>? Kinds = null
)
{
    /// <summary>What a link to many leads to, from all of these together.</summary>
    public ExpectedRecords Along(Link link, GraphStatistics statistics) =>
        new(
            link.Target,
            statistics
                .Of(link, link.Owner == Records.Entity ? Kinds : null)
                .Expected(Count, Population(statistics), AreDistinct),
            AreDistinct: Count <= 1 || (AreDistinct && link.Relation is null),
            KindsAt(link)
        );

    /// <summary>What a link to one leads to.</summary>
    public ExpectedRecords Through(Link link) => new(link.Target, Count, AreDistinct: Count <= 1, KindsAt(link));

    /// <summary>The entities at the other end of these relations.</summary>
    public ExpectedRecords Nodes() => this with { Type = Records.Entity };

    /// <summary>These without repetitions: what is remembered of a record is worked out once.</summary>
    public ExpectedRecords Distinct(GraphStatistics statistics) =>
        this with
        {
            Count = Math.Min(Count, Population(statistics)),
            AreDistinct = true,
        };

    double Population(GraphStatistics statistics) =>
        Type == Records.Entity && Kinds is { } kinds ? kinds.Sum(statistics.Entities) : statistics.Count(Type);

    static IReadOnlyList<EntityKind>? KindsAt(Link link) =>
        link.Relation is { } relation ? (link.End == RelationEnd.From ? relation.ToKinds : relation.FromKinds)
        : link.TargetKind is { } kind ? [kind]
        : null;
}
