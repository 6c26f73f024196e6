using System.Collections;
using System.Diagnostics;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Responses;

/// <summary>Writes what is known only as values: what scalars serialize to, and errors.</summary>
public static class ValueOutput
{
    /// <summary>Writes null, bool, int, long, double, string, a list or a dictionary, to any depth.</summary>
    /// <exception cref="UnreachableException">The value is of another type.</exception>
    public static void WriteValue(this ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case bool truth:
                writer.WriteBoolean(truth);
                break;
            case int number:
                writer.WriteInt64(number);
                break;
            case long number:
                writer.WriteInt64(number);
                break;
            case double number:
                writer.WriteDouble(number);
                break;
            case IReadOnlyDictionary<string, object?> properties:
                WriteObject(writer, properties);
                break;
            case IEnumerable items:
                WriteArray(writer, items);
                break;
            default:
                throw new UnreachableException(
                    $"A value of .NET type {value.GetType()} has no JSON; scalars must serialize it to one that has."
                );
        }
    }

    /// <summary>
    /// Writes a list of errors as the value of a response's "errors": those that
    /// <see cref="MessageText.MaxErrorBytes"/> hold, and how many there are beside them.
    /// </summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="errors">The errors.</param>
    /// <param name="unlisted">How many there are beside those of the list.</param>
    public static void WriteErrors(this ResponseWriter writer, IReadOnlyList<GraphQLError> errors, int unlisted = 0)
    {
        writer.BeginArray();
        var start = writer.Position;
        for (var index = 0; index < errors.Count; index++)
        {
            var end = writer.Position;
            WriteError(writer, errors[index]);
            if (writer.Position - start > MessageText.MaxErrorBytes)
            {
                writer.Rewind(end);
                WriteError(
                    writer,
                    new GraphQLError(
                        $"{errors.Count - index + unlisted} more errors are not shown, because those of "
                            + $"one response may take at most {MessageText.MaxErrorBytes} bytes (limit "
                            + "MaxErrorBytes)."
                    )
                );
                unlisted = 0;
                break;
            }
        }

        if (unlisted > 0)
        {
            WriteError(
                writer,
                new GraphQLError(
                    $"{unlisted} more errors are not shown, because a response lists at most "
                        + $"{MessageText.MaxFieldErrors} of fields (limit MaxFieldErrors)."
                )
            );
        }

        writer.EndArray();
    }

    static void WriteError(ResponseWriter writer, GraphQLError error)
    {
        writer.BeginObject();
        writer.WritePropertyName("message"u8);
        writer.WriteString(error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WritePropertyName("locations"u8);
            WriteLocations(writer, error.Locations);
        }

        if (error.Path is not null)
        {
            writer.WritePropertyName("path"u8);
            WriteArray(writer, error.Path);
        }

        if (error.Extensions is { Count: > 0 })
        {
            writer.WritePropertyName("extensions"u8);
            WriteObject(writer, error.Extensions);
        }

        writer.EndObject();
    }

    static void WriteLocations(ResponseWriter writer, IReadOnlyList<SourceLocation> locations)
    {
        writer.BeginArray();
        foreach (var location in locations)
        {
            writer.BeginObject();
            writer.WritePropertyName("line"u8);
            writer.WriteInt64(location.Line);
            writer.WritePropertyName("column"u8);
            writer.WriteInt64(location.Column);
            writer.EndObject();
        }

        writer.EndArray();
    }

    static void WriteObject(ResponseWriter writer, IReadOnlyDictionary<string, object?> properties)
    {
        writer.BeginObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            writer.WriteValue(value);
        }

        writer.EndObject();
    }

    static void WriteArray(ResponseWriter writer, IEnumerable items)
    {
        writer.BeginArray();
        foreach (var item in items)
        {
            writer.WriteValue(item);
        }

        writer.EndArray();
    }
}
