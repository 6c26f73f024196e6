using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// The plan of a root field: the questions to the store, how their answers stand together, and what it may cost. Immutable.
/// </summary>
abstract record RootPlan : IPricedPlan
{
    readonly long all;
    readonly long dearest;

    protected RootPlan(IReadOnlyList<GraphQuery> queries)
    {
        Queries = queries;
        var cost = new PlanCost(isShared: queries.Count > 1);
        var points = default(Points);
        foreach (var query in queries)
        {
            points = points.And(cost.Of(query));
        }

        (all, dearest) = points;
    }

    /// <summary>The questions to the store.</summary>
    public IReadOnlyList<GraphQuery> Queries { get; }

    /// <summary>How many outputs there are, all levels together.</summary>
    public int Outputs { get; init; }

    /// <inheritdoc/>
    public long CostFor(object? requestContext) => all;

    /// <inheritdoc/>
    public long DearestCostFor(object? requestContext) => dearest;

    /// <inheritdoc/>
    public IReadOnlyList<string> DearestPathFor(object? requestContext)
    {
        var cost = new PlanCost(isShared: true);
        var root = Queries.First(query => cost.Of(query).Dearest == dearest).Root;
        return PathOf(root, cost.DearestPath(root));
    }

    /// <summary>The names from the root field to an output below a question's root.</summary>
    protected virtual IReadOnlyList<string> PathOf(Output root, IReadOnlyList<string> below) => below;
}

/// <summary>The answer to the one question is the value.</summary>
sealed record SinglePlan(GraphQuery Query) : RootPlan([Query]);

/// <summary>The answers are the items of a list.</summary>
sealed record ListPlan : RootPlan
{
    public ListPlan(IReadOnlyList<GraphQuery> queries) : base(queries)
    {
    }
}

/// <summary>The answers are the fields of an object, named by the roots of their questions; constants stand between them.</summary>
sealed record ObjectPlan : RootPlan
{
    public ObjectPlan(IReadOnlyList<GraphQuery> queries, IReadOnlyList<ConstantOutput?> parts) : base(queries) => Parts = parts;

    /// <summary>For each field of the object: a constant, or null for the next answer.</summary>
    public IReadOnlyList<ConstantOutput?> Parts { get; }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> PathOf(Output root, IReadOnlyList<string> below) => [root.Name.Text, .. below];
}
