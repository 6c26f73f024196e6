using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>
/// What a document makes use of. Most documents have no directives, fragments or variables, and rules about what a
/// document does not have are not asked.
/// </summary>
[Flags]
enum DocumentFeatures
{
    /// <summary>Fields and literals only.</summary>
    None = 0,

    Directives = 1,

    /// <summary>Fragments, be they defined, spread or inline.</summary>
    Fragments = 2,

    /// <summary>Variables, be they defined or used.</summary>
    Variables = 4,

    /// <summary>All of these; so is everything taken that is not executable.</summary>
    All = Directives | Fragments | Variables,
}

/// <summary>
/// Looks through a document for what it makes use of; allocates nothing. As deep as the parser lets a document be.
/// </summary>
struct DocumentFeatureSearch(CancellationToken cancellationToken)
{
    DocumentFeatures found;

    /// <summary>What the document makes use of.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DocumentFeatures In(Document document, CancellationToken cancellationToken)
    {
        var search = new DocumentFeatureSearch(cancellationToken);
        for (var index = 0; index < document.Definitions.Count && search.found != DocumentFeatures.All; index++)
        {
            search.Look(document.Definitions[index]);
        }

        return search.found;
    }

    void Look(DefinitionNode node)
    {
        if (node is not ExecutableDefinitionNode definition)
        {
            found = DocumentFeatures.All;
            return;
        }

        found |= definition is FragmentDefinitionNode ? DocumentFeatures.Fragments : DocumentFeatures.None;
        found |= definition.Variables.Count > 0 ? DocumentFeatures.Variables : DocumentFeatures.None;
        Look(definition.Directives);
        for (var index = 0; index < definition.Variables.Count; index++)
        {
            Look(definition.Variables[index].Directives);
        }

        Look(definition.SelectionSet);
    }

    void Look(SelectionSetNode? set)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var index = 0; index < set?.Selections.Count && found != DocumentFeatures.All; index++)
        {
            var selection = set.Selections[index];
            Look(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    Look(field.Arguments);
                    Look(field.SelectionSet);
                    break;
                case InlineFragmentNode fragment:
                    found |= DocumentFeatures.Fragments;
                    Look(fragment.SelectionSet);
                    break;
                default:
                    found |= DocumentFeatures.Fragments;
                    break;
            }
        }
    }

    void Look(IReadOnlyList<DirectiveNode> directives)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            found |= DocumentFeatures.Directives;
            Look(directives[index].Arguments);
        }
    }

    void Look(IReadOnlyList<ArgumentNode> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            Look(arguments[index].Value);
        }
    }

    void Look(ValueNode value)
    {
        switch (value)
        {
            case VariableNode:
                found |= DocumentFeatures.Variables;
                break;
            case ListValueNode list:
                for (var index = 0; index < list.Values.Count; index++)
                {
                    Look(list.Values[index]);
                }

                break;
            case ObjectValueNode fields:
                for (var index = 0; index < fields.Fields.Count; index++)
                {
                    Look(fields.Fields[index].Value);
                }

                break;
            default:
                // the other literals hold nothing
                break;
        }
    }
}
