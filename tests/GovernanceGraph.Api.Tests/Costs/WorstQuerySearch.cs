using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Api.Costs;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Costs;

/// <summary>
/// Looks for queries that take more time for a point of their price than others: random ones, of which the worst are
/// changed a little and tried again. Only on demand, for as many seconds as ABUSE_SEARCH_SECONDS says
/// (docs/testing.md).
/// </summary>
public sealed class WorstQuerySearch(SeedStore seed, ITestOutputHelper output) : IClassFixture<SeedStore>
{
    const int Survivors = 40;
    const int Shown = 8;
    const int MostTimesThePrice = 20;

    /// <summary>What any query takes, whatever it asks; nothing of it is held against a price.</summary>
    static readonly TimeSpan Fixed = TimeSpan.FromMicroseconds(200);

    readonly IGraphStore store = seed.Store;

    [Fact]
    public async Task NoQueryThatCanBeFoundTakesManyTimesItsPrice()
    {
        var asked = int.TryParse(
            Environment.GetEnvironmentVariable("ABUSE_SEARCH_SECONDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        );
        Assert.SkipUnless(asked, "Set ABUSE_SEARCH_SECONDS to search, for example to 600.");
        var number = Environment.TickCount;
        output.WriteLine($"Seed {number}");
        var random = new Random(number);
        var graph = new ReferenceGraph(
            await store.ReadFactsAsync(null, TestContext.Current.CancellationToken),
            [(await store.CurrentRevisionAsync(TestContext.Current.CancellationToken))!]
        );
        List<Found> worst = [];
        var tried = 0;
        for (var started = Stopwatch.StartNew(); started.Elapsed < TimeSpan.FromSeconds(seconds); tried++)
        {
            IReadOnlyList<int> decisions =
                worst.Count < Survivors || random.Next(4) == 0
                    ? []
                    : ReplayedRandom.Change(worst[random.Next(worst.Count)].Decisions, random);
            var replayed = new ReplayedRandom(decisions, random);
            var query = new RandomQueries(replayed, graph)
            {
                MaxPageSize = 1_000,
                UsesCursors = false,
                MaxFilterDepth = 2 + random.Next(8),
            }.Next();
            var found = await MeasureAsync(query, replayed.Taken);
            if (found is not null && !worst.Exists(other => other.Text == found.Text))
            {
                worst.Add(found);
                worst.Sort((left, right) => right.NanosecondsPerPoint.CompareTo(left.NanosecondsPerPoint));
                worst.RemoveRange(Math.Min(worst.Count, Survivors), Math.Max(0, worst.Count - Survivors));
            }
        }

        output.WriteLine($"{tried} queries tried; the worst:");
        foreach (var found in worst.Take(Shown))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.NanosecondsPerPoint:0} ns a point: {found.Time.TotalMilliseconds:0.0} ms, "
                        + $"{found.Work} records visited, price {found.Price:0}\n{found.Text}\n"
                )
            );
        }

        Assert.NotEmpty(worst);
        Assert.All(worst, found => Assert.True(found.Work <= MostTimesThePrice * found.Price, found.Text));
    }

    /// <summary>What a query takes; null where its price keeps it from being executed at all.</summary>
    async Task<Found?> MeasureAsync(GraphQuery query, IReadOnlyList<int> decisions)
    {
        var price = new PlanCost(store.Statistics).Of(query).All;
        if (price > new ExecutionLimits().MaxCost)
        {
            return null;
        }

        var (time, work) = (TimeSpan.MaxValue, 0L);
        for (var i = 0; i < 2; i++) // the first time pays for what is prepared
        {
            var meter = WorkMeter.Unlimited(default);
            var started = Stopwatch.GetTimestamp();
            (await store.ReadAsync([query], meter)).Push(0, new SilentSink());
            var elapsed = Stopwatch.GetElapsedTime(started);
            time = elapsed < time ? elapsed : time;
            work = Math.Max(work, meter.Visited);
        }

        return new(query.ToString(), decisions, time, work, price);
    }

    sealed record Found(string Text, IReadOnlyList<int> Decisions, TimeSpan Time, long Work, double Price)
    {
        public double NanosecondsPerPoint { get; } = Math.Max(0, (Time - Fixed).TotalNanoseconds / Price);
    }
}
