using System.Diagnostics;

namespace GovernanceGraph.GraphQL.Language;

// What lies directly below each kind of node, in document order.
public sealed partial class SyntaxWalk
{
    void VisitChildren(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case <= SyntaxKind.Directive:
                VisitExecutableChildren(node);
                break;
            case <= SyntaxKind.NonNullType:
                VisitValueOrTypeChildren(node);
                break;
            default:
                VisitTypeSystemChildren(node);
                break;
        }
    }

    void VisitAll<TNode>(IReadOnlyList<TNode> nodes) where TNode : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Visit(nodes[i]);
        }
    }

    void VisitExecutableChildren(SyntaxNode node)
    {
        switch (node)
        {
            case NameNode:
                break;
            case FieldNode field:
                Visit(field.Alias);
                Visit(field.Name);
                VisitAll(field.Arguments);
                VisitAll(field.Directives);
                Visit(field.SelectionSet);
                break;
            case SelectionSetNode set:
                VisitAll(set.Selections);
                break;
            case ArgumentNode argument:
                Visit(argument.Name);
                Visit(argument.Value);
                break;
            case DirectiveNode directive:
                Visit(directive.Name);
                VisitAll(directive.Arguments);
                break;
            case FragmentSpreadNode spread:
                Visit(spread.Name);
                VisitAll(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                Visit(fragment.TypeCondition);
                VisitAll(fragment.Directives);
                Visit(fragment.SelectionSet);
                break;
            case VariableDefinitionNode definition:
                Visit(definition.Description);
                Visit(definition.Variable);
                Visit(definition.Type);
                Visit(definition.DefaultValue);
                VisitAll(definition.Directives);
                break;
            case OperationDefinitionNode operation:
                Visit(operation.Description);
                Visit(operation.Name);
                VisitAll(operation.Variables);
                VisitAll(operation.Directives);
                Visit(operation.SelectionSet);
                break;
            case FragmentDefinitionNode definition:
                Visit(definition.Description);
                Visit(definition.Name);
                Visit(definition.TypeCondition);
                VisitAll(definition.Directives);
                Visit(definition.SelectionSet);
                break;
            case Document document:
                VisitAll(document.Definitions);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void VisitValueOrTypeChildren(SyntaxNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                Visit(variable.Name);
                break;
            case ListValueNode list:
                VisitAll(list.Values);
                break;
            case ObjectValueNode value:
                VisitAll(value.Fields);
                break;
            case ObjectFieldNode field:
                Visit(field.Name);
                Visit(field.Value);
                break;
            case NamedTypeNode named:
                Visit(named.Name);
                break;
            case ListTypeNode list:
                Visit(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Visit(nonNull.Type);
                break;
            default:
                // the other values are leaves
                break;
        }
    }
}
