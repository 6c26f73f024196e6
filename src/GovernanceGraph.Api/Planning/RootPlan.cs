using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>The plan of a root field: the questions to the store, and how their answers stand together. Immutable.</summary>
abstract record RootPlan(IReadOnlyList<GraphQuery> Queries);

/// <summary>The answer to the one question is the value.</summary>
sealed record SinglePlan(IReadOnlyList<GraphQuery> Queries) : RootPlan(Queries);

/// <summary>The answers are the items of a list.</summary>
sealed record ListPlan(IReadOnlyList<GraphQuery> Queries) : RootPlan(Queries);

/// <summary>The answers are the fields of an object, named by the roots of their questions; constants stand between them.</summary>
/// <param name="Queries">The questions.</param>
/// <param name="Parts">For each field of the object: a constant, or null for the next answer.</param>
sealed record ObjectPlan(IReadOnlyList<GraphQuery> Queries, IReadOnlyList<ConstantOutput?> Parts) : RootPlan(Queries);
