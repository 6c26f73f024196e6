using System.Diagnostics;

namespace GovernanceGraph.GraphQL.Language;

// Definitions of a type system, and extensions.
public sealed partial class SyntaxPrinter
{
    PrintedExtent WriteDefinition(DefinitionNode definition) =>
        definition switch
        {
            OperationDefinitionNode operation => WriteOperation(operation),
            FragmentDefinitionNode fragment => WriteFragmentDefinition(fragment),
            TypeDefinitionNode type => WriteDescription(type.Description)
                + output.Add(KeywordOf(type.Kind))
                + WriteType(type),
            TypeExtensionNode type => output.Add("extend ") + output.Add(KeywordOf(type.Kind)) + WriteType(type),
            SchemaDefinitionNode schema => WriteDescription(schema.Description)
                + output.Add("schema")
                + WriteDirectives(schema.Directives)
                + WriteMembers(schema.OperationTypes),
            SchemaExtensionNode schema => output.Add("extend schema")
                + WriteDirectives(schema.Directives)
                + WriteMembers(schema.OperationTypes),
            DirectiveDefinitionNode directive => WriteDirectiveDefinition(directive),
            DirectiveExtensionNode directive => output.Add($"extend directive @{directive.Name.Value}")
                + WriteDirectives(directive.Directives),
            _ => throw new UnreachableException(),
        };

    static string KeywordOf(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "scalar",
            SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "type",
            SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "interface",
            SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "union",
            SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "enum",
            SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => "input",
            _ => throw new UnreachableException(),
        };

    /// <summary>What follows the keyword of a type, defined or extended.</summary>
    PrintedExtent WriteType(TypeSystemTypeNode type)
    {
        var extent = output.Add(" ") + output.Add(type.Name.Value);
        if (type is IFieldsNode { Interfaces: { Count: > 0 } interfaces })
        {
            extent += output.Add(" implements ") + WriteJoined(interfaces, " & ");
        }

        extent += WriteDirectives(type.Directives);
        return extent
            + type switch
            {
                IFieldsNode fields => WriteMembers(fields.Fields),
                IInputFieldsNode fields => WriteMembers(fields.Fields),
                IEnumNode values => WriteMembers(values.Values),
                IUnionNode { Types: { Count: > 0 } types } => output.Add(" = ") + WriteJoined(types, " | "),
                _ => default,
            };
    }

    PrintedExtent WriteMembers<TNode>(IReadOnlyList<TNode> members)
        where TNode : SyntaxNode => members.Count == 0 ? default : output.Add(" ") + WriteBlock(members);

    PrintedExtent WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments) =>
        arguments.Count == 0 ? default : WriteGroup(arguments, GroupLayout.ArgumentDefinitions);

    PrintedExtent WriteFieldDefinition(FieldDefinitionNode field) =>
        WriteDescription(field.Description)
        + output.Add(field.Name.Value)
        + WriteArgumentDefinitions(field.Arguments)
        + output.Add($": {field.Type}")
        + WriteDirectives(field.Directives);

    PrintedExtent WriteInputValueDefinition(InputValueDefinitionNode input) =>
        WriteDescription(input.Description)
        + output.Add($"{input.Name.Value}: {input.Type}")
        + WriteInitialValue(input.DefaultValue)
        + WriteDirectives(input.Directives);

    PrintedExtent WriteEnumValueDefinition(EnumValueDefinitionNode value) =>
        WriteDescription(value.Description) + output.Add(value.Name.Value) + WriteDirectives(value.Directives);

    PrintedExtent WriteOperationTypeDefinition(OperationTypeDefinitionNode operationType) =>
        output.Add($"{NameOf(operationType.Operation)}: {operationType.Type}");

    PrintedExtent WriteDirectiveDefinition(DirectiveDefinitionNode directive) =>
        WriteDescription(directive.Description)
        + output.Add($"directive @{directive.Name.Value}")
        + WriteArgumentDefinitions(directive.Arguments)
        + WriteDirectives(directive.Directives)
        + output.Add(directive.IsRepeatable ? " repeatable on " : " on ")
        + WriteJoined(directive.Locations, " | ");
}
