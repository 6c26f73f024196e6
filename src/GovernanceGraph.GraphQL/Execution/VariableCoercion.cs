using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Coercing variable values (specification, section 6.1.2).</summary>
sealed class VariableCoercion
{
    readonly Dictionary<string, object?> coerced = [];
    readonly List<GraphQLError> errors = [];
    readonly Schema schema;
    readonly int maxErrors;
    readonly CancellationToken cancellationToken;

    VariableCoercion(Schema schema, int maxErrors, CancellationToken cancellationToken) =>
        (this.schema, this.maxErrors, this.cancellationToken) = (schema, maxErrors, cancellationToken);

    /// <summary>Gives the operation's variables, or says what is wrong with the values given.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RequestError? Coerce(
        Schema schema,
        PreparedOperation operation,
        IReadOnlyDictionary<string, object?>? values,
        ExecutionLimits limits,
        out CoercedVariables? variables,
        CancellationToken cancellationToken
    )
    {
        variables = CoercedVariables.None;
        if (operation.Definition.Variables.Count == 0)
        {
            return null;
        }

        var coercion = new VariableCoercion(schema, limits.MaxCoercionErrors, cancellationToken);
        try
        {
            foreach (var definition in operation.Definition.Variables)
            {
                coercion.Coerce(definition, values);
            }
        }
        catch (TooManyErrorsException)
        {
            coercion.errors.Add(
                new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.")
            );
        }

        variables = coercion.errors.Count == 0 ? new CoercedVariables(coercion.coerced) : null;
        return variables is null ? new RequestError(ExecutionStage.VariableCoercion, coercion.errors) : null;
    }

    void Coerce(VariableDefinitionNode definition, IReadOnlyDictionary<string, object?>? values)
    {
        var name = definition.Variable.Name.Value;
        if (schema.FindType(definition.Type) is not { IsInputType: true } type)
        {
            Report(
                GraphQLError.At(
                    $"Variable \"${MessageText.Cut(name)}\" expected value of type \"{definition.Type}\" "
                        + "which cannot be used as an input type.",
                    definition.Type
                )
            );
            return;
        }

        object? value = null;
        if (values?.TryGetValue(name, out value) != true)
        {
            if (definition.DefaultValue is not null)
            {
                UseDefault(definition, definition.DefaultValue, type);
                return;
            }

            if (type is NonNullType)
            {
                Report(
                    GraphQLError.At(
                        $"Variable \"${MessageText.Cut(name)}\" has invalid value: Expected a value of "
                            + $"non-null type \"{type}\" to be provided.",
                        definition
                    )
                );
            }

            return;
        }

        if (InputCoercion.TryCoerceValue(value, type, out var result, cancellationToken))
        {
            coerced[name] = result;
            return;
        }

        InputValidation.ValidateValue(
            value,
            type,
            (error, path) =>
                Report(
                    GraphQLError.At(
                        $"Variable \"${MessageText.Cut(name)}\" has invalid value"
                            + $"{InputValidation.Describe(path)}: {error.Message}",
                        definition
                    )
                )
        );
    }

    void UseDefault(VariableDefinitionNode definition, ValueNode literal, GraphQLType type)
    {
        var name = definition.Variable.Name.Value;
        if (InputCoercion.TryCoerceLiteral(literal, type, VariableValues.None, out var value))
        {
            coerced[name] = value;
            return;
        }

        InputValidation.ValidateLiteral(
            literal,
            type,
            (error, path) =>
                Report(
                    GraphQLError.At(
                        $"Variable \"${MessageText.Cut(name)}\" has invalid default value"
                            + $"{InputValidation.Describe(path)}: {error.Message}",
                        definition
                    )
                )
        );
    }

    /// <exception cref="TooManyErrorsException">As many errors as are listed have been found before.</exception>
    void Report(GraphQLError error)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (errors.Count >= maxErrors)
        {
            throw new TooManyErrorsException();
        }

        errors.Add(error);
    }

    /// <summary>
    /// Ends the coercion in the middle of a value, so that a value full of errors costs no more than a few.
    /// </summary>
    sealed class TooManyErrorsException : Exception;
}
