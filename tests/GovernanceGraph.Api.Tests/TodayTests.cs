using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>
/// <c>asOf: "today"</c> and <c>isCurrent</c>: the day of the request, in UTC, and never that of a plan that was kept.
/// </summary>
public sealed class TodayTests
{
    readonly DayClock clock = new(new(2026, 11, 28, 23, 59, 59, TimeSpan.Zero));
    readonly StoreDouble store = new();
    readonly GraphQLExecutor executor;

    public TodayTests() => executor = new(GovernanceSchema.Create(store, ApiLimits.Standard)) { Clock = clock };

    public static TheoryData<string> Dated =>
        [
            """{ states(asOf: "today") { nodes { signed { totalCount } } } }""",
            """{ states { nodes { signed(asOf: "today") { totalCount } } } }""",
            """{ states(where: { signed: { any: true } }, asOf: "today") { totalCount } }""",
            """{ states(order: [{ signed: { count: DESC } }], asOf: "today") { totalCount } }""",
            """{ state(id: "state:FR", asOf: "today") { signed { totalCount } } }""",
            """{ state(id: "state:FR", asOf: "today") { id } }""",
            """{ dataset(asOf: "today") { entities { nodes { ... on State { signed { totalCount } } } } } }""",
            """{ search(text: "x", asOf: "today") { nodes { ... on State { signed { totalCount } } } } }""",
            """query ($day: Date = "today") { states { nodes { signed(asOf: $day) { totalCount } } } }""",
            """{ relation(id: "a SIGNED b") { isCurrent } }""",
            """{ relations(where: { isCurrent: { eq: true } }) { totalCount } }""",
            """{ claims { nodes { relation { isCurrent } } } }""",
            """{ states(where: { signed: { some: { isCurrent: { neq: true } } } }) { nodes { signed { """
                + """edges { isCurrent } } } } }""",
        ];

    [Theory]
    [MemberData(nameof(Dated))]
    public async Task ADayIsThatOfTheRequest(string query)
    {
        foreach (
            var day in new[]
            {
                "2026-11-28",
                "2026-11-28",
                "2026-11-28",
                "2026-11-29",
                "2026-11-29",
                "2026-11-29",
                "2026-11-28",
            }
        )
        {
            clock.Now = DateTimeOffset.Parse(day + "T23:59:59Z", System.Globalization.CultureInfo.InvariantCulture);
            store.Asked.Clear();
            using var result = await ExecuteAsync(query);
            Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), result.Day);
            var plan = store.Asked[0][0].ToString();
            Assert.Contains(day, plan, StringComparison.Ordinal);
            Assert.DoesNotContain(day == "2026-11-28" ? "2026-11-29" : "2026-11-28", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ThePlanIsKeptForTheDay()
    {
        const string Query = """{ states { nodes { signed(asOf: "today") { edges { isCurrent } } } } }""";
        for (var i = 0; i < 2; i++)
        {
            using var result = await ExecuteAsync(Query);
        }

        Assert.Same(store.Asked[0][0], store.Asked[1][0]);
    }

    [Theory]
    [InlineData("""{ states { totalCount } }""")]
    [InlineData("""{ states(asOf: "2020-01-01") { nodes { signed { totalCount } } } }""")]
    public async Task WhatDoesNotSpeakOfTodayIsRightOnEveryDay(string query)
    {
        using var first = await ExecuteAsync(query);
        clock.Now += TimeSpan.FromDays(1);
        using var second = await ExecuteAsync(query);
        Assert.Null(first.Day);
        Assert.Same(store.Asked[0][0], store.Asked[1][0]);
    }

    [Fact]
    public async Task AllFieldsOfAnOperationSeeTheSameDay()
    {
        const string Query =
            """{ a: relation(id: "a SIGNED b") { isCurrent } b: relation(id: "a SIGNED c") { isCurrent } }""";
        var moving = new MovingClock();
        var executor = new GraphQLExecutor(GovernanceSchema.Create(store, ApiLimits.Standard)) { Clock = moving };
        using var result = await executor.ExecuteAsync(
            new() { Query = Query },
            null,
            TestContext.Current.CancellationToken
        );
        Assert.All(
            store.Asked[0],
            query => Assert.Contains("held on 2026-11-29", query.ToString(), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("{ isCurrent: { eq: true } }", "held on 2026-11-28")]
    [InlineData("{ isCurrent: { eq: false } }", "not(held on 2026-11-28)")]
    [InlineData("{ isCurrent: { neq: true } }", "not(held on 2026-11-28)")]
    [InlineData("{ isCurrent: { neq: false } }", "not(not(held on 2026-11-28))")]
    [InlineData("{ isCurrent: { eq: null } }", "any()")]
    [InlineData("{ isCurrent: { neq: null } }", "not(any())")]
    public async Task AFilterAsksForIt(string where, string expected)
    {
        using var result = await ExecuteAsync($"{{ relations(where: {where}) {{ totalCount }} }}");
        Assert.Contains("where " + expected, store.Asked[0][0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Today")]
    [InlineData("EVER")]
    [InlineData("now")]
    [InlineData("today ")]
    [InlineData("")]
    public async Task NoOtherWordIsADay(string word)
    {
        using var result = await ExecuteAsync($$"""{ states(asOf: "{{word}}") { totalCount } }""");
        Assert.Equal(
            $"Date must be a valid date, written YYYY-MM-DD, or \"today\" or \"ever\"; found: \"{word}\"",
            Assert.Single(result.Errors).Message
        );
    }

    ValueTask<ExecutionResult> ExecuteAsync(string query) =>
        executor.ExecuteAsync(new() { Query = query }, null, default);

    /// <summary>Each look is a day later.</summary>
    sealed class MovingClock : TimeProvider
    {
        DateTimeOffset now = new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now = now.AddDays(1);
    }
}
