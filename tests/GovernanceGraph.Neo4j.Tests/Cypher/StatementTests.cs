using System.Text;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Queries;
using GovernanceGraph.Testing;
using Xunit;
using static GovernanceGraph.Neo4j.Tests.Cypher.Plans;

namespace GovernanceGraph.Neo4j.Tests.Cypher;

/// <summary>Pins which statement is made of which plan.</summary>
public sealed class StatementTests
{
    const string Gge = SmallGraph.Group;
    const string Call = SmallGraph.ParisCall;

    static readonly Selection Names = Some.Selection(EntityFields.Id, EntityFields.Name);

    [Fact]
    public void ARecordIsFoundByItsId() =>
        Pin(
            "lookups",
            (
                "an entity of some kinds",
                new LookupOutput(new("a"), Records.Entity, Call, [GovernanceModel.Declaration], Names)
            ),
            (
                "a relation, whose ends are at hand",
                new LookupOutput(
                    new("a"),
                    Records.Relation,
                    $"state:FR SIGNED {Call}",
                    null,
                    new([
                        Some.Output(RelationFields.Type),
                        Some.Output(RelationFields.Since),
                        new RecordOutput(new("from"), RelationLinks.From, Names),
                        new RecordOutput(new("to"), RelationLinks.To, Names),
                        new ListOutput(
                            new("spans"),
                            RelationLinks.Spans,
                            null,
                            Some.Selection(SpanFields.From, SpanFields.Held)
                        ),
                    ])
                )
            ),
            ("a relation that cannot be", new LookupOutput(new("a"), Records.Relation, "state:FR", null, Names)),
            (
                "a claim with its relation",
                new LookupOutput(
                    new("a"),
                    Records.Claim,
                    "00",
                    null,
                    new([
                        new RecordOutput(new("relation"), ClaimLinks.Relation, Some.Selection(RelationFields.Id)),
                        new RecordOutput(new("source"), ClaimLinks.Source, Some.Selection(SourceFields.Title)),
                    ])
                )
            ),
            (
                "a revision",
                new LookupOutput(
                    new("a"),
                    Records.Revision,
                    "2",
                    null,
                    Some.Selection(RevisionFields.Number, RevisionFields.Time)
                )
            ),
            (
                "the revision shown",
                new RecordOutput(new("a"), DatasetLinks.Revision, Some.Selection(RevisionFields.Number))
            ),
            ("several entities", new LookupListOutput(new("a"), Records.Entity, [Call, "state:FR"], Names))
        );

    [Fact]
    public void AConnectionAsksForItsPartsOnly() =>
        Pin(
            "connections",
            ("only the total", Connection(DatasetLinks.Entities, Part.Total)),
            ("nodes", Connection(DatasetLinks.Entities, Part.Nodes(Names))),
            (
                "nodes, the total and where the page ends",
                Connection(
                    DatasetLinks.Sources,
                    Part.Total,
                    Part.Nodes(Some.Selection(SourceFields.Title)),
                    Part.Page(PageInfoField.HasNextPage, PageInfoField.EndCursor)
                )
            ),
            (
                "edges and nodes share values",
                Connection(
                    DatasetLinks.Claims,
                    Part.Nodes(Some.Selection(ClaimFields.Role)),
                    Part.Edges(
                        new CursorOutput(new("cursor")),
                        new NodeOutput(new("node"), Some.Selection(ClaimFields.Id, ClaimFields.Role))
                    )
                )
            ),
            (
                "along a relation",
                Nested(
                    GovernanceModel.Signed.Forward,
                    Part.Total,
                    Part.Edges(Some.Output(RelationFields.Since), new NodeOutput(new("node"), Names))
                )
            ),
            (
                "along a relation to one entity, with the evidence",
                new LookupOutput(
                    new("a"),
                    Records.Entity,
                    "state:FR",
                    null,
                    new([
                        Root(
                            GovernanceModel.Signed.Forward,
                            new NodeFilter(Some.IdIs(Call)),
                            parts:
                            [
                                Part.Edges(
                                    Some.Output(RelationFields.Status),
                                    new ListOutput(
                                        new("claims"),
                                        RelationLinks.Claims,
                                        null,
                                        new([
                                            Some.Output(ClaimFields.Polarity),
                                            new RecordOutput(
                                                new("source"),
                                                ClaimLinks.Source,
                                                Some.Selection(SourceFields.Title)
                                            ),
                                        ])
                                    )
                                ),
                            ]
                        ),
                    ])
                )
            ),
            (
                "the claims of a source",
                new LookupOutput(
                    new("a"),
                    Records.Source,
                    "encyclopedia",
                    null,
                    new([Connection(SourceLinks.Claims, Part.Nodes(Some.Selection(ClaimFields.Locator)))])
                )
            ),
            ("kinds that differ", Connection(DatasetLinks.Entities, Part.Nodes(ByKind()))),
            (
                "no standing",
                Root(
                    DatasetLinks.Relations,
                    scope: default(RelationScope),
                    parts: [Part.Total, Part.Nodes(Some.Selection(RelationFields.Id))]
                )
            )
        );

