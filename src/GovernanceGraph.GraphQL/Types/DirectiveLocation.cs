namespace GovernanceGraph.GraphQL.Types;

/// <summary>A kind of place where a directive may stand.</summary>
public enum DirectiveLocation
{
    /// <summary>A query operation.</summary>
    Query,

    /// <summary>A mutation operation.</summary>
    Mutation,

    /// <summary>A subscription operation.</summary>
    Subscription,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A fragment definition.</summary>
    FragmentDefinition,

    /// <summary>A fragment spread.</summary>
    FragmentSpread,

    /// <summary>An inline fragment.</summary>
    InlineFragment,

    /// <summary>A variable definition of an operation.</summary>
    VariableDefinition,

    /// <summary>A variable definition of a fragment.</summary>
    FragmentVariableDefinition,

    /// <summary>A schema definition.</summary>
    Schema,

    /// <summary>A scalar definition.</summary>
    Scalar,

    /// <summary>An object type definition.</summary>
    Object,

    /// <summary>A field definition.</summary>
    FieldDefinition,

    /// <summary>An argument definition.</summary>
    ArgumentDefinition,

    /// <summary>An interface definition.</summary>
    Interface,

    /// <summary>A union definition.</summary>
    Union,

    /// <summary>An enum definition.</summary>
    Enum,

    /// <summary>An enum value definition.</summary>
    EnumValue,

    /// <summary>An input object type definition.</summary>
    InputObject,

    /// <summary>An input object field definition.</summary>
    InputFieldDefinition,

    /// <summary>A directive definition.</summary>
    DirectiveDefinition,
}

/// <summary>The names of directive locations in documents.</summary>
public static class DirectiveLocationNames
{
    static readonly string[] Names =
    [
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "FRAGMENT_VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
        "DIRECTIVE_DEFINITION",
    ];

    /// <summary>The name in documents, such as "FIELD_DEFINITION".</summary>
    public static string Name(this DirectiveLocation location) => Names[(int)location];

    /// <summary>The location with the name, or null.</summary>
    public static DirectiveLocation? Find(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var index ? (DirectiveLocation)index : null;
}
