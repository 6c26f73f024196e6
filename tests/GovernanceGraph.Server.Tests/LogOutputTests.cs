using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Serilog.Core;
using Xunit;

namespace GovernanceGraph.Server.Tests;

public sealed class LogOutputTests
{
    [Fact]
    public async Task TextIsALineForEachEventInTheirOrder()
    {
        var lines = await WriteAsync(LogFormat.Text, log =>
        {
            log.Information("First {Name}", "one");
            log.Debug("Never seen");
            log.Warning("Second");
        });

        Assert.Equal(2, lines.Length);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} INF First one$", lines[0]);
        Assert.EndsWith(" WRN Second", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonIsAnObjectForEachEvent()
    {
        var lines = await WriteAsync(LogFormat.Json, log => log.Information("First {Name}", "one\ntwo"));

        using var line = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal("one\ntwo", line.RootElement.GetProperty("Properties").GetProperty("Name").GetString());
        Assert.Equal("Information", line.RootElement.GetProperty("Level").GetString());
    }

    [Fact]
    public async Task WhatCannotBeWrittenInTimeIsCounted()
    {
        using var output = new StalledWriter();
        await using (var log = LogOutput.Open(Settings(LogFormat.Text), output))
        {
            log.Information("The first line holds the writer up");
            await output.Reached.Task;
            for (var i = 0; i < BackgroundLog.MaxWaiting + 5; i++)
            {
                log.Information("Line");
            }

            output.Go.SetResult();
        }

        Assert.Contains(" WRN 5 lines of the log could not be written in time.", output.ToString(), StringComparison.Ordinal);
    }

    static async Task<string[]> WriteAsync(LogFormat format, Action<Logger> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        await using (var log = LogOutput.Open(Settings(format), output))
        {
            write(log);
        }

        return output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    static Settings Settings(LogFormat format)
    {
        var environment = new ConfigurationBuilder().AddInMemoryCollection([new("GovernanceGraph:LogFormat", format.ToString())]).Build();
        return SettingsReader.Read(new(), new(TextWriter.Null, TextWriter.Null, "/", "/", environment, IsTerminal: false));
    }

    /// <summary>Stops at the first write until it may go on.</summary>
    sealed class StalledWriter : StringWriter
    {
        internal TaskCompletionSource Reached { get; } = new();

        internal TaskCompletionSource Go { get; } = new();

        public override async Task WriteAsync(System.Text.StringBuilder? value, CancellationToken cancellationToken = default)
        {
            Reached.TrySetResult();
            await Go.Task;
            Write(value);
        }
    }
}
