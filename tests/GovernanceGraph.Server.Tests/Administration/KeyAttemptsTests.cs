using System.Globalization;
using System.Net;
using GovernanceGraph.Server.Administration;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Logging;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GovernanceGraph.Server.Tests.Administration;

/// <summary>Guessing the key is slow, for who guesses alone, and does not fill the log or the memory.</summary>
public sealed class KeyAttemptsTests
{
    const string Right = "Bearer " + SeedFolderCopy.Key;
    const string Wrong = "Bearer a-key-that-is-surely-another";

    readonly Clock clock = new();
    readonly KeyAttempts attempts;

    public KeyAttemptsTests() => attempts = new(new(SeedFolderCopy.Key), new([]), clock);

    [Fact]
    public void AfterFiveWrongKeysNoKeyIsLookedAtForAWhile()
    {
        Fail(4);
        Assert.Null(From("192.0.2.1", Right)); // which clears the four
        Fail(5);
        var refusal = From("192.0.2.1", Right);

        Assert.Equal((429, "TOO_MANY_ATTEMPTS", 2), (refusal!.Status, refusal.Code, refusal.RetryAfter));
        Assert.Equal("Too many wrong keys from this address (limit 5 per minute); try again in 2 s.", refusal.Message);
        Assert.Null(From("192.0.2.2", Right));
        clock.Advance(2);
        Assert.Null(From("192.0.2.1", Right));
    }

    [Fact]
    public void EachWrongKeyAfterThatCostsLongerUpToAMinute()
    {
        Fail(5);
        int[] waits = [2, 4, 8, 16, 32, 60, 60];
        foreach (var wait in waits)
        {
            Assert.Equal(wait, From("192.0.2.1", Wrong)!.RetryAfter);
            clock.Advance(wait);
            Fail(1);
        }
    }

    [Fact]
    public void AMinuteLaterAllIsForgotten()
    {
        Fail(4);
        clock.Advance(61);
        Fail(4);
        Assert.Null(From("192.0.2.1", Right));
        Fail(5);
        clock.Advance(2 + 61);
        Fail(4);
        Assert.Null(From("192.0.2.1", Right));
    }

    [Fact]
    public void ARequestWithoutAKeyIsNoGuess()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(401, From("192.0.2.1", "")!.Status);
        }

        Assert.Null(From("192.0.2.1", Right));
    }

    [Fact]
    public void SoManyClientsAreRememberedAndTheOldestIsForgotten()
    {
        Fail(5);
        Assert.Equal(429, From("192.0.2.1", Right)!.Status);
        for (var i = 0; i < KeyAttempts.MaxClients - 1; i++)
        {
            From($"10.{i / 10_000}.{i / 100 % 100}.{i % 100}", Wrong);
        }

        Assert.Equal(429, From("192.0.2.1", Right)!.Status);
        From("198.51.100.1", Wrong);
        Assert.Null(From("192.0.2.1", Right));
    }

    [Fact]
    public async Task TheLogHasACountAndNotALineEach()
    {
        using var log = new CollectingLoggerFactory();
        var refusals = new RefusalLog(log, TimeProvider.System);
        for (var i = 0; i < 10_000; i++)
        {
            refusals.Add();
        }

        await log.HasAsync("Load requests refused, without the key or not by POST: 1.");
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (Counts(log).Sum() < 10_000)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "The rest was not told.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal(10_000, Counts(log).Sum());
        Assert.InRange(log.Lines.Count, 2, 100);
    }

    static IEnumerable<int> Counts(CollectingLoggerFactory log) =>
        log.Lines.Select(line =>
            int.Parse(line.Line[(line.Line.LastIndexOf(' ') + 1)..^1], CultureInfo.InvariantCulture)
        );

    void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(401, From("192.0.2.1", Wrong)!.Status);
        }
    }

    HttpError? From(string address, string authorization)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        context.Request.Headers.Authorization = authorization;
        return attempts.Refusal(context);
    }

    sealed class Clock : TimeProvider
    {
        long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => seconds;

        internal void Advance(int by) => seconds += by;
    }
}
