using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Testing;
using static GovernanceGraph.Neo4j.Tests.Cypher.Plans;

namespace GovernanceGraph.Neo4j.Tests.Cypher;

/// <summary>Questions with conditions in conditions.</summary>
static class NestedQuestions
{
    static readonly Link Joined = GovernanceModel.MemberOf.Forward;
    static readonly Link Members = GovernanceModel.MemberOf.Backward;
    static readonly Filter Named = Is(EntityFields.Name, "x");
    static readonly Filter OfEurope = Is(EntityFields.Region, "Europe");

    public static readonly IReadOnlyDictionary<string, GraphQuery> All = new Dictionary<string, GraphQuery>
    {
        ["two levels"] = Of(Along(OfEurope, Quantifier.Some, Quantifier.Some)),
        ["six levels to a name"] = Of(Along(Named, [.. Enumerable.Repeat(Quantifier.Some, 6)])),
        ["six levels to a region"] = Of(Along(OfEurope, [.. Enumerable.Repeat(Quantifier.Some, 6)])),
        ["six levels of all quantifiers"] = Of(
            Along(
                new CountFilter(Members, new NodeFilter(OfEurope), RelationScope.Holding, Comparison.LessOrEqual, [3]),
                Quantifier.None,
                Quantifier.All,
                Quantifier.Some,
                Quantifier.Single,
                Quantifier.None
            )
        ),
        ["twenty-four levels"] = Of(
            Along(OfEurope, [.. Enumerable.Range(0, 24).Select(level => (Quantifier)(level % 4))])
        ),
        ["claims of sources of claims"] = new(
            Root(
                DatasetLinks.Claims,
                OfSource(OfSource(OfSource(Is(ClaimFields.Polarity, Enums.Polarity.Members[1])))),
                parts: [Part.Total]
            ),
            null
        ),
        ["relations of claims"] = new(
            Root(
                DatasetLinks.Relations,
                new QuantifierFilter(
                    RelationLinks.Claims,
                    Quantifier.Some,
                    new LinkFilter(
                        ClaimLinks.Source,
                        new QuantifierFilter(
                            SourceLinks.Claims,
                            Quantifier.Some,
                            new LinkFilter(
                                ClaimLinks.Relation,
                                Is(RelationFields.Status, Enums.RelationStatus.Members[2])
                            ),
                            default
                        )
                    ),
                    default
                ),
                parts: [Part.Total]
            ),
            null
        ),
        ["relations by their ends"] = new(
            Root(
                DatasetLinks.Relations,
                new AllFilter([
                    new LinkFilter(RelationLinks.From, Along(OfEurope, Quantifier.Some)),
                    new LinkFilter(RelationLinks.To, new NotFilter(Along(OfEurope, Quantifier.Some))),
                ]),
                parts: [Part.Total]
            ),
            null
        ),
        ["connections in connections"] = Of(
            null,
            Part.Nodes(
                new([
                    Root(
                        Joined,
                        new NodeFilter(Along(OfEurope, Quantifier.Some, Quantifier.Some)),
                        parts: [Part.Total, Part.Nodes(Some.Selection(EntityFields.Id))]
                    ),
                ])
            )
        ),
        ["more conditions than lists are kept of"] = Of(
            new AnyFilter([
                .. Enumerable
                    .Range(0, 18)
                    .Select(i => Along(Is(EntityFields.Region, $"region {i}"), Quantifier.Some, Quantifier.Some)),
            ])
        ),
    };

    /// <summary>
    /// From an entity to bodies, to their members, to their bodies, …: the outermost quantifier first.
    /// </summary>
    static Filter Along(Filter innermost, params Quantifier[] quantifiers) =>
        quantifiers
            .Index()
            .Reverse()
            .Aggregate(
                innermost,
                (where, level) =>
                    new QuantifierFilter(
                        level.Index % 2 == 0 ? Joined : Members,
                        level.Item,
                        new NodeFilter(where),
                        RelationScope.Holding
                    )
            );

    static LinkFilter OfSource(Filter claims) =>
        new(ClaimLinks.Source, new QuantifierFilter(SourceLinks.Claims, Quantifier.Some, claims, default));

    static GraphQuery Of(Filter? where, params Output[] parts) =>
        new(
            new ConnectionOutput(
                new("a"),
                DatasetLinks.Entities,
                new(where, Some.ByName, new(50, null, null, null), RelationScope.Holding, [GovernanceModel.State]),
                [Part.Total, .. parts]
            ),
            null
        );
}
