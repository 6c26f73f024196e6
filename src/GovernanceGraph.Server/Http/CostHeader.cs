using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// The header by which a client asks what its operation may cost; <c>docs/cost.md</c> tells the answer.
/// </summary>
static class CostHeader
{
    internal const string Name = "GraphQL-Cost";

    /// <summary>What is asked for; null where the header says nothing known.</summary>
    internal static CostReporting? Read(IHeaderDictionary headers) =>
        headers[Name].ToString() switch
        {
            "" => CostReporting.None,
            "report" => CostReporting.BesideData,
            "validate" => CostReporting.InsteadOfData,
            _ => null,
        };
}
