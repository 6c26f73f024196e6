using System.Diagnostics;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The object types of introspection; fields in the order in which introspection shows them of itself.</summary>
static class IntrospectionTypes
{
    const string IncludeDeprecated = "includeDeprecated";

    static readonly NonNullType RequiredString = new(BuiltInScalars.String);
    static readonly NonNullType RequiredBoolean = new(BuiltInScalars.Boolean);

    public static ObjectType Schema { get; } = new("__Schema", SchemaFields)
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and "
            + "directives on the server, as well as the entry points for query, mutation, and subscription operations.",
    };

    public static ObjectType Directive { get; } = new("__Directive", DirectiveFields)
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in "
            + "a GraphQL document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in "
            + "ways field arguments will not suffice, such as conditionally including or skipping a field. Directives "
            + "provide this by describing additional information to the executor.",
    };

    public static ObjectType Type { get; } = new("__Type", TypeFields)
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as "
            + "represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe "
            + "information about that type. Scalar types provide no information beyond a name, description and optional "
            + "`specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they "
            + "describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and "
            + "NonNull types compose other types.",
    };

    public static ObjectType Field { get; } = new("__Field", FieldFields)
    {
        Description = "Object and Interface types are described by a list of Fields, each of which has a name, potentially "
            + "a list of arguments, and a return type.",
    };

    public static ObjectType InputValue { get; } = new("__InputValue", InputValueFields)
    {
        Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as "
            + "Input Values which describe their type and optionally a default value.",
    };

    public static ObjectType EnumValue { get; } = new("__EnumValue", EnumValueFields)
    {
        Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string "
            + "or numeric value. However an Enum value is returned in a JSON response as a string.",
    };

    static IReadOnlyList<FieldDefinition> SchemaFields() =>
    [
        Property<Schema>("description", BuiltInScalars.String, schema => schema.Description),
        Property<Schema>("types", RequiredList(Type), schema => schema.Types, "A list of all types supported by this server."),
        Property<Schema>(
            "queryType", new NonNullType(Type), schema => schema.Query,
            "The type that query operations will be rooted at."),
        Property<Schema>(
            "mutationType", Type, schema => schema.Mutation,
            "If this server supports mutation, the type that mutation operations will be rooted at."),
        Property<Schema>(
            "subscriptionType", Type, schema => schema.Subscription,
            "If this server support subscription, the type that subscription operations will be rooted at."),
        ListProperty<Schema, DirectiveDefinition>(
            "directives", RequiredList(Directive), schema => schema.Directives, directive => directive.DeprecationReason,
            "A list of all directives supported by this server."),
    ];

    static IReadOnlyList<FieldDefinition> DirectiveFields() =>
    [
        Property<DirectiveDefinition>("name", RequiredString, directive => directive.Name),
        Property<DirectiveDefinition>("description", BuiltInScalars.String, directive => directive.Description),
        Property<DirectiveDefinition>("isRepeatable", RequiredBoolean, directive => directive.IsRepeatable),
        Property<DirectiveDefinition>(
            "locations", RequiredList(IntrospectionKinds.DirectiveLocation),
            directive => directive.Locations.Select(location => location.Name()).ToArray()),
        ListProperty<DirectiveDefinition, InputValueDefinition>(
            "args", RequiredList(InputValue), directive => directive.Arguments, argument => argument.DeprecationReason),
        Property<DirectiveDefinition>("isDeprecated", RequiredBoolean, directive => directive.DeprecationReason is not null),
        Property<DirectiveDefinition>("deprecationReason", BuiltInScalars.String, directive => directive.DeprecationReason),
    ];

    static IReadOnlyList<FieldDefinition> TypeFields() =>
    [
        Property<GraphQLType>("kind", new NonNullType(IntrospectionKinds.TypeKind), KindOf),
        Property<GraphQLType>("name", BuiltInScalars.String, type => (type as NamedType)?.Name),
        Property<GraphQLType>("description", BuiltInScalars.String, type => (type as NamedType)?.Description),
        Property<GraphQLType>("specifiedByURL", BuiltInScalars.String, type => (type as ScalarType)?.SpecifiedByUrl),
        ListProperty<GraphQLType, FieldDefinition>(
            "fields", List(Field), type => (type as FieldsType)?.Fields, field => field.DeprecationReason),
        Property<GraphQLType>("interfaces", List(Type), type => (type as FieldsType)?.Interfaces),
        SchemaProperty<GraphQLType>(
            "possibleTypes", List(Type),
            (type, schema) => type is NamedType { IsAbstractType: true } named ? schema.PossibleTypes(named) : null),
        ListProperty<GraphQLType, EnumValue>(
            "enumValues", List(EnumValue), type => (type as EnumType)?.Values, value => value.DeprecationReason),
        ListProperty<GraphQLType, InputValueDefinition>(
            "inputFields", List(InputValue), type => (type as InputObjectType)?.Fields, field => field.DeprecationReason),
        Property<GraphQLType>("ofType", Type, type => (type as WrappingType)?.OfType),
        Property<GraphQLType>("isOneOf", BuiltInScalars.Boolean, type => (type as InputObjectType)?.IsOneOf),
    ];

    static IReadOnlyList<FieldDefinition> FieldFields() =>
    [
        Property<FieldDefinition>("name", RequiredString, field => field.Name),
        Property<FieldDefinition>("description", BuiltInScalars.String, field => field.Description),
        ListProperty<FieldDefinition, InputValueDefinition>(
            "args", RequiredList(InputValue), field => field.Arguments, argument => argument.DeprecationReason),
        Property<FieldDefinition>("type", new NonNullType(Type), field => field.Type),
        Property<FieldDefinition>("isDeprecated", RequiredBoolean, field => field.DeprecationReason is not null),
        Property<FieldDefinition>("deprecationReason", BuiltInScalars.String, field => field.DeprecationReason),
    ];

    static IReadOnlyList<FieldDefinition> InputValueFields() =>
    [
        Property<InputValueDefinition>("name", RequiredString, input => input.Name),
        Property<InputValueDefinition>("description", BuiltInScalars.String, input => input.Description),
        Property<InputValueDefinition>("type", new NonNullType(Type), input => input.Type),
        Property<InputValueDefinition>(
            "defaultValue", BuiltInScalars.String, DefaultValuePrinter.Print,
            "A GraphQL-formatted string representing the default value for this input value."),
        Property<InputValueDefinition>("isDeprecated", RequiredBoolean, input => input.DeprecationReason is not null),
        Property<InputValueDefinition>("deprecationReason", BuiltInScalars.String, input => input.DeprecationReason),
    ];

    static IReadOnlyList<FieldDefinition> EnumValueFields() =>
    [
        Property<EnumValue>("name", RequiredString, value => value.Name),
        Property<EnumValue>("description", BuiltInScalars.String, value => value.Description),
        Property<EnumValue>("isDeprecated", RequiredBoolean, value => value.DeprecationReason is not null),
        Property<EnumValue>("deprecationReason", BuiltInScalars.String, value => value.DeprecationReason),
    ];

    static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        NonNullType => "NON_NULL",
        _ => throw new UnreachableException($"Type \"{type}\" is of no kind."),
    };

    static ListType List(NamedType type) => new(new NonNullType(type));

    static NonNullType RequiredList(NamedType type) => new(List(type));

    static FieldDefinition Property<TParent>(
        string name, GraphQLType type, Func<TParent, object?> read, string? description = null) =>
        new(name, type)
        {
            Description = description,
            Resolver = context => new(read((TParent)context.Parent!)),
        };

    /// <summary>A field that needs to know the schema.</summary>
    static FieldDefinition SchemaProperty<TParent>(string name, GraphQLType type, Func<TParent, Schema, object?> read) =>
        new(name, type) { Resolver = context => new(read((TParent)context.Parent!, context.Schema)) };

    /// <summary>A list that leaves out what is deprecated, unless the client asks for it.</summary>
    static FieldDefinition ListProperty<TParent, TItem>(
        string name, GraphQLType type, Func<TParent, IReadOnlyList<TItem>?> read, Func<TItem, string?> deprecationReason,
        string? description = null) =>
        new(name, type)
        {
            Description = description,
            Arguments = [new(IncludeDeprecated, RequiredBoolean) { Default = DefaultInput.OfValue(false) }],
            Resolver = context =>
            {
                var items = read((TParent)context.Parent!);
                return new(context.Arguments[IncludeDeprecated] is true
                    ? items
                    : items?.Where(item => deprecationReason(item) is null).ToList());
            },
        };
}
