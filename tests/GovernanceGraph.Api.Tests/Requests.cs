using System.Text;
using System.Text.Json;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Tests;

/// <summary>Sends requests through the engine, as a server does.</summary>
static class Requests
{
    static readonly Schema Schema = GovernanceSchema.Create(ApiLimits.Standard);

    /// <summary>
    /// The response body to a document, with variables as JSON. What only a failing store explains is no surprise.
    /// </summary>
    public static async Task<string> SendAsync(
        IGraphStore store,
        string query,
        string? variables = null,
        ApiLimits? limits = null,
        CostReporting reporting = CostReporting.None,
        TimeProvider? clock = null
    )
    {
        var failures = new List<Exception>();
        var schema = limits is null ? Schema : GovernanceSchema.Create(limits);
        var executor = new GraphQLExecutor(
            schema,
            new ExecutionLimits { MaxCost = long.MaxValue }, // so that what plans are like shows at any size
            onUnexpectedError: failure =>
            {
                if (failure is not StoreException)
                {
                    failures.Add(failure);
                }
            }
        )
        {
            Clock = clock ?? TimeProvider.System,
        };
        var request = new GraphQLRequest
        {
            Query = query,
            Variables = variables is null ? null : Read(variables),
            CostReporting = reporting,
        };
        using var result = await executor.ExecuteAsync(request, store, CancellationToken.None);
        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }

        return Encoding.UTF8.GetString(result.Body.Span);
    }

    static IReadOnlyDictionary<string, object?> Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var remainingValues = int.MaxValue;
        return JsonInput.ReadObject(ref reader, ref remainingValues);
    }
}
