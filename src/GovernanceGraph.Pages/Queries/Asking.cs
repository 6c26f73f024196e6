using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.Pages.Queries;

/// <summary>Executes the queries of pages and reads what they answer.</summary>
static class Asking
{
    /// <summary>Executes the query of a page.</summary>
    /// <param name="service">Where queries are executed.</param>
    /// <param name="query">The query.</param>
    /// <param name="variables">The values of its variables.</param>
    /// <param name="type">How the data is read.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    internal static async ValueTask<Asked<T>> AskAsync<T>(
        this IGraphQLService service,
        PageQuery query,
        IReadOnlyDictionary<string, object?> variables,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var answer = await service.ExecuteAsync(
            new GraphQLRequest { Query = query.Text, Variables = variables },
            cancellationToken
        );
        if (answer.Refusal is { } refusal)
        {
            return new(null, refusal, []);
        }

        using var response = JsonDocument.Parse(answer.Body);
        var root = response.RootElement;
        return root.TryGetProperty("errors", out var errors) ? new(null, ResponseError.Problem(errors[0]), [])
            : root.GetProperty("data").Deserialize(type) is { } data ? new(data, null, Suggestions(root))
            : throw new System.Diagnostics.UnreachableException("A response without errors has data.");
    }

    static List<string> Suggestions(JsonElement response)
    {
        var suggestions = new List<string>();
        if (
            response.TryGetProperty("extensions", out var extensions)
            && extensions.TryGetProperty("warnings", out var warnings)
        )
        {
            foreach (var warning in warnings.EnumerateArray())
            {
                if (warning.TryGetProperty("suggestion", out var suggestion) && suggestion.GetString() is { } id)
                {
                    suggestions.Add(id);
                }
            }
        }

        return suggestions;
    }
}
