using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Context;

/// <summary>
/// What the schema says of the place that a walk has reached. Null wherever the document names what the schema does not
/// have: the rule about that name reports it, the others stay silent.
/// </summary>
sealed class TypeTracker(Schema schema) : ISyntaxTracker
{
    readonly List<GraphQLType?> types = [];
    readonly List<NamedType?> parentTypes = [];
    readonly List<FieldDefinition?> fields = [];
    readonly List<InputPosition> inputs = [];
    DirectiveDefinition? directive;

    /// <summary>The type of the field's value, or the type that an operation or fragment selects from.</summary>
    public GraphQLType? Type => types.Count > 0 ? types[^1] : null;

    /// <summary>The composite type whose selection set the walk is in.</summary>
    public NamedType? ParentType => parentTypes.Count > 0 ? parentTypes[^1] : null;

    /// <summary>The field that the walk is in.</summary>
    public FieldDefinition? Field => fields.Count > 0 ? fields[^1] : null;

    /// <summary>The argument that the walk is in.</summary>
    public InputValueDefinition? Argument { get; private set; }

    /// <summary>The type that a value must have here.</summary>
    public GraphQLType? InputType => inputs.Count > 0 ? inputs[^1].Type : null;

    /// <summary>The type of the list or input object around this place, with its non-null.</summary>
    public GraphQLType? ParentInputType => inputs.Count > 1 ? inputs[^2].Type : null;

    /// <summary>Whether the schema gives this place a value where the document gives none.</summary>
    public bool HasDefault => inputs.Count > 0 && inputs[^1].HasDefault;

    /// <inheritdoc/>
    public void Enter(SyntaxNode node)
    {
        switch (node)
        {
            case FieldNode field:
                EnterField(field);
                break;
            case SelectionSetNode:
                parentTypes.Add(Type?.NamedType is { IsCompositeType: true } composite ? composite : null);
                break;
            case InlineFragmentNode fragment:
                EnterFragment(fragment.TypeCondition);
                break;
            case FragmentDefinitionNode fragment:
                EnterFragment(fragment.TypeCondition);
                break;
            case OperationDefinitionNode operation:
                types.Add(schema.RootType(operation.Operation));
                break;
            case DirectiveNode entered:
                directive = schema.FindDirective(entered.Name.Value);
                break;
            case VariableDefinitionNode variable:
                EnterInput(schema.FindType(variable.Type), false);
                break;
            case ArgumentNode argument:
                EnterArgument(argument);
                break;
            case ListValueNode:
                EnterInput(InputType?.NullableType is ListType list ? list.OfType : null, false);
                break;
            case ObjectFieldNode field:
                EnterInput((InputType?.NamedType as InputObjectType)?.FindField(field.Name.Value));
                break;
            default:
                // nothing that has a type of its own
                break;
        }
    }

    /// <inheritdoc/>
    public void Leave(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Field:
                RemoveLast(fields);
                RemoveLast(types);
                break;
            case SyntaxKind.SelectionSet:
                RemoveLast(parentTypes);
                break;
            case SyntaxKind.InlineFragment or SyntaxKind.FragmentDefinition or SyntaxKind.OperationDefinition:
                RemoveLast(types);
                break;
            case SyntaxKind.Directive:
                directive = null;
                break;
            case SyntaxKind.Argument:
                Argument = null;
                RemoveLast(inputs);
                break;
            case SyntaxKind.VariableDefinition or SyntaxKind.ListValue or SyntaxKind.ObjectField:
                RemoveLast(inputs);
                break;
            default:
                // nothing was entered
                break;
        }
    }

    // Without a condition, a fragment selects from the type around it.
    void EnterFragment(NamedTypeNode? condition)
    {
        var type = condition is null ? Type?.NamedType : schema.FindType(condition.Name.Value);
        types.Add(type is { IsOutputType: true } ? type : null);
    }

    void EnterField(FieldNode node)
    {
        var field = ParentType is { } parent ? schema.FindField(parent, node.Name.Value) : null;
        fields.Add(field);
        types.Add(field is { Type.IsOutputType: true } ? field.Type : null);
    }

    // The arguments of an unknown directive are looked up on the field around it, as the reference implementation does.
    void EnterArgument(ArgumentNode node)
    {
        Argument = Find(directive is null ? Field?.Arguments : directive.Arguments, node.Name.Value);
        EnterInput(Argument);
    }

    void EnterInput(InputValueDefinition? definition) => EnterInput(definition?.Type, definition?.Default is not null);

    void EnterInput(GraphQLType? type, bool hasDefault) =>
        inputs.Add(new(type is { IsInputType: true } ? type : null, hasDefault));

    static InputValueDefinition? Find(IReadOnlyList<InputValueDefinition>? arguments, string name)
    {
        for (var index = 0; index < arguments?.Count; index++)
        {
            if (arguments[index].Name == name)
            {
                return arguments[index];
            }
        }

        return null;
    }

    static void RemoveLast<T>(List<T> list) => list.RemoveAt(list.Count - 1);

    readonly record struct InputPosition(GraphQLType? Type, bool HasDefault);
}
