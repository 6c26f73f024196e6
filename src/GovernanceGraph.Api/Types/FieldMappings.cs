using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Api.Types;

/// <summary>What each field of the schema means. Complete once the schema is built; only read after that.</summary>
sealed class FieldMappings
{
    readonly Dictionary<FieldDefinition, FieldMapping> byField = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes what a new field means, and gives the field back.</summary>
    public FieldDefinition Add(FieldDefinition field, FieldMapping mapping)
    {
        byField.Add(field, mapping);
        return field;
    }

    /// <summary>What a field of an object type means.</summary>
    public FieldMapping Of(FieldDefinition field) => byField[field];
}
