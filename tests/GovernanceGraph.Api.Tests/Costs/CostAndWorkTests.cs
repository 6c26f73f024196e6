using GovernanceGraph.Api.Costs;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Tests.Questions;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Costs;

/// <summary>
/// What a query is said to cost beside what it costs: the records that the embedded store visits for it, on the
/// repository's seed.
/// </summary>
public sealed class CostAndWorkTests(SeedStore seed, ITestOutputHelper output) : IClassFixture<SeedStore>
{
    const int Queries = 2_000;
    const int MostTimesThePrice = 20;
    const double LeastCorrelation = 0.9;

    readonly IGraphStore store = seed.Store;

    public static TheoryData<string> Questions => [.. Question.All.Select(question => question.Name)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task PricesOfRandomQueriesFollowTheirWork(int seedOfQueries)
    {
        var revision = await store.CurrentRevisionAsync(TestContext.Current.CancellationToken);
        var graph = new ReferenceGraph(
            await store.ReadFactsAsync(null, TestContext.Current.CancellationToken),
            [revision!]
        );
        var random = new RandomQueries(new(seedOfQueries), graph) { MaxPageSize = 200, UsesCursors = false };
        var measured = new List<(double Price, long Work)>();
        while (measured.Count < Queries)
        {
            var query = random.Next();
            var (price, work) = (new PlanCost(store.Statistics).Of(query).All, await WorkOfAsync(query));
            Assert.True(work <= MostTimesThePrice * price, $"{work} records visited at a price of {price:0}:\n{query}");
            measured.Add((price, work));
        }

        var correlation = Correlation(measured);
        output.WriteLine(
            $"Rank correlation {correlation:0.000}, most work {measured.Max(one => one.Work)}, highest "
                + $"price {measured.Max(one => one.Price):0}"
        );
        Assert.True(correlation >= LeastCorrelation, $"The rank correlation is {correlation}.");
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task AQuestionOfTheGuideStaysBelowAHundredthOfTheLimits(string name)
    {
        var meter = new MeteredStore(store);
        var limits = new ExecutionLimits { MaxCost = new ExecutionLimits().MaxCost / 10 };
        using var result = await new GraphQLExecutor(
            GovernanceSchema.Create(meter, ApiLimits.Standard),
            limits
        ).ExecuteAsync(new() { Query = Question.Find(name).Document }, null, TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        output.WriteLine($"{meter.Visited} records visited");
        Assert.InRange(meter.Visited, 1, ApiLimits.Standard.MaxRecordsVisited / 100);
    }

    async Task<long> WorkOfAsync(GraphQuery query)
    {
        var work = WorkMeter.Unlimited(default);
        (await store.ReadAsync([query], work)).Push(0, new SilentSink());
        return work.Visited;
    }

    /// <summary>Spearman's rank correlation: 1 where the more expensive query always takes more work.</summary>
    static double Correlation(List<(double Price, long Work)> measured)
    {
        var prices = Ranks(measured.ConvertAll(one => one.Price));
        var works = Ranks(measured.ConvertAll(one => (double)one.Work));
        var mean = (measured.Count - 1) / 2.0;
        double together = 0,
            ofPrices = 0,
            ofWorks = 0;
        for (var i = 0; i < prices.Length; i++)
        {
            var (price, work) = (prices[i] - mean, works[i] - mean);
            together += price * work;
            ofPrices += price * price;
            ofWorks += work * work;
        }

        return together / Math.Sqrt(ofPrices * ofWorks);
    }

    // Equal values share the mean of their ranks.
    static double[] Ranks(List<double> values)
    {
        var ranks = new double[values.Count];
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        for (var start = 0; start < order.Length; )
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]].Equals(values[order[start]]))
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[order[i]] = (start + end - 1) / 2.0;
            }

            start = end;
        }

        return ranks;
    }
}
