using Polly;
using Polly.Retry;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// Sends again what failed in passing, and stops sending for a moment while the server is away: then every call is
/// answered at once, one call a moment looks whether it is back, and all go on when it is.
/// </summary>
sealed class RetryPolicy
{
    const int MaxRetries = 3;

    static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan Away = TimeSpan.FromSeconds(1);

    /// <param name="time">The clock.</param>
    public RetryPolicy(TimeProvider time)
    {
        var breaker = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(
                new()
                {
                    ShouldHandle = arguments =>
                        new(arguments.Outcome.Exception is { } exception && Failures.IsOfConnection(exception)),
                    FailureRatio = 0.5,
                    MinimumThroughput = 4,
                    SamplingDuration = Away,
                    BreakDuration = Away,
                }
            )
            .Build();
        Repeatable = Retrying(Failures.IsPassing);
        Once = Retrying(Failures.IsBeforeExecution);

        ResiliencePipeline Retrying(Func<Exception, bool> mayRetry) =>
            new ResiliencePipelineBuilder { TimeProvider = time }
                .AddRetry(
                    new RetryStrategyOptions
                    {
                        ShouldHandle = arguments =>
                            new(arguments.Outcome.Exception is { } exception && mayRetry(exception)),
                        MaxRetryAttempts = MaxRetries,
                        Delay = FirstDelay,
                        BackoffType = DelayBackoffType.Exponential,
                        UseJitter = true,
                    }
                )
                .AddPipeline(breaker)
                .Build();
    }

    /// <summary>For what may be executed twice without harm.</summary>
    public ResiliencePipeline Repeatable { get; }

    /// <summary>For what must not: sent again only where certainly nothing was executed.</summary>
    public ResiliencePipeline Once { get; }
}
