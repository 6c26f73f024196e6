using GovernanceGraph.Api.Costs;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Plans;

/// <summary>
/// The plan of a root field: the questions to the store and how their answers stand together. What it may cost follows
/// from how many records the store has, and is worked out once for each revision.
/// </summary>
abstract record RootPlan(IReadOnlyList<GraphQuery> Queries) : SelectionPlan
{
    Price? known;
    PlanHints? hints;

    /// <summary>The store that will be asked; null: the one that comes with the request.</summary>
    public IGraphStore? Store { get; init; }

    /// <summary>How many outputs there are, all levels together.</summary>
    public int Outputs { get; init; }

    /// <summary>
    /// Where fields below cannot be answered, for their arguments: the root field's type. Null: all can.
    /// </summary>
    public GraphQLType? FailingType { get; init; }

    /// <summary>What may be a mistake in it.</summary>
    public PlanHints Hints => hints ??= PlanHints.Of(this);

    /// <inheritdoc/>
    public override long CostFor(object? requestContext) => PriceFor(requestContext).All;

    /// <inheritdoc/>
    public override long MostExpensiveCostFor(object? requestContext) => Cost.Whole(PriceFor(requestContext).Cost.Most);

    /// <inheritdoc/>
    public override IReadOnlyList<string> MostExpensivePathFor(object? requestContext)
    {
        var output = PriceFor(requestContext).Cost.MostExpensive;
        foreach (var query in Queries)
        {
            if (OutputPath.Find(query.Root, output) is { } below)
            {
                return PathOf(query.Root, below);
            }
        }

        return [];
    }

    /// <summary>The names from the root field to an output below a question's root.</summary>
    internal virtual IReadOnlyList<string> PathOf(Output root, IReadOnlyList<string> below) => below;

    Price PriceFor(object? requestContext)
    {
        var statistics = (Store ?? requestContext as IGraphStore)?.Statistics ?? GraphStatistics.Estimate;
        var price = known;
        return price?.Statistics == statistics ? price : known = Price.Of(Queries, statistics);
    }

    /// <summary>What the plan costs in a graph of so many records.</summary>
    sealed record Price(GraphStatistics Statistics, Cost Cost, long All)
    {
        public static Price Of(IReadOnlyList<GraphQuery> queries, GraphStatistics statistics)
        {
            var cost = new PlanCost(statistics);
            var points = default(Cost);
            foreach (var query in queries)
            {
                points = points.And(cost.Of(query));
            }

            return new(statistics, points, Cost.Whole(points.All));
        }
    }
}

/// <summary>The answer to the one question is the value.</summary>
sealed record SinglePlan(GraphQuery Query) : RootPlan([Query]);

/// <summary>The first answer that is not null is the value; null where all are.</summary>
sealed record FirstPlan(IReadOnlyList<GraphQuery> Queries) : RootPlan(Queries);

/// <summary>The answers to other plans are the items of a list.</summary>
sealed record ListPlan(IReadOnlyList<RootPlan> Items) : RootPlan([.. Items.SelectMany(item => item.Queries)])
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> PathOf(Output root, IReadOnlyList<string> below) =>
        Items.First(item => item.Queries.Any(query => ReferenceEquals(query.Root, root))).PathOf(root, below);
}

/// <summary>
/// The answers are the fields of an object, named by the roots of their questions; constants stand between them.
/// </summary>
/// <param name="Queries">The questions; after those of the fields one may stand whose answer is not shown.</param>
/// <param name="Parts">
/// For each field of the object: a <see cref="ConstantOutput"/>, a <see cref="ConstantIdOutput"/>, or null for the next
/// answer.
/// </param>
/// <param name="Revision">The revision that was asked for.</param>
sealed record ObjectPlan(IReadOnlyList<GraphQuery> Queries, IReadOnlyList<Output?> Parts, RevisionName? Revision)
    : RootPlan(Queries)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> PathOf(Output root, IReadOnlyList<string> below) =>
        [root.Name.Text, .. below];
}

/// <summary>An id that is the same for every graph.</summary>
/// <param name="Name">Under which name.</param>
/// <param name="Id">The id.</param>
/// <param name="Scope">What is put out with it.</param>
sealed record ConstantIdOutput(OutputName Name, string Id, IdScope? Scope) : Output(Name)
{
    readonly byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(Id);

    /// <summary>The id in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8;
}
