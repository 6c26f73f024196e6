using GovernanceGraph.Server.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Xunit;

namespace GovernanceGraph.Server.Tests.Logging;

public sealed class RequestLinesTests(ITestOutputHelper output)
{
    const int Requests = 10_000;

    /// <summary>Bytes that one line may take: the event, its properties, and what the middleware needs.</summary>
    const long MaxBytesOfALine = 2_000;

    [Fact]
    public async Task ARequestWithoutALineCostsNothing()
    {
        var none = await BytesPerRequestAsync(LogEventLevel.Warning, isUsed: false);
        var off = await BytesPerRequestAsync(LogEventLevel.Warning, isUsed: true);

        Assert.Equal(none, off);
    }

    [Fact]
    public async Task ALineCostsAtMostTwoKilobytes()
    {
        var off = await BytesPerRequestAsync(LogEventLevel.Warning, isUsed: true);
        var on = await BytesPerRequestAsync(LogEventLevel.Information, isUsed: true);

        output.WriteLine($"{on - off} bytes a line");
        Assert.InRange(on - off, 1, MaxBytesOfALine);
    }

    [Fact]
    public async Task ALineHasThePathAsItWasSentAndNotTheQueryString()
    {
        var log = new CollectingLoggerFactory();
        await Pipeline(log.Serilog, isUsed: true)(
            new DefaultHttpContext
            {
                Request =
                {
                    Method = "GET",
                    Path = "/graphql/persisted/a\r\nb",
                    QueryString = new("?variables=secret"),
                },
            }
        );

        var (_, line, _) = Assert.Single(log.Lines);
        Assert.Matches(@"^GET /graphql/persisted/a%0D%0Ab Asked 200 in \d+\.\d\d ms HC0045 BUSY$", line);
    }

    static async Task<long> BytesPerRequestAsync(LogEventLevel level, bool isUsed)
    {
        await using var log = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .WriteTo.Sink(new Nowhere())
            .CreateLogger();
        var answer = Pipeline(log, isUsed);
        var context = new DefaultHttpContext { Request = { Method = "POST", Path = "/graphql" } };
        await RunAsync(Requests);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await RunAsync(Requests);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;

        async Task RunAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await answer(context); // without waiting: all of it on this thread
            }
        }
    }

    static RequestDelegate Pipeline(ILogger log, bool isUsed)
    {
        var application = new ApplicationBuilder(new ServiceCollection().AddSerilog(log).BuildServiceProvider());
        if (isUsed)
        {
            RequestLines.Use(application, log);
        }

        application.Run(context =>
        {
            if (log.IsEnabled(LogEventLevel.Information))
            {
                RequestLines.Answered(context, "Asked", ["HC0045", "BUSY"]);
            }

            return Task.CompletedTask;
        });
        return application.Build();
    }

    sealed class Nowhere : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            // only what comes before is measured
        }
    }
}
