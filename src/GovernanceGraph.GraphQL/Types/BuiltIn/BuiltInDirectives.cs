namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>The directives of the specification ("Built-in Directives").</summary>
public static class BuiltInDirectives
{
    /// <summary>The reason where "@deprecated" gives none.</summary>
    public const string NoReason = "No longer supported";

    static DirectiveLocation[] DeprecatedPlacesOfPublishedEdition =>
        [
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
        ];

    /// <summary>Includes a selection only when an argument is true.</summary>
    public static DirectiveDefinition Include { get; } =
        new("include", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
        {
            Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
            Arguments = [Required("if", BuiltInScalars.Boolean, "Included when true.")],
        };

    /// <summary>Leaves a selection out when an argument is true.</summary>
    public static DirectiveDefinition Skip { get; } =
        new("skip", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
        {
            Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
            Arguments = [Required("if", BuiltInScalars.Boolean, "Skipped when true.")],
        };

    /// <summary>Marks what should no longer be used; directives too, as the specification's draft allows.</summary>
    public static DirectiveDefinition Deprecated { get; } =
        DeprecatedOn([.. DeprecatedPlacesOfPublishedEdition, DirectiveLocation.DirectiveDefinition]);

    /// <summary>Says where a scalar is specified.</summary>
    public static DirectiveDefinition SpecifiedBy { get; } =
        new("specifiedBy", [DirectiveLocation.Scalar])
        {
            Description = "Exposes a URL that specifies the behavior of this scalar.",
            Arguments = [Required("url", BuiltInScalars.String, "The URL that specifies the behavior of this scalar.")],
        };

    /// <summary>Makes an input object take exactly one field.</summary>
    public static DirectiveDefinition OneOf { get; } =
        new("oneOf", [DirectiveLocation.InputObject])
        {
            Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
        };

    /// <summary>All of them, in the order of introspection.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    /// <summary>
    /// All of them with the places of the published edition of September 2025 alone. Tools that do not know a place of
    /// the draft refuse a whole schema that names it, such as graphql-core 3.2.
    /// </summary>
    public static IReadOnlyList<DirectiveDefinition> PublishedEdition { get; } =
    [Include, Skip, DeprecatedOn(DeprecatedPlacesOfPublishedEdition), SpecifiedBy, OneOf];

    /// <summary>Whether the name is one of the specification's.</summary>
    public static bool IsBuiltIn(string name) => All.Any(directive => directive.Name == name);

    static DirectiveDefinition DeprecatedOn(IReadOnlyList<DirectiveLocation> places) =>
        new("deprecated", places)
        {
            Description = "Marks an element of a GraphQL schema as no longer supported.",
            Arguments =
            [
                new("reason", new NonNullType(BuiltInScalars.String))
                {
                    Description =
                        "Explains why this element was deprecated, usually also including a suggestion for how "
                        + "to access supported similar data. Formatted using the Markdown syntax, as specified by "
                        + "[CommonMark](https://commonmark.org/).",
                    Default = DefaultInput.OfValue(NoReason),
                },
            ],
        };

    static InputValueDefinition Required(string name, ScalarType type, string description) =>
        new(name, new NonNullType(type)) { Description = description };
}
