using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Testing;
using static GovernanceGraph.Neo4j.Tests.Cypher.Plans;

namespace GovernanceGraph.Neo4j.Tests.Cypher;

/// <summary>
/// Ten questions to the collected facts: what analysts ask, from one state to two steps along relations.
/// </summary>
static class TenQuestions
{
    const string Call = "declaration:paris-call";
    const string Accord = "alliance:cybersecurity-tech-accord";
    const string Group = "group:un-gge-2019-2021";

    static readonly Selection Names = Some.Selection(EntityFields.Id, EntityFields.Name);
    static readonly Selection Countries = Some.Selection(EntityFields.Id, EntityFields.Name, EntityFields.CountryCode);

    static readonly QuantifierFilter SignedTheCall = Some.Has(GovernanceModel.Signed.Forward, Call);
    static readonly QuantifierFilter SitsInTheGroup = Some.Has(GovernanceModel.MemberOf.Forward, Group);

    public static readonly IReadOnlyDictionary<string, GraphQuery> All = new Dictionary<string, GraphQuery>
    {
        ["flagship-nested"] = Of(
            GovernanceModel.State,
            new AllFilter([SignedTheCall, SitsInTheGroup]),
            Part.Nodes(
                new([
                    .. Countries.Outputs,
                    Along(
                        GovernanceModel.MemberOf.Forward,
                        1000,
                        GovernanceModel.WorkingGroup,
                        Part.Edges(
                            Some.Output(RelationFields.Role),
                            Some.Output(RelationFields.Since),
                            new NodeOutput(new("node"), Names)
                        )
                    ),
                ])
            )
        ),
        ["flagship-names"] = Of(
            GovernanceModel.State,
            new AllFilter([SignedTheCall, SitsInTheGroup]),
            Part.Nodes(Names)
        ),
        ["signatories-page"] = Of(
            GovernanceModel.State,
            SignedTheCall,
            Part.Total,
            Part.Nodes(Names),
            Part.Page(PageInfoField.HasNextPage, PageInfoField.EndCursor)
        ),
        ["alliance-members"] = Lookup(
            Accord,
            Some.Output(EntityFields.Name),
            Along(
                GovernanceModel.MemberOf.Backward,
                1000,
                GovernanceModel.Company,
                Part.Total,
                Part.Edges(
                    Some.Output(RelationFields.Role),
                    Some.Output(RelationFields.Since),
                    Some.Output(RelationFields.Corroboration),
                    new NodeOutput(new("node"), Countries)
                )
            )
        ),
        ["companies-both"] = Of(
            GovernanceModel.Company,
            new AllFilter([SignedTheCall, Some.Has(GovernanceModel.MemberOf.Forward, Accord)]),
            Part.Nodes(Countries)
        ),
        ["vote-edge-filter"] = Of(
            GovernanceModel.State,
            new AllFilter([
                SignedTheCall,
                new QuantifierFilter(
                    GovernanceModel.Voted.Forward,
                    Quantifier.Some,
                    new AllFilter([
                        new NodeFilter(Some.IdIs("resolution:a-res-73-27")),
                        Is(RelationFields.Value, "yes"),
                    ]),
                    RelationScope.Holding
                ),
            ]),
            Part.Nodes(Names)
        ),
        ["sits-but-not-signed"] = Of(
            GovernanceModel.State,
            new AllFilter([SignedTheCall with { Quantifier = Quantifier.None }, SitsInTheGroup]),
            Part.Nodes(Names)
        ),
        ["two-hops"] = Lookup(
            "state:FR",
            Some.Output(EntityFields.Name),
            Along(
                GovernanceModel.Signed.Forward,
                10,
                GovernanceModel.Declaration,
                Part.Nodes(
                    new([
                        .. Names.Outputs,
                        Along(GovernanceModel.Signed.Backward, 10, GovernanceModel.State, Part.Nodes(Names)),
                    ])
                )
            )
        ),
        ["declarations-with-counts"] = Of(
            GovernanceModel.Declaration,
            null,
            Part.Nodes(
                new([.. Names.Outputs, Along(GovernanceModel.Signed.Backward, 10, GovernanceModel.State, Part.Total)])
            )
        ),
        ["one-state"] = Lookup("state:FR", [.. Countries.Outputs]),
    };

    static GraphQuery Of(EntityKind kind, Filter? where, params Output[] parts) =>
        new(
            new ConnectionOutput(
                new("a"),
                DatasetLinks.Entities,
                new(where, Some.ByName, new(50, null, null, null), RelationScope.Holding, [kind]),
                parts
            ),
            null
        );

    static GraphQuery Lookup(string id, params Output[] outputs) =>
        new(new LookupOutput(new("a"), Records.Entity, id, null, new(outputs)), null);

    static ConnectionOutput Along(Link link, int first, EntityKind kind, params Output[] parts) =>
        new(
            new(link.Name),
            link,
            new(
                new NodeFilter(new KindFilter([kind])),
                Some.ByNodeName,
                new(first, null, null, null),
                RelationScope.Holding
            ),
            parts
        );
}
