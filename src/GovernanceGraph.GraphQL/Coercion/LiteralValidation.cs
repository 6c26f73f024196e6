using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>What is wrong with a literal.</summary>
/// <param name="report">Gets each error.</param>
/// <param name="variables">The values of variables; null where only the document is known.</param>
sealed class LiteralValidation(InputErrorHandler report, VariableValues? variables)
{
    public void Validate(ValueNode literal, GraphQLType type, ResponsePath? path)
    {
        switch (literal)
        {
            case VariableNode variable:
                ValidateVariable(variable, type, path);
                return;
            case NullValueNode:
                if (type is NonNullType)
                {
                    report(GraphQLError.At(InputValidation.NotNull(type), literal), path);
                }

                return;
        }

        switch (type.NullableType)
        {
            case ListType list when literal is ListValueNode { Values: var values }:
                for (var index = 0; index < values.Count; index++)
                {
                    Validate(values[index], list.OfType, ResponsePath.Item(path, index));
                }

                break;
            case ListType list:
                Validate(literal, list.OfType, path);
                break;
            case InputObjectType input when literal is ObjectValueNode node:
                ValidateObject(node, input, path);
                break;
            case InputObjectType input:
                report(
                    GraphQLError.At(InputValidation.NotAnObject(input, SyntaxPrinter.PrintForError(literal)), literal),
                    path
                );
                break;
            case var leaf:
                if (LeafCoercion.OfLiteral(literal, leaf, variables ?? VariableValues.None).Message is { } message)
                {
                    report(GraphQLError.At(message, literal), path);
                }

                break;
        }
    }

    void ValidateVariable(VariableNode variable, GraphQLType type, ResponsePath? path)
    {
        if (variables is null || type is not NonNullType)
        {
            return;
        }

        var name = variable.Name.Value;
        var shown = MessageText.Cut(name);
        if (!variables.TryGetValue(name, out var value))
        {
            report(
                GraphQLError.At(
                    $"Expected variable \"${shown}\" provided to type \"{type}\" to provide a runtime value.",
                    variable
                ),
                path
            );
        }
        else if (value is null)
        {
            report(
                GraphQLError.At(
                    $"Expected variable \"${shown}\" provided to non-null type \"{type}\" not to be null.",
                    variable
                ),
                path
            );
        }
    }

    void ValidateObject(ObjectValueNode node, InputObjectType type, ResponsePath? path)
    {
        // printed once, however many of its fields are wrong
        string? text = null;
        var fields = type.Fields;
        for (var index = 0; index < fields.Count; index++)
        {
            var field = fields[index];
            if (InputCoercion.Find(node, field.Name) is { } given)
            {
                ValidateField(node, given, field, type, path);
            }
            else if (field.IsRequired)
            {
                report(
                    GraphQLError.At(
                        InputValidation.MissingField(type, field.Name, text ??= SyntaxPrinter.PrintForError(node)),
                        node
                    ),
                    path
                );
            }
        }

        for (var index = 0; index < node.Fields.Count; index++)
        {
            var given = node.Fields[index];
            if (type.FindField(given.Name.Value) is null)
            {
                report(
                    GraphQLError.At(
                        InputValidation.UnknownField(
                            type,
                            given.Name.Value,
                            text ??= SyntaxPrinter.PrintForError(node)
                        ),
                        given
                    ),
                    path
                );
            }
        }

        if (type.IsOneOf)
        {
            ValidateOneOf(node, type, path);
        }
    }

    void ValidateField(
        ObjectValueNode node,
        ValueNode value,
        InputValueDefinition field,
        InputObjectType type,
        ResponsePath? path
    )
    {
        if (value is VariableNode { Name.Value: var name } && variables is not null)
        {
            var isGiven = variables.TryGetValue(name, out var given);
            if (type.IsOneOf && given is null)
            {
                var demand = isGiven ? "not to be null" : "to provide a runtime value";
                report(
                    GraphQLError.At(
                        $"Expected variable \"${MessageText.Cut(name)}\" provided to field \"{field.Name}"
                            + $"\" for OneOf Input Object type \"{type}\" {demand}.",
                        node
                    ),
                    path
                );
            }
            else if (!isGiven && !field.IsRequired)
            {
                return;
            }
        }

        Validate(value, field.Type, ResponsePath.Field(path, field.Name));
    }

    void ValidateOneOf(ObjectValueNode node, InputObjectType type, ResponsePath? path)
    {
        var known = node.Fields.Where(given => type.FindField(given.Name.Value) is not null).ToList();
        if (known.Count != 1)
        {
            report(GraphQLError.At(InputValidation.NotOneField(type), node), path);
        }
        else if (known[0].Value is NullValueNode)
        {
            report(
                GraphQLError.At(InputValidation.NotOneField(type), node),
                ResponsePath.Field(path, known[0].Name.Value)
            );
        }
    }
}
