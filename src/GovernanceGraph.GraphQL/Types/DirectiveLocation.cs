namespace GovernanceGraph.GraphQL.Types;

/// <summary>A kind of place where a directive may stand.</summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,

    /// <summary>A variable definition of an operation.</summary>
    VariableDefinition,

    /// <summary>A variable definition of a fragment.</summary>
    FragmentVariableDefinition,

    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
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
