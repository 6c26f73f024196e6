using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.Server.Requests;

/// <summary>
/// The extensions of a request that the server knows; what clients add beside them is passed over unread.
/// </summary>
static class RequestExtensions
{
    /// <summary>A document by its hash (automatic persisted queries).</summary>
    internal const string PersistedQuery = "persistedQuery";

    /// <summary>Reads the object at the reader's token.</summary>
    /// <param name="json">Stands at the object's first token; moved to its last.</param>
    /// <param name="remainingValues">How many more JSON values the request may hold; counted down.</param>
    /// <returns>The known extensions, or null where there is none.</returns>
    /// <exception cref="TooManyValuesException">There are more values.</exception>
    internal static IReadOnlyDictionary<string, object?>? Read(ref Utf8JsonReader json, ref int remainingValues)
    {
        Dictionary<string, object?>? known = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals(PersistedQuery))
            {
                json.Read();
                (known ??= new(StringComparer.Ordinal))[PersistedQuery] = JsonInput.Read(ref json, ref remainingValues);
            }
            else
            {
                json.Skip();
            }
        }

        return known;
    }
}
