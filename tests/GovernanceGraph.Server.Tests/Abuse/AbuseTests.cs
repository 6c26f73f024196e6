using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Server.Tests.Abuse;

/// <summary>
/// Attacks on a server with a heap of 512 MB, with an honest client beside them: none may end the process, none may
/// keep the honest one from its answers.
/// </summary>
[Collection(Fuzzing.AloneTests.Name)]
public sealed class AbuseTests(AttackedServer server, ITestOutputHelper output) : IClassFixture<AttackedServer>
{
    /// <summary>Seconds that ABUSE_SECONDS asks for; null: nobody asks.</summary>
    static readonly int? Asked = int.TryParse(
        Environment.GetEnvironmentVariable("ABUSE_SECONDS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var seconds
    )
        ? seconds
        : null;

    /// <summary>Seconds of each attack.</summary>
    static readonly int Each = Asked ?? 1;

    /// <summary>Seconds of all of them together.</summary>
    static readonly int Together = Asked ?? 15;

    public static TheoryData<string> Names => [.. Attacks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task AnAttackKeepsNobodyFromAnAnswer(string name) => RunAsync(Each, [name]);

    [Fact]
    public Task AllAttacksTogetherKeepNobodyFromAnAnswer() => RunAsync(Together, [.. Attacks.All.Keys]);

    [Theory]
    [InlineData(6, "some")]
    [InlineData(7, "none")]
    [InlineData(7, "single")]
    [InlineData(7, "all")]
    public async Task NestedConditionsAreAnsweredBelowAHundredthOfTheLimit(int levels, string quantifier)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("GraphQL-Cost", "report");
        using var answer = await client.PostAsJsonAsync(
            server.Endpoint,
            new { query = AttackDocuments.Nested(levels, _ => quantifier) },
            cancellationToken: TestContext.Current.CancellationToken
        );
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var response = JsonDocument.Parse(text);
        Assert.False(response.RootElement.TryGetProperty("errors", out _), text);
        Assert.InRange(
            response
                .RootElement.GetProperty("extensions")
                .GetProperty("operationCost")
                .GetProperty("fieldCost")
                .GetInt64(),
            1,
            500_000
        );
    }

    [Fact]
    public async Task FourRevisionsInOneOperationAreRefusedByTheLimitsName()
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsJsonAsync(
            server.Endpoint,
            new { query = AttackDocuments.OldRevisions(8, 4) },
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Contains(
            "An operation may name at most 3 different revisions (limit MaxRevisions)",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ConditionsUnderManyAliasesAreRefusedByTheirCost()
    {
        using var client = new HttpClient();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string body;
        do
        {
            using var answer = await client.PostAsJsonAsync(
                server.Endpoint,
                new
                {
                    query = AttackDocuments.Conditions(490),
                    variables = new { w = AttackDocuments.ConditionValues(245) },
                },
                cancellationToken: timeout.Token
            );
            body = await answer.Content.ReadAsStringAsync(timeout.Token);
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, timeout.Token);
        } while (body.Contains("(limit MaxRequestMemory)", StringComparison.Ordinal)); // of the attack before this

        Assert.Contains("\"code\":\"HC0047\"", body, StringComparison.Ordinal);
    }

    async Task RunAsync(int seconds, string[] names)
    {
        using var ended = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var attacks = new Attacks(server.Endpoint);
        var honest = new HonestClient(server.Endpoint);
        var asking = honest.AskAsync(ended.Token);
        await Task.WhenAll(names.Select(name => Attacks.All[name](attacks, ended.Token)));
        await asking;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{honest.Waits.Count} honest answers: p50 {honest.Percentile(50):0} ms, p99 "
                    + $"{honest.Percentile(99):0} ms; {server.ResidentBytes / 1_000_000} MB resident"
            )
        );
        Assert.True(server.IsAlive, string.Join('\n', server.Faults));
        Assert.Empty(server.Faults);
    }
}
