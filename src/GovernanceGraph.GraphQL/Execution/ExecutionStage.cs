namespace GovernanceGraph.GraphQL.Execution;

/// <summary>How far a request came; a server chooses its status by it.</summary>
public enum ExecutionStage
{
    /// <summary>The document is not GraphQL.</summary>
    Syntax,

    /// <summary>The document breaks a rule of the specification or of this server.</summary>
    Validation,

    /// <summary>The document has no such operation, or the schema no such root.</summary>
    OperationSelection,

    /// <summary>The operation is of a kind that the request may not execute.</summary>
    OperationPermission,

    /// <summary>The variables do not fit their types.</summary>
    VariableCoercion,

    /// <summary>The operation may cost more than is allowed; nothing was executed.</summary>
    CostLimit,

    /// <summary>The client wanted to know what the operation may cost, and nothing else.</summary>
    CostReport,

    /// <summary>A subscription's source of events could not be opened, or failed.</summary>
    EventSource,

    /// <summary>Fields were executed; there is data, perhaps null, and perhaps there are errors.</summary>
    Executed,
}