    [Fact]
    public void AListComesInItsOwnOrder() =>
        Pin(
            "lists",
            [
                .. EntityLinks()
                    .Select(link =>
                        (
                            $"{link}",
                            (Output)
                                new LookupOutput(
                                    new("a"),
                                    Records.Entity,
                                    Call,
                                    null,
                                    new([
                                        new ListOutput(new("list"), link, null, Some.Selection(link.Target.Fields[0])),
                                    ])
                                )
                        )
                    ),
                .. new[] { SourceLinks.Derivatives, SourceLinks.CompleteLists }.Select(link =>
                    (
                        $"{link}",
                        (Output)
                            new LookupOutput(
                                new("a"),
                                Records.Source,
                                "encyclopedia",
                                null,
                                new([new ListOutput(new("list"), link, null, Some.Selection(link.Target.Fields[0]))])
                            )
                    )
                ),
                (
                    "the claims of a relation that deny",
                    new LookupOutput(
                        new("a"),
                        Records.Relation,
                        $"state:FR SIGNED {Call}",
                        null,
                        new([
                            new ListOutput(
                                new("claims"),
                                RelationLinks.Claims,
                                Is(ClaimFields.Polarity, Enums.Polarity.Members[1]),
                                Some.Selection(ClaimFields.Note)
                            ),
                        ])
                    )
                ),
            ]
        );

    [Fact]
    public void AFilterBecomesOneCondition() =>
        Pin(
            "filters",
            [
                .. FieldFilters()
                    .Select(filter =>
                        Where(
                            $"{filter.Comparison}{(filter.IgnoreCase ? " ignoring case" : "")} of a "
                                + $"{filter.Field.Kind}",
                            filter
                        )
                    ),
                Where(
                    "all, any and not",
                    new AllFilter([
                        Is(EntityFields.Region, "Europe"),
                        new AnyFilter([Is(EntityFields.M49, "250"), new NotFilter(Is(EntityFields.Subregion, "x"))]),
                    ])
                ),
                Where("none at all", new AnyFilter([])),
                Where("some kinds", new KindFilter([GovernanceModel.State, GovernanceModel.Person])),
                Where("bodies", new KindFilter([.. GovernanceModel.Kinds.Where(kind => kind.IsBody)])),
                .. Enum.GetValues<Quantifier>()
                    .Select(quantifier =>
                        Where(
                            $"{quantifier} aliases",
                            new TextItemsFilter(
                                EntityFields.Aliases,
                                quantifier,
                                Is(EntityFields.Aliases, "x") with
                                {
                                    IgnoreCase = true,
                                }
                            )
                        )
                    ),
                Where("no alias", new TextItemsFilter(EntityFields.Aliases, Quantifier.None, null)),
                .. Enum.GetValues<Quantifier>()
                    .Select(quantifier =>
                        Where(
                            $"{quantifier} signed",
                            new QuantifierFilter(
                                GovernanceModel.Signed.Forward,
                                quantifier,
                                new NodeFilter(Is(EntityFields.Subtype, "treaty")),
                                RelationScope.Holding
                            )
                        )
                    ),
                Where(
                    "signed on a day",
                    new QuantifierFilter(
                        GovernanceModel.Signed.Forward,
                        Quantifier.Some,
                        null,
                        new(true, true, new(2020, 1, 1))
                    )
                ),
                Where(
                    "more than two members",
                    new CountFilter(
                        GovernanceModel.MemberOf.Backward,
                        null,
                        RelationScope.Holding,
                        Comparison.Greater,
                        [2]
                    )
                ),
                Where(
                    "a country of Europe",
                    new LinkFilter(Model.EntityLinks.Country, Is(EntityFields.Region, "Europe"))
                ),
                Where(
                    "a chosen value of a source",
                    new QuantifierFilter(
                        Model.EntityLinks.PropertyValues,
                        Quantifier.Some,
                        new AllFilter([
                            Is(PropertyValueFields.Chosen, true),
                            new LinkFilter(PropertyValueLinks.Source, Some.SourceIs("encyclopedia")),
                        ]),
                        default
                    )
                ),
                Where("a name with one word", new NameSearchFilter("Élan")),
                Where("a name with two words", new NameSearchFilter("paris call")),
            ]
        );

