using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.GraphQL.Requests;

/// <summary>
/// What a request may ask of the engine. Going over a limit is an error of the request that names the limit.
/// </summary>
public sealed record ExecutionLimits
{
    /// <summary>How much of a document is read.</summary>
    public ParserLimits Parsing { get; init; } = ParserLimits.ForRequests;

    /// <summary>What validation may cost, and how large an operation may be.</summary>
    public ValidationLimits Validation { get; init; } = new();

    /// <summary>Errors in variables that are listed; with one more, their coercion stops.</summary>
    public int MaxCoercionErrors { get; init; } = 50;

    /// <summary>
    /// Points that one query may cost by its plans (<see cref="Resolving.SelectionPlan.CostFor"/>), and by what
    /// it asks of introspection.
    /// </summary>
    public long MaxCost { get; init; } = 10_000_000;

    /// <summary>
    /// Fields that "__schema" and "__type" may answer in one operation, each of which costs a point. The query that
    /// clients and IDEs send answers some ten to forty thousand for a schema of a few hundred types.
    /// </summary>
    public int MaxIntrospectionFields { get; init; } = 400_000;

    /// <summary>
    /// Characters of all documents whose operations are kept parsed, validated and planned. A syntax tree takes some
    /// fifty bytes for each character.
    /// </summary>
    public int MaxCachedCharacters { get; init; } = 500_000;

    /// <summary>Characters of one document that is kept; a longer one is prepared anew for each request.</summary>
    public int MaxCachedDocumentCharacters { get; init; } = 50_000;

    /// <summary>Bytes of one response's data; a larger response is refused as a whole.</summary>
    public int MaxResponseBytes { get; init; } = 64 * 1024 * 1024;
}
