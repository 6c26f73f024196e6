using System.Diagnostics;

namespace GovernanceGraph.GraphQL.Language;

// What lies directly below each kind of node, in document order.
public sealed partial class SyntaxWalk
{
    void AddChildren(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case <= SyntaxKind.Directive:
                AddExecutableChildren(node);
                break;
            case <= SyntaxKind.NonNullType:
                AddValueOrTypeChildren(node);
                break;
            default:
                AddTypeSystemChildren(node);
                break;
        }
    }

    void Add(SyntaxNode? node)
    {
        if (node is not null)
        {
            pending.Add(new Step(node, IsLeaving: false));
        }
    }

    void AddAll<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Add(nodes[i]);
        }
    }

    void AddExecutableChildren(SyntaxNode node)
    {
        switch (node)
        {
            case NameNode:
                break;
            case FieldNode field:
                Add(field.Alias);
                Add(field.Name);
                AddAll(field.Arguments);
                AddAll(field.Directives);
                Add(field.SelectionSet);
                break;
            case SelectionSetNode set:
                AddAll(set.Selections);
                break;
            case ArgumentNode argument:
                Add(argument.Name);
                Add(argument.Value);
                break;
            case DirectiveNode directive:
                Add(directive.Name);
                AddAll(directive.Arguments);
                break;
            case FragmentSpreadNode spread:
                Add(spread.Name);
                AddAll(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                Add(fragment.TypeCondition);
                AddAll(fragment.Directives);
                Add(fragment.SelectionSet);
                break;
            case VariableDefinitionNode definition:
                Add(definition.Description);
                Add(definition.Variable);
                Add(definition.Type);
                Add(definition.DefaultValue);
                AddAll(definition.Directives);
                break;
            case OperationDefinitionNode operation:
                Add(operation.Description);
                Add(operation.Name);
                AddAll(operation.Variables);
                AddAll(operation.Directives);
                Add(operation.SelectionSet);
                break;
            case FragmentDefinitionNode definition:
                Add(definition.Description);
                Add(definition.Name);
                Add(definition.TypeCondition);
                AddAll(definition.Directives);
                Add(definition.SelectionSet);
                break;
            case Document document:
                AddAll(document.Definitions);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void AddValueOrTypeChildren(SyntaxNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                Add(variable.Name);
                break;
            case ListValueNode list:
                AddAll(list.Values);
                break;
            case ObjectValueNode value:
                AddAll(value.Fields);
                break;
            case ObjectFieldNode field:
                Add(field.Name);
                Add(field.Value);
                break;
            case NamedTypeNode named:
                Add(named.Name);
                break;
            case ListTypeNode list:
                Add(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Add(nonNull.Type);
                break;
            default:
                // the other values are leaves
                break;
        }
    }
}
