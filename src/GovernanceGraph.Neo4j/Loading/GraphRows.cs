namespace GovernanceGraph.Neo4j.Loading;

/// <summary>A kind of node that loads write.</summary>
/// <param name="Labels">All labels, as a pattern has them.</param>
/// <param name="Label">The one under which it is found by its id.</param>
/// <param name="Columns">Its properties; "id" is the first.</param>
/// <param name="Links">The relationships that it always has, each to the node that one of its properties names.</param>
sealed record NodeShape(string Labels, string Label, PropertyColumns Columns, params IReadOnlyList<LinkShape> Links)
{
    /// <summary>Makes nodes of rows.</summary>
    public string CreateText { get; } = LoadStatements.Create(Labels, Columns, Links);
}

/// <summary>A relationship without properties of its own that starts at every node of a kind.</summary>
/// <param name="Column">The property of the node that names the id of the end.</param>
/// <param name="Shape">The relationship.</param>
readonly record struct LinkShape(string Column, RelationshipShape Shape);

/// <summary>A kind of relationship that loads write.</summary>
/// <param name="Type">Its type.</param>
/// <param name="FromLabel">The label under which its start is found.</param>
/// <param name="ToLabel">The label under which its end is found.</param>
/// <param name="Columns">Its properties; none, or "id" is among them.</param>
sealed record RelationshipShape(string Type, string FromLabel, string ToLabel, PropertyColumns Columns)
{
    /// <summary>Makes relationships of rows: the ids of both ends, then the properties.</summary>
    public string CreateText { get; } = LoadStatements.Create(Type, FromLabel, ToLabel, Columns);

    /// <summary>Ends relationships, each named by the id of its start and, where it has one, its own.</summary>
    public string EndText { get; } = LoadStatements.EndRelationships(Type, FromLabel, Columns);
}

/// <summary>A node to write: its values stand at the places of its columns; null where absent.</summary>
readonly record struct NodeRow(NodeShape Shape, object?[] Values)
{
    public string Id => (string)Values[0]!;

    /// <summary>The id that a property names.</summary>
    public string? End(string column) => (string?)Values[Shape.Columns[column]];
}

/// <summary>A relationship to write.</summary>
readonly record struct RelationshipRow(RelationshipShape Shape, string From, string To, object?[] Values);
