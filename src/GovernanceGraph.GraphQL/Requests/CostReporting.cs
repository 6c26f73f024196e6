namespace GovernanceGraph.GraphQL.Requests;

/// <summary>Whether a response tells what its operation may cost, under <c>extensions.operationCost</c>.</summary>
public enum CostReporting
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does, beside the data.</summary>
    BesideData,

    /// <summary>It does, and the operation is not executed.</summary>
    InsteadOfData,
}
