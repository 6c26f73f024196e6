using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>Which object types the records of a place may have.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kinds">Of entities: the kinds that may occur, at least one; empty for other records.</param>
/// <param name="Type">The type in the schema: an object type, or an interface where several kinds may occur.</param>
/// <param name="ObjectTypes">
/// The object types: of entities one for each of <paramref name="Kinds"/>, else the only one.
/// </param>
sealed record RecordShape(
    RecordType Record,
    IReadOnlyList<EntityKind> Kinds,
    FieldsType Type,
    IReadOnlyList<ObjectType> ObjectTypes
);

/// <summary>What a connection shows.</summary>
/// <param name="Node">The records at its end; along a relation the entities at the other end.</param>
/// <param name="ConnectionType">The type of the connection.</param>
/// <param name="EdgeType">The type of its edges.</param>
/// <param name="PageInfoType">The type of "pageInfo".</param>
/// <param name="Filter">What "where" may say; along a relation about the edge.</param>
/// <param name="Sort">What "order" may say.</param>
/// <param name="DefaultOrder">The order where none is asked for.</param>
sealed record ConnectionShape(
    RecordShape Node,
    ObjectType ConnectionType,
    ObjectType EdgeType,
    ObjectType PageInfoType,
    FilterInput Filter,
    SortInput Sort,
    IReadOnlyList<Queries.OrderKey> DefaultOrder
);
