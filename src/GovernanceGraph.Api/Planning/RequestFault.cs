using GovernanceGraph.Api.Errors;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Faults of a request: the place and the coordinate are those of the field whose arguments are at fault.
/// </summary>
static class RequestFault
{
    /// <summary>A fault of a field's arguments.</summary>
    /// <param name="field">The field, anywhere below the root.</param>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">One sentence: what is wrong and what to do.</param>
    /// <param name="details">More entries of "extensions".</param>
    public static GraphQLFieldException Of(
        FieldSelection field,
        string code,
        string message,
        params ReadOnlySpan<(string Key, object? Value)> details
    )
    {
        var extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["coordinate"] = field.Field.ToString(),
        };
        foreach (var (key, value) in details)
        {
            extensions[key] = value;
        }

        return new(message, [field.Location], extensions);
    }
}
