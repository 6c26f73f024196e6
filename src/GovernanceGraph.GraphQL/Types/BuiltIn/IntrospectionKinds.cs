namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>The enums of introspection.</summary>
static class IntrospectionKinds
{
    public static EnumType TypeKind { get; } =
        new(
            "__TypeKind",
            [
                Value("SCALAR", "Indicates this type is a scalar."),
                Value("OBJECT", "Indicates this type is an object. `fields` and `interfaces` are valid fields."),
                Value(
                    "INTERFACE",
                    "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."
                ),
                Value("UNION", "Indicates this type is a union. `possibleTypes` is a valid field."),
                Value("ENUM", "Indicates this type is an enum. `enumValues` is a valid field."),
                Value("INPUT_OBJECT", "Indicates this type is an input object. `inputFields` is a valid field."),
                Value("LIST", "Indicates this type is a list. `ofType` is a valid field."),
                Value("NON_NULL", "Indicates this type is a non-null. `ofType` is a valid field."),
            ]
        )
        {
            Description = "An enum describing what kind of type a given `__Type` is.",
        };

    public static EnumType DirectiveLocation { get; } =
        new(
            "__DirectiveLocation",
            [
                Value("QUERY", "Location adjacent to a query operation."),
                Value("MUTATION", "Location adjacent to a mutation operation."),
                Value("SUBSCRIPTION", "Location adjacent to a subscription operation."),
                Value("FIELD", "Location adjacent to a field."),
                Value("FRAGMENT_DEFINITION", "Location adjacent to a fragment definition."),
                Value("FRAGMENT_SPREAD", "Location adjacent to a fragment spread."),
                Value("INLINE_FRAGMENT", "Location adjacent to an inline fragment."),
                Value("VARIABLE_DEFINITION", "Location adjacent to an operation variable definition."),
                Value("FRAGMENT_VARIABLE_DEFINITION", "Location adjacent to a fragment variable definition."),
                Value("SCHEMA", "Location adjacent to a schema definition."),
                Value("SCALAR", "Location adjacent to a scalar definition."),
                Value("OBJECT", "Location adjacent to an object type definition."),
                Value("FIELD_DEFINITION", "Location adjacent to a field definition."),
                Value("ARGUMENT_DEFINITION", "Location adjacent to an argument definition."),
                Value("INTERFACE", "Location adjacent to an interface definition."),
                Value("UNION", "Location adjacent to a union definition."),
                Value("ENUM", "Location adjacent to an enum definition."),
                Value("ENUM_VALUE", "Location adjacent to an enum value definition."),
                Value("INPUT_OBJECT", "Location adjacent to an input object type definition."),
                Value("INPUT_FIELD_DEFINITION", "Location adjacent to an input object field definition."),
                Value("DIRECTIVE_DEFINITION", "Location adjacent to a directive definition."),
            ]
        )
        {
            Description =
                "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation "
                + "describes one such possible adjacencies.",
        };

    static EnumValue Value(string name, string description) => new(name) { Description = description };
}
