using System.Diagnostics;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Where in a document a directive stands.</summary>
static class DirectivePlaces
{
    /// <summary>The location of a directive with these nodes above it, the document first.</summary>
    public static DirectiveLocation Of(IReadOnlyList<SyntaxNode> ancestors) =>
        ancestors[^1] switch
        {
            OperationDefinitionNode { Operation: OperationType.Query } => DirectiveLocation.Query,
            OperationDefinitionNode { Operation: OperationType.Mutation } => DirectiveLocation.Mutation,
            OperationDefinitionNode => DirectiveLocation.Subscription,
            FieldNode => DirectiveLocation.Field,
            FragmentSpreadNode => DirectiveLocation.FragmentSpread,
            InlineFragmentNode => DirectiveLocation.InlineFragment,
            FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
            VariableDefinitionNode => DirectiveLocation.VariableDefinition,
            InputValueDefinitionNode when ancestors[^2] is IInputFieldsNode => DirectiveLocation.InputFieldDefinition,
            InputValueDefinitionNode => DirectiveLocation.ArgumentDefinition,
            FieldDefinitionNode => DirectiveLocation.FieldDefinition,
            EnumValueDefinitionNode => DirectiveLocation.EnumValue,
            ISchemaNode => DirectiveLocation.Schema,
            ScalarTypeDefinitionNode or ScalarTypeExtensionNode => DirectiveLocation.Scalar,
            ObjectTypeDefinitionNode or ObjectTypeExtensionNode => DirectiveLocation.Object,
            InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => DirectiveLocation.Interface,
            IUnionNode => DirectiveLocation.Union,
            IEnumNode => DirectiveLocation.Enum,
            IInputFieldsNode => DirectiveLocation.InputObject,
            DirectiveDefinitionNode or DirectiveExtensionNode => DirectiveLocation.DirectiveDefinition,
            var node => throw new UnreachableException($"A {node.Kind} bears no directives."),
        };
}
