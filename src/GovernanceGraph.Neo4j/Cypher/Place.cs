using System.Diagnostics;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>A record as the variables of a statement name it, and the expressions of its fields.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Name">The variable of the node or relationship that has its properties.</param>
record Place(RecordType Type, string Name)
{
    /// <summary>How often the statement comes to the record.</summary>
    public Reach Reach { get; init; } = Reach.Repeated;

    /// <summary>The value of a field; null where the record lacks it.</summary>
    public virtual string Value(Field field) => $"{Name}.{field.Name}";

    /// <summary>What entities are ordered by where their names and then their ids decide.</summary>
    public string NameKey => $"{Name}.{Properties.NameKey}";

    /// <summary>The order key of a text: see <see cref="TextKeys.Order"/>.</summary>
    public virtual string OrderKey(Field field) =>
        $"coalesce({Name}.{Properties.OrderKeyOf(field)}, toLower({Value(field)}))";

    /// <summary>A text with case folded.</summary>
    public virtual string Folded(Field field) =>
        field.Kind == ValueKind.Text
            ? $"coalesce({Name}.{Properties.FoldedOf(field)}, toLower({Value(field)}))"
            : $"toLower({Value(field)})"; // ids are ASCII throughout

    /// <summary>What the record's place among others is decided by where all keys of an order are equal.</summary>
    public virtual string Id => Type == Records.Revision ? Value(RevisionFields.Number) : $"{Name}.id";
}

/// <summary>A relation.</summary>
/// <param name="Name">The relationship.</param>
/// <param name="From">The node at its from end.</param>
/// <param name="To">The node at its to end.</param>
/// <param name="Node">Seen from an owner: the node at the other end, which is one of the two.</param>
sealed record RelationPlace(string Name, string From, string To, string? Node) : Place(Records.Relation, Name)
{
    public override string Value(Field field) => field == RelationFields.Type ? $"type({Name})" : base.Value(field);

    /// <summary>How often the statement comes to the nodes at its ends: to one node along many relations.</summary>
    public Reach ReachOfEnds { get; init; } = Reach.Repeated;

    /// <summary>Along a relation the id of the entity decides.</summary>
    public override string Id => $"{Node ?? Name}.id";

    public Place FromPlace => End(From);

    public Place ToPlace => End(To);

    public Place NodePlace => End(Node ?? throw new UnreachableException("The relation is seen from neither end."));

    Place End(string node) => new(Records.Entity, node) { Reach = ReachOfEnds };
}

/// <summary>A span: one position of the lists of a relationship.</summary>
sealed record SpanPlace(string Name, string Index) : Place(Records.Span, Name)
{
    public override string Value(Field field) =>
        field == SpanFields.From ? $"nullIf({Name}.{Properties.SpanFrom}[{Index}], '{Properties.NoFirstDay}')"
        : field == SpanFields.To ? $"nullIf({Name}.{Properties.SpanTo}[{Index}], '{Properties.NoLastDay}')"
        : field == SpanFields.Held ? $"{Name}.{Properties.SpanHeld}[{Index}]"
        : $"{Name}.{Properties.SpanStartKnown}[{Index}]";
}

/// <summary>A property value: one position of the lists of an entity.</summary>
sealed record PropertyValuePlace(string Name, string Index) : Place(Records.PropertyValue, Name)
{
    public string SourceId => $"{Name}.{Properties.ValueSources}[{Index}]";

    public override string Value(Field field) =>
        field == PropertyValueFields.Property ? $"{Name}.{Properties.ValueProperties}[{Index}]"
        : field == PropertyValueFields.Value ? $"{Name}.{Properties.ValueTexts}[{Index}]"
        : $"{Name}.{Properties.ValueChosen}[{Index}]";

    public override string OrderKey(Field field) => Made(field, Properties.ValueTextsKey);

    public override string Folded(Field field) => Made(field, Properties.ValueTextsFolded);

    string Made(Field field, string list) =>
        // Names of fields are ASCII.
        field == PropertyValueFields.Value
            ? $"{Name}.{list}[{Index}]"
            : $"toLower({Value(field)})";
}

/// <summary>One text of a list of texts of an entity.</summary>
sealed record TextItemPlace(string Name, string Index) : Place(Records.Entity, Name)
{
    public override string Value(Field field) => $"{base.Value(field)}[{Index}]";

    public override string Folded(Field field) => $"{Name}.{Properties.FoldedOf(field)}[{Index}]";
}
