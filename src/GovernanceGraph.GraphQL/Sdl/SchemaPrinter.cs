using System.Diagnostics;
using System.Text;
using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Sdl;

/// <summary>
/// A schema to SDL, without what every schema has: the specification's scalars, directives and introspection.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>The SDL of the whole schema, without a line end after the last definition.</summary>
    public static string Print(Schema schema)
    {
        var directives = schema
            .Directives.Where(directive => !BuiltInDirectives.IsBuiltIn(directive.Name))
            .Select(Print);
        var types = schema
            .Types.Where(type => !BuiltInScalars.IsBuiltIn(type.Name) && !Introspection.IsIntrospectionType(type.Name))
            .Select(Print);
        var definitions = directives.Concat(types);
        return string.Join("\n\n", PrintRoots(schema) is { } roots ? definitions.Prepend(roots) : definitions);
    }

    /// <summary>The SDL of one type.</summary>
    public static string Print(NamedType type) =>
        Description(type.Description)
        + type switch
        {
            ScalarType scalar => $"scalar {scalar}{SpecifiedBy(scalar)}",
            ObjectType objectType => $"type {objectType}{Implements(objectType)}{Fields(objectType)}",
            InterfaceType interfaceType =>
                $"interface {interfaceType}{Implements(interfaceType)}{Fields(interfaceType)}",
            UnionType { DeclaredTypes.Count: 0 } => $"union {type}",
            UnionType union => $"union {union} = {string.Join(" | ", union.DeclaredTypes)}",
            EnumType enumType => $"enum {enumType}{Block(enumType.Values, value => value.Description, Value)}",
            InputObjectType input => $"input {input}{(input.IsOneOf ? " @oneOf" : "")}"
                + $"{Block(input.Fields, field => field.Description, InputValue)}",
            _ => throw new UnreachableException($"Type \"{type}\" is of an unknown kind."),
        };

    /// <summary>The SDL of one directive.</summary>
    public static string Print(DirectiveDefinition directive) =>
        $"{Description(directive.Description)}directive {directive}{Arguments(directive.Arguments, "")}"
        + Deprecated(directive.DeprecationReason)
        + (directive.IsRepeatable ? " repeatable" : "")
        + $" on {string.Join(" | ", directive.Locations.Select(location => location.Name()))}";

    /// <summary>The schema definition; null where the names of the root types say it all.</summary>
    static string? PrintRoots(Schema schema)
    {
        var parts = schema.Parts;
        var hasUsualRoots =
            parts.Query == schema.FindType("Query")
            && parts.Mutation == schema.FindType("Mutation")
            && parts.Subscription == schema.FindType("Subscription");
        var hasNoRoot = parts is { Query: null, Mutation: null, Subscription: null };
        return hasNoRoot || (schema.Description is null && hasUsualRoots)
            ? null
            : $"{Description(schema.Description)}schema {{\n{Root("query", parts.Query)}"
                + $"{Root("mutation", parts.Mutation)}{Root("subscription", parts.Subscription)}}}";
    }

    static string Root(string operation, NamedType? type) => type is null ? "" : $"  {operation}: {type}\n";

    static string Implements(FieldsType type) =>
        type.DeclaredInterfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.DeclaredInterfaces)}";

    static string Fields(FieldsType type) => Block(type.Fields, field => field.Description, Field);

    static string Field(FieldDefinition field) =>
        $"{field.Name}{Arguments(field.Arguments, "  ")}: {field.Type}{Deprecated(field.DeprecationReason)}";

    static string Value(EnumValue value) => value.Name + Deprecated(value.DeprecationReason);

    static string InputValue(InputValueDefinition value) =>
        $"{value.Name}: {value.Type}{(DefaultValuePrinter.Print(value) is { } literal ? $" = {literal}" : "")}"
        + Deprecated(value.DeprecationReason);

    static string Block<T>(IReadOnlyList<T> items, Func<T, string?> description, Func<T, string> print) =>
        items.Count == 0 ? "" : $" {{\n{Lines(items, "  ", description, print)}\n}}";

    static string Arguments(IReadOnlyList<InputValueDefinition> arguments, string indentation) =>
        arguments.Count == 0 ? ""
        : arguments.All(argument => argument.Description is null)
            ? $"({string.Join(", ", arguments.Select(InputValue))})"
        : $"(\n{Lines(arguments, indentation + "  ", argument => argument.Description, InputValue)}\n{indentation})";

    static string Lines<T>(
        IReadOnlyList<T> items,
        string indentation,
        Func<T, string?> description,
        Func<T, string> print
    )
    {
        var text = new StringBuilder();
        for (var index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "" : "\n")
                .Append(Description(description(items[index]), indentation, index == 0))
                .Append(indentation)
                .Append(print(items[index]));
        }

        return text.ToString();
    }

    static string Deprecated(string? reason) =>
        reason is null ? ""
        : reason == BuiltInDirectives.NoReason ? " @deprecated"
        : $" @deprecated(reason: {Quote(reason)})";

    static string SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedByUrl is null ? "" : $" @specifiedBy(url: {Quote(scalar.SpecifiedByUrl)})";

    static string Description(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
        {
            return "";
        }

        var literal = new StringValueNode(description, BlockString.IsPrintable(description), default);
        var text = SyntaxPrinter.Print(literal).Replace("\n", $"\n{indentation}", StringComparison.Ordinal);
        return $"{(isFirst ? "" : "\n")}{indentation}{text}\n";
    }

    static string Quote(string text) => SyntaxPrinter.Print(new StringValueNode(text, isBlock: false, default));
}
