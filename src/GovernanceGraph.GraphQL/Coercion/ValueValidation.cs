using System.Collections;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>What is wrong with a value of the variables.</summary>
static class ValueValidation
{
    public static void Validate(object? value, GraphQLType type, InputErrorHandler report, ResponsePath? path)
    {
        if (value is null)
        {
            if (type is NonNullType)
            {
                report(new GraphQLError(InputValidation.NotNull(type)), path);
            }

            return;
        }

        switch (type.NullableType)
        {
            case ListType list:
                ValidateList(value, list, report, path);
                break;
            case InputObjectType input:
                ValidateObject(value, input, report, path);
                break;
            case var leaf:
                if (LeafCoercion.OfValue(value, leaf).Message is { } message)
                {
                    report(new GraphQLError(message), path);
                }

                break;
        }
    }

    static void ValidateList(object value, ListType list, InputErrorHandler report, ResponsePath? path)
    {
        if (!ValueText.IsList(value))
        {
            Validate(value, list.OfType, report, path);
            return;
        }

        var index = 0;
        foreach (var item in (IEnumerable)value)
        {
            Validate(item, list.OfType, report, ResponsePath.Item(path, index++));
        }
    }

    static void ValidateObject(object value, InputObjectType type, InputErrorHandler report, ResponsePath? path)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
        {
            report(new GraphQLError(InputValidation.NotAnObject(type, ValueText.Inspect(value))), path);
            return;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldValue))
            {
                Validate(fieldValue, field.Type, report, ResponsePath.Field(path, field.Name));
            }
            else if (field.IsRequired)
            {
                report(
                    new GraphQLError(InputValidation.MissingField(type, field.Name, ValueText.Inspect(value))),
                    path
                );
            }
        }

        foreach (var unknown in given.Keys.Where(name => type.FindField(name) is null))
        {
            report(new GraphQLError(InputValidation.UnknownField(type, unknown, ValueText.Inspect(value))), path);
        }

        if (type.IsOneOf)
        {
            ValidateOneOf(given, type, report, path);
        }
    }

    static void ValidateOneOf(
        IReadOnlyDictionary<string, object?> given,
        InputObjectType type,
        InputErrorHandler report,
        ResponsePath? path
    )
    {
        var known = given.Where(field => type.FindField(field.Key) is not null).ToList();
        if (known.Count != 1)
        {
            report(new GraphQLError(InputValidation.NotOneField(type)), path);
        }

        if (known is [var (name, value), ..] && value is null)
        {
            report(new GraphQLError(InputValidation.NotOneField(type)), ResponsePath.Field(path, name));
        }
    }
}
