using System.Diagnostics;
using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Sdl;

/// <summary>Makes the schema of a document that has passed the rules for SDL.</summary>
sealed class SchemaBuilder
{
    readonly Document document;
    readonly OrderedDictionary<string, NamedType> types = [];
    readonly ILookup<string, TypeExtensionNode> typeExtensions;
    readonly ILookup<string, DirectiveExtensionNode> directiveExtensions;

    public SchemaBuilder(Document document)
    {
        this.document = document;
        typeExtensions = document.Definitions.OfType<TypeExtensionNode>().ToLookup(node => node.Name.Value);
        directiveExtensions = document.Definitions.OfType<DirectiveExtensionNode>().ToLookup(node => node.Name.Value);
    }

    public Schema Build()
    {
        foreach (var node in document.Definitions.OfType<TypeDefinitionNode>())
        {
            types[node.Name.Value] = BuiltInType(node.Name.Value) ?? Build(node);
        }

        var definition = document.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        var extensions = document.Definitions.OfType<SchemaExtensionNode>().ToList();
        var directives = document.Definitions.OfType<DirectiveDefinitionNode>().Select(Build).ToList();
        return new Schema(
            new SchemaParts
            {
                Query = RootType(OperationType.Query, "Query", definition, extensions),
                Mutation = RootType(OperationType.Mutation, "Mutation", definition, extensions),
                Subscription = RootType(OperationType.Subscription, "Subscription", definition, extensions),
                Types = [.. types.Values],
                Directives =
                [
                    .. directives,
                    .. BuiltInDirectives.All.Where(known => !directives.Exists(own => own.Name == known.Name)),
                ],
                Description = definition?.Description?.Value,
                Definition = definition,
                Extensions = extensions,
            }
        );
    }

    static NamedType? BuiltInType(string name) =>
        BuiltInScalars.All.Concat(Introspection.Types).FirstOrDefault(type => type.Name == name);

    static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        Argument(directives, BuiltInDirectives.Deprecated, "reason");

    static string? Argument(IReadOnlyList<DirectiveNode> directives, DirectiveDefinition definition, string name) =>
        directives.FirstOrDefault(node => node.Name.Value == definition.Name) is { } directive
            ? (string?)
                ArgumentCoercion.Coerce(definition.Arguments, directive, directive.Arguments, VariableValues.None)[name]
            : null;

    /// <summary>
    /// Without a schema definition, a type called "Query" is the query type, even if it is no object type.
    /// </summary>
    NamedType? RootType(
        OperationType operation,
        string name,
        SchemaDefinitionNode? definition,
        List<SchemaExtensionNode> extensions
    )
    {
        if (definition is null && types.TryGetValue(name, out var named))
        {
            return named;
        }

        var node = extensions
            .Prepend<ISchemaNode?>(definition)
            .SelectMany(schema => schema?.OperationTypes ?? [])
            .LastOrDefault(node => node.Operation == operation);
        return node is null ? null : Find(node.Type);
    }

    NamedType Find(NamedTypeNode node) =>
        types.GetValueOrDefault(node.Name.Value)
        ?? BuiltInType(node.Name.Value)
        ?? throw new UnreachableException($"Unknown type: \"{node}\".");

    GraphQLType Find(TypeNode node) =>
        node switch
        {
            ListTypeNode list => new ListType(Find(list.Type)),
            NonNullTypeNode nonNull => new NonNullType(Find(nonNull.Type)),
            NamedTypeNode named => Find(named),
            _ => throw new UnreachableException($"No type reference is a {node.Kind}."),
        };

    NamedType Build(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        var extensions = typeExtensions[name].ToList();
        var nodes = extensions.Prepend<SyntaxNode>(node).ToList();
        return node switch
        {
            ObjectTypeDefinitionNode => ObjectType.Declared(
                name,
                () => Fields(nodes),
                () => Interfaces(nodes),
                description,
                node,
                extensions
            ),
            InterfaceTypeDefinitionNode => InterfaceType.Declared(
                name,
                () => Fields(nodes),
                () => Interfaces(nodes),
                description,
                node,
                extensions
            ),
            UnionTypeDefinitionNode => UnionType.Declared(name, () => Members(nodes), description, node, extensions),
            EnumTypeDefinitionNode => new EnumType(name, Values(nodes))
            {
                Description = description,
                Definition = node,
                Extensions = extensions,
            },
            InputObjectTypeDefinitionNode => new InputObjectType(name, () => InputFields(nodes))
            {
                Description = description,
                Definition = node,
                Extensions = extensions,
                IsOneOf = node.Directives.Any(directive => directive.Name.Value == BuiltInDirectives.OneOf.Name),
            },
            ScalarTypeDefinitionNode => new ScalarType(name)
            {
                Description = description,
                Definition = node,
                Extensions = extensions,
                SpecifiedByUrl = extensions
                    .Prepend<TypeSystemTypeNode>(node)
                    .Select(part => Argument(part.Directives, BuiltInDirectives.SpecifiedBy, "url"))
                    .LastOrDefault(url => url is not null),
            },
            _ => throw new UnreachableException($"No type definition is a {node.Kind}."),
        };
    }

    DirectiveDefinition Build(DirectiveDefinitionNode node)
    {
        var extensions = directiveExtensions[node.Name.Value].ToList();
        return new(
            node.Name.Value,
            [.. node.Locations.Select(location => DirectiveLocationNames.Find(location.Value)!.Value)]
        )
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
            Arguments = InputValues(node.Arguments),
            DeprecationReason = extensions
                .Select(extension => extension.Directives)
                .Prepend(node.Directives)
                .Select(DeprecationReason)
                .FirstOrDefault(reason => reason is not null),
            Definition = node,
            Extensions = extensions,
        };
    }

    List<FieldDefinition> Fields(List<SyntaxNode> nodes) =>
        [
            .. nodes
                .Cast<IFieldsNode>()
                .SelectMany(node => node.Fields)
                .Select(field => new FieldDefinition(field.Name.Value, Find(field.Type))
                {
                    Description = field.Description?.Value,
                    Arguments = InputValues(field.Arguments),
                    DeprecationReason = DeprecationReason(field.Directives),
                    Definition = field,
                }),
        ];

    List<NamedType> Interfaces(List<SyntaxNode> nodes) =>
        [.. nodes.Cast<IFieldsNode>().SelectMany(node => node.Interfaces).Select(Find)];

    List<NamedType> Members(List<SyntaxNode> nodes) =>
        [.. nodes.Cast<IUnionNode>().SelectMany(node => node.Types).Select(Find)];

    static List<EnumValue> Values(List<SyntaxNode> nodes) =>
        [
            .. nodes
                .Cast<IEnumNode>()
                .SelectMany(node => node.Values)
                .Select(value => new EnumValue(value.Name.Value)
                {
                    Description = value.Description?.Value,
                    DeprecationReason = DeprecationReason(value.Directives),
                    Definition = value,
                }),
        ];

    List<InputValueDefinition> InputFields(List<SyntaxNode> nodes) =>
        InputValues(nodes.Cast<IInputFieldsNode>().SelectMany(node => node.Fields));

    List<InputValueDefinition> InputValues(IEnumerable<InputValueDefinitionNode> nodes) =>
        [
            .. nodes.Select(node => new InputValueDefinition(node.Name.Value, Find(node.Type))
            {
                Description = node.Description?.Value,
                Default = node.DefaultValue is { } literal ? DefaultInput.OfLiteral(literal) : null,
                DeprecationReason = DeprecationReason(node.Directives),
                Definition = node,
            }),
        ];
}
