using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Hints;

/// <summary>Questions that a check asks of any store: which identifiers there are, and which would fit.</summary>
static class HintQuestions
{
    static readonly OutputName Name = new("check");

    /// <summary>Of each identifier the identifier again, or null where there is no such record.</summary>
    public static GraphQuery Existing(RecordType type, IReadOnlyList<string> ids, RevisionName? revision) =>
        new(new LookupListOutput(Name, type, ids, Ids(type)), revision);

    /// <summary>The same of one, of any type.</summary>
    public static GraphQuery Existing(RecordType type, string id, RevisionName? revision) =>
        new(new LookupOutput(Name, type, id, null, Ids(type)), revision);

    /// <summary>The entity whose names fit a text best.</summary>
    public static GraphQuery Named(string text, IReadOnlyList<EntityKind>? kinds, RevisionName? revision) =>
        All(
            DatasetLinks.Entities,
            new(new NameSearchFilter(text), [new RelevanceOrderKey(text)], First(1), RelationScope.Holding, kinds),
            revision
        );

    /// <summary>An entity with exactly that name or alias, whatever its case.</summary>
    public static GraphQuery NamedExactly(string text, RevisionName? revision) =>
        All(
            DatasetLinks.Entities,
            new(
                new AnyFilter([
                    new FieldFilter(EntityFields.Name, Comparison.Equal, text, IgnoreCase: true),
                    new TextItemsFilter(
                        EntityFields.Aliases,
                        Quantifier.Some,
                        new FieldFilter(EntityFields.Aliases, Comparison.Equal, text, IgnoreCase: true)
                    ),
                ]),
                [],
                First(1),
                RelationScope.Holding,
                null
            ),
            revision
        );

    /// <summary>The identifiers of a kind of entity, or of all sources where there is none.</summary>
    public static GraphQuery AllIds(EntityKind? kind, int most, RevisionName? revision) =>
        All(
            kind is null ? DatasetLinks.Sources : DatasetLinks.Entities,
            new(null, [], First(most), RelationScope.Holding, kind is null ? null : [kind]),
            revision
        );

    static GraphQuery All(Link link, Collection records, RevisionName? revision) =>
        new(new ConnectionOutput(Name, link, records, [new NodesOutput(Name, Ids(link.Target))]), revision);

    static Page First(int count) => new(count, null, null, null);

    static Selection Ids(RecordType type) =>
        new([new FieldOutput(Name, type.Fields.First(field => field.Kind == ValueKind.Id))]);
}
