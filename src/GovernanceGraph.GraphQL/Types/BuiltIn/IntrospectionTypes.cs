namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>
/// The object types of introspection; fields in the order in which introspection shows them. They are resolved by
/// <c>IntrospectionResolvers</c>, which knows schemas, as schemas know these types.
/// </summary>
static class IntrospectionTypes
{
    /// <summary>The argument of each list that leaves out what is deprecated.</summary>
    public const string IncludeDeprecated = "includeDeprecated";

    static readonly NonNullType RequiredString = new(BuiltInScalars.String);
    static readonly NonNullType RequiredBoolean = new(BuiltInScalars.Boolean);

    public static ObjectType Schema { get; } =
        new("__Schema", SchemaFields)
        {
            Description =
                "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and "
                + "directives on the server, as well as the entry points for query, mutation, and "
                + "subscription operations.",
        };

    public static ObjectType Directive { get; } =
        new("__Directive", DirectiveFields)
        {
            Description =
                "A Directive provides a way to describe alternate runtime execution and type validation "
                + "behavior in a GraphQL document.\n\nIn some cases, you need to provide options to alter "
                + "GraphQL's execution behavior in ways field arguments will not suffice, such as "
                + "conditionally including or skipping a field. Directives provide this by describing "
                + "additional information to the executor.",
        };

    public static ObjectType Type { get; } =
        new("__Type", TypeFields)
        {
            Description =
                "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types "
                + "in GraphQL as represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, "
                + "certain fields describe information about that type. Scalar types provide no "
                + "information beyond a name, description and optional `specifiedByURL`, while Enum types "
                + "provide their values. Object and Interface types provide the fields they describe. "
                + "Abstract types, Union and Interface, provide the Object types possible at runtime. List "
                + "and NonNull types compose other types.",
        };

    public static ObjectType FieldType { get; } =
        new("__Field", FieldFields)
        {
            Description =
                "Object and Interface types are described by a list of Fields, each of which has a name, potentially "
                + "a list of arguments, and a return type.",
        };

    public static ObjectType InputValue { get; } =
        new("__InputValue", InputValueFields)
        {
            Description =
                "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as "
                + "Input Values which describe their type and optionally a default value.",
        };

    public static ObjectType EnumValue { get; } =
        new("__EnumValue", EnumValueFields)
        {
            Description =
                "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string "
                + "or numeric value. However an Enum value is returned in a JSON response as a string.",
        };

    static IReadOnlyList<FieldDefinition> SchemaFields() =>
        [
            Field("description", BuiltInScalars.String),
            Field("types", RequiredList(Type), "A list of all types supported by this server."),
            Field("queryType", new NonNullType(Type), "The type that query operations will be rooted at."),
            Field(
                "mutationType",
                Type,
                "If this server supports mutation, the type that mutation operations will be rooted at."
            ),
            Field(
                "subscriptionType",
                Type,
                "If this server support subscription, the type that subscription operations will be rooted at."
            ),
            FilteredList("directives", RequiredList(Directive), "A list of all directives supported by this server."),
        ];

    static IReadOnlyList<FieldDefinition> DirectiveFields() =>
        [
            Field("name", RequiredString),
            Field("description", BuiltInScalars.String),
            Field("isRepeatable", RequiredBoolean),
            Field("locations", RequiredList(IntrospectionKinds.DirectiveLocation)),
            FilteredList("args", RequiredList(InputValue)),
            Field("isDeprecated", RequiredBoolean),
            Field("deprecationReason", BuiltInScalars.String),
        ];

    static IReadOnlyList<FieldDefinition> TypeFields() =>
        [
            Field("kind", new NonNullType(IntrospectionKinds.TypeKind)),
            Field("name", BuiltInScalars.String),
            Field("description", BuiltInScalars.String),
            Field("specifiedByURL", BuiltInScalars.String),
            FilteredList("fields", List(FieldType)),
            Field("interfaces", List(Type)),
            Field("possibleTypes", List(Type)),
            FilteredList("enumValues", List(EnumValue)),
            FilteredList("inputFields", List(InputValue)),
            Field("ofType", Type),
            Field("isOneOf", BuiltInScalars.Boolean),
        ];

    static IReadOnlyList<FieldDefinition> FieldFields() =>
        [
            Field("name", RequiredString),
            Field("description", BuiltInScalars.String),
            FilteredList("args", RequiredList(InputValue)),
            Field("type", new NonNullType(Type)),
            Field("isDeprecated", RequiredBoolean),
            Field("deprecationReason", BuiltInScalars.String),
        ];

    static IReadOnlyList<FieldDefinition> InputValueFields() =>
        [
            Field("name", RequiredString),
            Field("description", BuiltInScalars.String),
            Field("type", new NonNullType(Type)),
            Field(
                "defaultValue",
                BuiltInScalars.String,
                "A GraphQL-formatted string representing the default value for this input value."
            ),
            Field("isDeprecated", RequiredBoolean),
            Field("deprecationReason", BuiltInScalars.String),
        ];

    static IReadOnlyList<FieldDefinition> EnumValueFields() =>
        [
            Field("name", RequiredString),
            Field("description", BuiltInScalars.String),
            Field("isDeprecated", RequiredBoolean),
            Field("deprecationReason", BuiltInScalars.String),
        ];

    static ListType List(NamedType type) => new(new NonNullType(type));

    static NonNullType RequiredList(NamedType type) => new(List(type));

    static FieldDefinition Field(string name, GraphQLType type, string? description = null) =>
        new(name, type) { Description = description };

    /// <summary>A list that leaves out what is deprecated, unless the client asks for it.</summary>
    static FieldDefinition FilteredList(string name, GraphQLType type, string? description = null) =>
        new(name, type)
        {
            Description = description,
            Arguments = [new(IncludeDeprecated, RequiredBoolean) { Default = DefaultInput.OfValue(false) }],
        };
}
