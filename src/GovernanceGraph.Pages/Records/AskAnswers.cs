using System.Text.Json.Serialization;

namespace GovernanceGraph.Pages.Records;

/// <summary>
/// The types of the schema, from which the form for questions learns what can be asked of which kind.
/// </summary>
public sealed record AskSchemaAnswer([property: JsonPropertyName("__schema")] SchemaTypes Schema);

/// <summary>The types of a schema.</summary>
public sealed record SchemaTypes(TypeReference QueryType, IReadOnlyList<SchemaType> Types);

/// <summary>A type.</summary>
public sealed record SchemaType(
    string Name,
    IReadOnlyList<SchemaField>? Fields,
    IReadOnlyList<TypeReference>? PossibleTypes
);

/// <summary>A field of a type.</summary>
public sealed record SchemaField(string Name, TypeReference Type);

/// <summary>A type by its name, or a list or a non-null type of another.</summary>
public sealed record TypeReference(string? Name, TypeReference? OfType = null)
{
    /// <summary>The name without lists and non-null types.</summary>
    internal string? Named => Name ?? OfType?.Named;
}

/// <summary>The entities that a name or an id in the form may mean.</summary>
public sealed record AskEntityAnswer(EntityLines Entities, FoundEntities? Search);
