using System.Diagnostics;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

// Operations, selections, fragments and values.
public sealed partial class SyntaxPrinter
{
    PrintedExtent WriteOperation(OperationDefinitionNode operation)
    {
        // what says no more than "query" is left out
        var isPlain =
            operation is
            { Operation: OperationType.Query, Name: null, Description: null, Variables.Count: 0, Directives.Count: 0 };
        if (isPlain)
        {
            return WriteSelectionSet(operation.SelectionSet);
        }

        var extent = WriteDescription(operation.Description) + output.Add(NameOf(operation.Operation));
        if (operation.Name is not null)
        {
            extent += output.Add(" ") + output.Add(operation.Name.Value);
        }

        if (operation.Variables.Count > 0)
        {
            extent += operation.Name is null ? output.Add(" ") : default;
            extent += WriteGroup(operation.Variables, GroupLayout.VariableDefinitions);
        }

        return extent
            + WriteDirectives(operation.Directives)
            + output.Add(" ")
            + WriteSelectionSet(operation.SelectionSet);
    }

    static string NameOf(OperationType operation) =>
        operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => throw new UnreachableException(),
        };

    PrintedExtent WriteFragmentDefinition(FragmentDefinitionNode fragment) =>
        WriteDescription(fragment.Description)
        + output.Add($"fragment {fragment.Name.Value} on {fragment.TypeCondition}")
        + WriteDirectives(fragment.Directives)
        + output.Add(" ")
        + WriteSelectionSet(fragment.SelectionSet);

    PrintedExtent WriteVariableDefinition(VariableDefinitionNode definition)
    {
        var extent =
            WriteDescription(definition.Description)
            + output.Add($"${definition.Variable.Name.Value}: {definition.Type}");
        return extent + WriteInitialValue(definition.DefaultValue) + WriteDirectives(definition.Directives);
    }

    PrintedExtent WriteInitialValue(ValueNode? value) =>
        value is null ? default : output.Add(" = ") + WriteValue(value);

    PrintedExtent WriteSelectionSet(SelectionSetNode set) =>
        set.Selections.Count == 0 ? output.Add("{}") : WriteBlock(set.Selections);

    PrintedExtent WriteSelection(SelectionNode selection) =>
        selection switch
        {
            FieldNode field => WriteField(field),
            FragmentSpreadNode spread => output.Add("...")
                + output.Add(spread.Name.Value)
                + WriteDirectives(spread.Directives),
            InlineFragmentNode fragment => WriteInlineFragment(fragment),
            _ => throw new UnreachableException(),
        };

    PrintedExtent WriteField(FieldNode field)
    {
        var extent = field.Alias is null ? default : output.Add(field.Alias.Value) + output.Add(": ");
        extent += output.Add(field.Name.Value);
        if (field.Arguments.Count > 0)
        {
            extent += WriteGroup(field.Arguments, GroupLayout.Arguments, extent.Length);
        }

        extent += WriteDirectives(field.Directives);
        return field.SelectionSet is null ? extent : extent + output.Add(" ") + WriteSelectionSet(field.SelectionSet);
    }

    PrintedExtent WriteInlineFragment(InlineFragmentNode fragment)
    {
        var extent = output.Add("...");
        if (fragment.TypeCondition is not null)
        {
            extent += output.Add($" on {fragment.TypeCondition}");
        }

        return extent
            + WriteDirectives(fragment.Directives)
            + output.Add(" ")
            + WriteSelectionSet(fragment.SelectionSet);
    }

    PrintedExtent WriteValue(ValueNode value) =>
        value switch
        {
            VariableNode variable => output.Add("$") + output.Add(variable.Name.Value),
            IntValueNode integer => output.Add(integer.Value),
            FloatValueNode number => output.Add(number.Value),
            StringValueNode { IsBlock: true } text => output.Add(
                BlockString.Print(MessageText.Cut(text.Value, maxLength))
            ),
            StringValueNode text => output.Add(PrintString(MessageText.Cut(text.Value, maxLength))),
            BooleanValueNode boolean => output.Add(boolean.Value ? "true" : "false"),
            NullValueNode => output.Add("null"),
            EnumValueNode name => output.Add(name.Value),
            ListValueNode list => WriteGroup(list.Values, GroupLayout.List),
            ObjectValueNode fields => WriteGroup(fields.Fields, GroupLayout.Object),
            _ => throw new UnreachableException(),
        };
}