    [Fact]
    public void AQuestionStartsAtTheNodeWithTheFewestRelations() =>
        Pin(
            "starts",
            Where(
                "the entity itself",
                new AllFilter([Some.IdIs("state:FR"), Some.Has(GovernanceModel.Signed.Forward, Call)])
            ),
            Where(
                "of a declaration and a group the group",
                new AllFilter([
                    Some.Has(GovernanceModel.Signed.Forward, Call),
                    Some.Has(GovernanceModel.MemberOf.Forward, Gge),
                ])
            ),
            Where(
                "not at one that must not be",
                new AllFilter([
                    new NotFilter(Some.Has(GovernanceModel.MemberOf.Forward, Gge)),
                    Some.Has(GovernanceModel.Signed.Forward, Call),
                ])
            ),
            Where(
                "at several",
                new QuantifierFilter(
                    GovernanceModel.Signed.Forward,
                    Quantifier.Some,
                    new NodeFilter(new FieldFilter(EntityFields.Id, Comparison.In, new[] { Call, "declaration:x" })),
                    RelationScope.Holding
                )
            ),
            Where(
                "with conditions of the relation",
                new QuantifierFilter(
                    GovernanceModel.Voted.Forward,
                    Quantifier.Some,
                    new AllFilter([new NodeFilter(Some.IdIs("resolution:x")), Is(RelationFields.Value, "yes")]),
                    RelationScope.Holding
                )
            ),
            Where(
                "texts that an actor has not signed",
                Some.Has(GovernanceModel.Signed.Backward, "state:FR") with
                {
                    Quantifier = Quantifier.None,
                }
            ),
            Where("at a name", Is(EntityFields.Name, "France")),
            (
                "relations of one end",
                Root(
                    DatasetLinks.Relations,
                    new LinkFilter(RelationLinks.From, Some.IdIs("state:FR")),
                    parts: [Part.Total]
                )
            ),
            (
                "relations of a type",
                Root(
                    DatasetLinks.Relations,
                    Is(RelationFields.Type, Enums.RelationType.Members[5]),
                    parts: [Part.Total]
                )
            ),
            (
                "a relation by its id",
                Root(DatasetLinks.Relations, Is(RelationFields.Id, $"state:FR SIGNED {Call}"), parts: [Part.Total])
            ),
            (
                "claims of a source",
                Root(
                    DatasetLinks.Claims,
                    new LinkFilter(ClaimLinks.Source, Some.SourceIs("encyclopedia")),
                    parts: [Part.Total]
                )
            ),
            (
                "claims about an entity",
                Root(DatasetLinks.Claims, new LinkFilter(ClaimLinks.To, Some.IdIs(Call)), parts: [Part.Total])
            )
        );

