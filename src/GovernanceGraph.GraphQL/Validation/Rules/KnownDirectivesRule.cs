using System.Diagnostics;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Directives Are Defined" and "Directives Are in Valid Locations".</summary>
static class KnownDirectivesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<DirectiveNode>(node => Check(context, node));

    static void Check(ValidationContext context, DirectiveNode node)
    {
        var location = LocationOf(context.Walk.Ancestors);
        var defined = context.DirectiveDefinitions.GetValueOrDefault(node.Name.Value);
        var known = defined is null ? context.Schema.FindDirective(node.Name.Value) : null;
        if (defined is null && known is null)
        {
            context.Report($"Unknown directive \"@{node.Name}\".", node);
        }
        else if (!(known?.Locations.Contains(location) ?? defined!.Locations.Any(each => each.Value == location.Name())))
        {
            context.Report($"Directive \"@{node.Name}\" may not be used on {location.Name()}.", node);
        }
    }

    static DirectiveLocation LocationOf(IReadOnlyList<SyntaxNode> ancestors) => ancestors[^1] switch
    {
        OperationDefinitionNode { Operation: OperationType.Query } => DirectiveLocation.Query,
        OperationDefinitionNode { Operation: OperationType.Mutation } => DirectiveLocation.Mutation,
        OperationDefinitionNode => DirectiveLocation.Subscription,
        FieldNode => DirectiveLocation.Field,
        FragmentSpreadNode => DirectiveLocation.FragmentSpread,
        InlineFragmentNode => DirectiveLocation.InlineFragment,
        FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
        VariableDefinitionNode => DirectiveLocation.VariableDefinition,
        InputValueDefinitionNode => ancestors[^2] is IInputFieldsNode
            ? DirectiveLocation.InputFieldDefinition
            : DirectiveLocation.ArgumentDefinition,
        var node => LocationInTypeSystem(node),
    };

    static DirectiveLocation LocationInTypeSystem(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.SchemaDefinition or SyntaxKind.SchemaExtension => DirectiveLocation.Schema,
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => DirectiveLocation.Scalar,
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => DirectiveLocation.Object,
        SyntaxKind.FieldDefinition => DirectiveLocation.FieldDefinition,
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => DirectiveLocation.Interface,
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => DirectiveLocation.Union,
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => DirectiveLocation.Enum,
        SyntaxKind.EnumValueDefinition => DirectiveLocation.EnumValue,
        SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => DirectiveLocation.InputObject,
        SyntaxKind.DirectiveDefinition or SyntaxKind.DirectiveExtension => DirectiveLocation.DirectiveDefinition,
        _ => throw new UnreachableException($"A node of kind {node.Kind} bears no directives."),
    };
}
