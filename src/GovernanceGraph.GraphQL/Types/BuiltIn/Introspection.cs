namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>
/// The types and meta fields with which a client asks for the schema itself (specification, "Introspection").
/// </summary>
public static class Introspection
{
    /// <summary>The root of all that introspection shows.</summary>
    public static ObjectType SchemaType { get; } = IntrospectionTypes.Schema;

    /// <summary>"__schema" on the query type.</summary>
    public static FieldDefinition SchemaField { get; } =
        new("__schema", new NonNullType(SchemaType)) { Description = "Access the current type schema of this server." };

    /// <summary>"__type" on the query type.</summary>
    public static FieldDefinition TypeField { get; } =
        new("__type", IntrospectionTypes.Type)
        {
            Description = "Request the type information of a single type.",
            Arguments = [new("name", new NonNullType(BuiltInScalars.String))],
        };

    /// <summary>"__typename" on every composite type.</summary>
    public static FieldDefinition TypeNameField { get; } =
        new("__typename", new NonNullType(BuiltInScalars.String))
        {
            Description = "The name of the current Object type at runtime.",
        };

    /// <summary>All types of introspection, in the order in which suggestions name them.</summary>
    public static IReadOnlyList<NamedType> Types { get; } =
    [
        SchemaType,
        IntrospectionTypes.Directive,
        IntrospectionKinds.DirectiveLocation,
        IntrospectionTypes.Type,
        IntrospectionTypes.FieldType,
        IntrospectionTypes.InputValue,
        IntrospectionTypes.EnumValue,
        IntrospectionKinds.TypeKind,
    ];

    /// <summary>Whether the name is that of a type of introspection.</summary>
    public static bool IsIntrospectionType(string name) => Types.Any(type => type.Name == name);
}
