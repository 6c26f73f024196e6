using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// What a field of the schema stands for in the model. One instance stands behind the equal fields of several types, so
/// that the planner sees that they are the same.
/// </summary>
/// <param name="Name">The field's own name, encoded once.</param>
abstract record FieldMapping(OutputName Name);

/// <summary>The value of a field of the record. An id says what it was read under.</summary>
sealed record ValueMapping(OutputName Name, Field Field) : FieldMapping(Name);

/// <summary>The id of the record alone, whatever it was read under.</summary>
sealed record PlainIdMapping(OutputName Name, Field Field) : FieldMapping(Name);

/// <summary>The id of a revision.</summary>
sealed record RevisionIdMapping(OutputName Name) : FieldMapping(Name);

/// <summary>The id of the data set.</summary>
sealed record DatasetIdMapping(OutputName Name) : FieldMapping(Name);

/// <summary>The relation that an edge goes along.</summary>
sealed record EdgeRelationMapping(OutputName Name, RecordShape Target) : FieldMapping(Name);

/// <summary>The record that a link leads to.</summary>
sealed record ToOneMapping(OutputName Name, Link Link, RecordShape Target) : FieldMapping(Name);

/// <summary>All records that a link leads to.</summary>
sealed record ListMapping(OutputName Name, Link Link, RecordShape Target, FilterInput Filter) : FieldMapping(Name);

/// <summary>A page of the records that a link leads to.</summary>
/// <param name="Name">The field's own name.</param>
/// <param name="Link">The link.</param>
/// <param name="Shape">What the page shows.</param>
/// <param name="Kinds">Of entities: the kinds that the list is about; null: all.</param>
/// <param name="IsSearch">Whether it is a list of what a search finds.</param>
sealed record ConnectionMapping(
    OutputName Name,
    Link Link,
    ConnectionShape Shape,
    IReadOnlyList<EntityKind>? Kinds = null,
    bool IsSearch = false
) : FieldMapping(Name);

/// <summary>A part of a connection, an edge or a page's facts.</summary>
sealed record PartMapping(OutputName Name, Part Part) : FieldMapping(Name);

/// <summary>The parts.</summary>
enum Part
{
    TotalCount,
    Nodes,
    Edges,
    PageInfo,
    Cursor,
    Node,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
}

/// <summary>The record with an id.</summary>
sealed record LookupMapping(OutputName Name, RecordShape Target) : FieldMapping(Name);

/// <summary>The record of any type with an id.</summary>
sealed record NodeMapping(OutputName Name, NodeShapes Shapes) : FieldMapping(Name);

/// <summary>The records of any type with these ids.</summary>
sealed record NodesMapping(OutputName Name, NodeShapes Shapes) : FieldMapping(Name);

/// <summary>The data set as a whole.</summary>
sealed record DatasetMapping(OutputName Name, RecordShape Target) : FieldMapping(Name);
