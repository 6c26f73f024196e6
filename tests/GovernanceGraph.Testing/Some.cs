using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Testing;

/// <summary>Values for when most of a value does not matter.</summary>
public static class Some
{
    /// <summary>The first thousand: a page that holds all that a test has.</summary>
    public static readonly Page Page = new(First: 1000, Last: null, After: null, Before: null);

    /// <summary>By name.</summary>
    public static readonly IReadOnlyList<OrderKey> ByName =
    [
        new FieldOrderKey([], OfNode: false, EntityFields.Name, SortDirection.Ascending),
    ];

    /// <summary>Along a relation, by the name of the entity at the other end.</summary>
    public static readonly IReadOnlyList<OrderKey> ByNodeName =
    [
        new FieldOrderKey([], OfNode: true, EntityFields.Name, SortDirection.Ascending),
    ];

    /// <summary>A source.</summary>
    public static Source Source(
        string id = "some-source",
        string kind = "OFFICIAL",
        string? published = "2019",
        string? derivedFrom = null,
        string? title = null
    ) =>
        new(
            id,
            title ?? "Title of " + id,
            "A publisher",
            null,
            OptionalDate(published),
            $"https://{id}.example/",
            Enums.SourceKind.Find(kind)!,
            new PartialDate(2024, 5),
            null,
            derivedFrom
        );

    /// <summary>A statement about an entity.</summary>
    public static EntityStatement Entity(
        string id,
        string? name = null,
        string source = "some-source",
        string[]? aliases = null,
        params (Field Field, string Value)[] values
    ) =>
        new(
            id,
            name ?? "Name of " + id,
            aliases ?? [],
            values.ToDictionary(pair => pair.Field, pair => pair.Value),
            source
        );

    /// <summary>A claim.</summary>
    public static Claim Claim(
        string from,
        RelationType type,
        string to,
        string? since = null,
        string? until = null,
        string? role = null,
        string? value = null,
        bool affirms = true,
        string source = "some-source",
        string? locator = null,
        string? note = null
    ) => new(from, type, to, OptionalDate(since), OptionalDate(until), role, value, affirms, source, locator, note);

    /// <summary>A change set that puts facts.</summary>
    public static GraphChangeSet Put(params IReadOnlyCollection<Fact> facts) =>
        new("A test", "To see what happens", facts, []);

    /// <summary>A change set that removes facts.</summary>
    public static GraphChangeSet Remove(params IReadOnlyCollection<Fact> facts) =>
        new("A test", "To see what happens", [], [.. facts.Select(fact => fact.Key)]);

    /// <summary>A partial date that is well formed.</summary>
    public static PartialDate Date(string text) =>
        PartialDate.TryParse(text, out var date)
            ? date
            : throw new ArgumentException($"\"{text}\" is not a valid date.", nameof(text));

    /// <summary>An output of a field under the field's own name.</summary>
    public static FieldOutput Output(Field field) => new(new(field.Name), field);

    /// <summary>A selection of fields under their own names.</summary>
    public static Selection Selection(params Field[] fields) => new([.. fields.Select(Output)]);

    /// <summary>The first page of the nodes of a link of the data set.</summary>
    public static GraphQuery Nodes(
        Link link,
        Filter? where,
        IReadOnlyList<OrderKey> order,
        Selection selection,
        Page? page = null,
        RelationScope? scope = null,
        IReadOnlyList<EntityKind>? kinds = null
    ) =>
        new(
            new ConnectionOutput(
                new("answer"),
                link,
                new(where, order, page ?? Page, scope ?? RelationScope.Holding, kinds),
                [new TotalCountOutput(new("totalCount")), new NodesOutput(new("nodes"), selection)]
            ),
            Revision: null
        );

    /// <summary>The id is this one.</summary>
    public static FieldFilter IdIs(string id) => new(EntityFields.Id, Comparison.Equal, id);

    /// <summary>The id of a source is this one.</summary>
    public static FieldFilter SourceIs(string id) => new(SourceFields.Id, Comparison.Equal, id);

    /// <summary>Has a relation that holds to the entity with the id.</summary>
    public static QuantifierFilter Has(Link link, string nodeId) =>
        new(link, Quantifier.Some, new NodeFilter(IdIs(nodeId)), RelationScope.Holding);

    static PartialDate? OptionalDate(string? text) => text is null ? null : Date(text);
}