    [Fact]
    public void AnOrderIsTotal() =>
        Pin(
            "orders",
            Order("by name", Key(EntityFields.Name)),
            (
                "states by name",
                new ConnectionOutput(
                    new("a"),
                    DatasetLinks.Entities,
                    new(null, Some.ByName, Some.Page, RelationScope.Holding, [GovernanceModel.State]),
                    [Part.Nodes(Names)]
                )
            ),
            Order("by a text that may be absent, down", Key(EntityFields.Region, SortDirection.Descending)),
            Order(
                "by a date, down, then by kind",
                Key(EntityFields.FoundedOn, SortDirection.Descending),
                Key(EntityFields.Kind)
            ),
            Order(
                "by the number of members",
                new CountOrderKey(
                    [],
                    OfNode: false,
                    GovernanceModel.MemberOf.Backward,
                    RelationScope.Holding,
                    SortDirection.Descending
                )
            ),
            Order(
                "by the name of the country",
                new FieldOrderKey(
                    [Model.EntityLinks.Country],
                    OfNode: false,
                    EntityFields.Name,
                    SortDirection.Ascending
                )
            ),
            Order("by how well names fit", new RelevanceOrderKey("Paris")),
            (
                "relations by the name of an end",
                Root(
                    DatasetLinks.Relations,
                    order:
                    [
                        new FieldOrderKey(
                            [RelationLinks.To],
                            OfNode: false,
                            EntityFields.Name,
                            SortDirection.Ascending
                        ),
                    ],
                    parts: [Part.Nodes(Some.Selection(RelationFields.Id))]
                )
            ),
            (
                "claims by the number of spans of their relation",
                Root(
                    DatasetLinks.Claims,
                    order:
                    [
                        new CountOrderKey(
                            [ClaimLinks.Relation],
                            OfNode: false,
                            RelationLinks.Spans,
                            default,
                            SortDirection.Ascending
                        ),
                    ],
                    parts: [Part.Nodes(Some.Selection(ClaimFields.Id))]
                )
            ),
            (
                "revisions",
                Root(
                    DatasetLinks.Revisions,
                    order: [new FieldOrderKey([], OfNode: false, RevisionFields.Time, SortDirection.Descending)],
                    parts: [Part.Edges(new CursorOutput(new("cursor")))]
                )
            )
        );

    [Fact]
    public void APageIsCutBetweenCursors()
    {
        IReadOnlyList<OrderKey> order =
        [
            Key(EntityFields.Region, SortDirection.Descending),
            Key(EntityFields.FoundedOn),
        ];
        var (after, before) = (new Cursor(["Europe", 20180000L], "state:FR"), new Cursor([null, null], "state:US"));
        Output[] parts = [Part.Nodes(Names), Part.Page(Enum.GetValues<PageInfoField>())];
        Pin(
            "pages",
            ("the first two", Root(DatasetLinks.Entities, order: order, page: new(2, null, null, null), parts: parts)),
            (
                "the first two after one",
                Root(DatasetLinks.Entities, order: order, page: new(2, null, after, null), parts: parts)
            ),
            (
                "the last two before one",
                Root(DatasetLinks.Entities, order: order, page: new(null, 2, null, before), parts: parts)
            ),
            (
                "between two, by a number of relations",
                Root(
                    DatasetLinks.Entities,
                    order:
                    [
                        new CountOrderKey(
                            [],
                            OfNode: false,
                            GovernanceModel.Signed.Forward,
                            RelationScope.Holding,
                            SortDirection.Ascending
                        ),
                    ],
                    page: new(3, null, new([2L], "state:FR"), new([4L], "state:US")),
                    parts: parts
                )
            ),
            (
                "none, only whether there are others",
                Root(
                    DatasetLinks.Sources,
                    page: new(0, null, null, null),
                    parts: [Part.Page(PageInfoField.HasNextPage)]
                )
            )
        );
    }

    [Fact]
    public void ConditionsInConditionsAreCollectedFirst() =>
        Pin("nested", [.. NestedQuestions.All.Select(question => (question.Key, question.Value.Root))]);

    [Fact]
    public void TenQuestionsAreAskedLikeThis() =>
        Pin("questions", [.. TenQuestions.All.Select(question => (question.Key, question.Value.Root))]);

    static void Pin(string file, params (string Name, Output Root)[] plans)
    {
        var text = new StringBuilder();
        foreach (var (name, root) in plans)
        {
            var query = new GraphQuery(root, null);
            var statement = QueryCompiler.Compile(query).Statement;
            text.Append("=== ")
                .Append(name)
                .Append('\n')
                .Append(query)
                .Append("---\n")
                .Append(StatementLines.Of(statement.Text))
                .Append('\n')
                .Append(Encoding.UTF8.GetString(statement.Parameters.Span))
                .Append("\n\n");
        }

        Golden.Equal(Path.Combine("Statements", file + ".txt"), text.ToString());
    }
}
