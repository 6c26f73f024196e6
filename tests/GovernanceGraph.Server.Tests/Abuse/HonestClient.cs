using System.Diagnostics;
using System.Text;
using Xunit;

namespace GovernanceGraph.Server.Tests.Abuse;

/// <summary>
/// Asks a small question again and again, as people do who know nothing of an attack, and notes how long each answer
/// takes.
/// </summary>
sealed class HonestClient(Uri endpoint)
{
    /// <summary>The question.</summary>
    internal const string Question =
        """{"query":"{ state(id: \"state:FR\") { name signed(first: 5) { nodes { name } } } }"}""";

    /// <summary>Longer than this nobody waits: a server that hangs, not one that is slow.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long each answer took, in milliseconds.</summary>
    internal List<double> Waits { get; } = [];

    /// <summary>Asks until it is told to stop; every answer must be the right one.</summary>
    internal async Task AskAsync(CancellationToken ended)
    {
        using var client = new HttpClient { Timeout = Patience };
        do
        {
            var started = Stopwatch.GetTimestamp();
            using var content = new StringContent(Question, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(endpoint, content, CancellationToken.None);
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            Waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Assert.StartsWith(
                """{"data":{"state":{"name":"France","signed":{"nodes":[""",
                text,
                StringComparison.Ordinal
            );
            await Task.Delay(Pause, CancellationToken.None);
        } while (!ended.IsCancellationRequested);
    }

    /// <summary>The wait that so many of a hundred answers did not exceed.</summary>
    internal double Percentile(int percent)
    {
        var sorted = Waits.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }
}
