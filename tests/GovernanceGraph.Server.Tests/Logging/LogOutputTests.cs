using System.Text.Json;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Logging;
using Microsoft.Extensions.Configuration;
using Serilog.Core;
using Xunit;

namespace GovernanceGraph.Server.Tests.Logging;

public sealed class LogOutputTests
{
    [Fact]
    public async Task TextIsALineForEachEventInTheirOrder()
    {
        var lines = await WriteAsync(
            LogFormat.Text,
            log =>
            {
                log.Information("First {Name}", "one");
                log.Debug("Never seen");
                log.Warning("Second");
            }
        );

        Assert.Equal(2, lines.Length);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} INF First one$", lines[0]);
        Assert.EndsWith(" WRN Second", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonIsAnObjectForEachEvent()
    {
        var lines = await WriteAsync(LogFormat.Json, log => log.Information("First {Name}", "one\ntwo"));

        using var line = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal("one\ntwo", line.RootElement.GetProperty("Name").GetString());
        Assert.Equal("First \"one\ntwo\"", line.RootElement.GetProperty("@m").GetString());
        Assert.False(line.RootElement.TryGetProperty("@l", out _)); // "Information" is what is not said
    }

    [Fact]
    public async Task WhatATerminalWouldActOnIsAnEscapeOfJson()
    {
        const string sent = "\e[2J\u009B31m\u202E\u2028 État \"中国\"";
        var lines = await WriteAsync(LogFormat.Json, log => log.Information("First {Name}", sent));

        var line = Assert.Single(lines);
        Assert.DoesNotContain(line, character => VisibleText.Escape(character) is not null);
        Assert.Contains("\\u009B31m\\u202E\\u2028 État", line, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(line);
        Assert.Equal(sent, read.RootElement.GetProperty("Name").GetString());
    }

    [Theory]
    [InlineData("\e[2J\u009B31m\a\u007F", "\\u001B[2J\\u009B31m\\u0007\\u007F")]
    [InlineData("a\tb\vc", "a\\tb\\u000Bc")]
    [InlineData("\u202Etxt.exe\u2066\u200F\u061C", "\\u202Etxt.exe\\u2066\\u200F\\u061C")]
    [InlineData("État \"Öl\" 中国 \\", "État \"Öl\" 中国 \\")]
    public async Task WhatAClientSendsStaysInTheLineAndIsSeen(string sent, string shown)
    {
        var lines = await WriteAsync(
            LogFormat.Text,
            log =>
            {
                log.Information("GET {Path} {Status}", sent, 404);
                // A framework that makes its template of what it got.
                log.Warning(sent.Replace("{", "", StringComparison.Ordinal));
            }
        );

        Assert.Equal(2, lines.Length);
        Assert.EndsWith($" INF GET {shown} 404", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($" WRN {shown}", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALineBreakInATextCannotBeginAnEvent()
    {
        var lines = await WriteAsync(
            LogFormat.Text,
            log =>
                log.Information(
                    "GET {Path}",
                    "/x\r\n2026-11-28 INF 1\r2026-11-28 INF 2\u20282026-11-28 INF 3\u00852026-11-28 INF 4"
                )
        );

        Assert.EndsWith(" INF GET /x", lines[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 4).Select(number => $"    2026-11-28 INF {number}"), lines.Skip(1));
    }

    [Fact]
    public async Task AnExceptionStandsBelowItsLineWhateverItsMessageHolds()
    {
        var lines = await WriteAsync(
            LogFormat.Text,
            log =>
                log.Error(new InvalidOperationException("First\r\n2026-11-28 INF Forged\e[2J\u20282026"), "It failed")
        );

        Assert.EndsWith(" ERR It failed", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["    System.InvalidOperationException: First", "    2026-11-28 INF Forged\\u001B[2J", "    2026"],
            lines.Skip(1)
        );
    }

    [Fact]
    public async Task ALongLineIsCutAndSaysSo()
    {
        var lines = await WriteAsync(
            LogFormat.Text,
            log => log.Information("{Text}", new string('a', VisibleFormatter.MaxLineCharacters))
        );

        Assert.EndsWith("aaa… (28 more characters)", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEventOfManyLinesIsCutAndTheNextBeginsAnew()
    {
        var lines = await WriteAsync(
            LogFormat.Text,
            log =>
            {
                log.Information("{Lines}", string.Join('\n', Enumerable.Repeat("item", VisibleFormatter.MaxLines + 7)));
                log.Information("Next");
            }
        );

        Assert.Equal(VisibleFormatter.MaxLines + 2, lines.Length);
        Assert.Equal("    … (more than 1000 lines)", lines[^2]);
        Assert.EndsWith(" INF Next", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeWrittenInTimeIsCounted()
    {
        using var output = new StalledWriter();
        await using (var log = LogOutput.Open(Settings(LogFormat.Text), output))
        {
            log.Information("The first line holds the writer up");
            await output.Reached.Task;
            for (var i = 1; i < BoundedLog.MaxWaiting + 5; i++)
            {
                log.Information("Line");
            }

            output.Go.SetResult();
        }

        Assert.Contains(" WRN 5 log lines could not be written in time.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOutputThatTakesNothingDoesNotHoldUpTheEnd()
    {
        using var output = new StalledWriter();
        var log = LogOutput.Open(Settings(LogFormat.Text), output, flushTime: TimeSpan.FromMilliseconds(100));
        log.Information("Line");

        await log.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Empty(output.ToString());
        output.Go.SetResult();
    }

    [Fact]
    public async Task AnOutputThatFailsIsTriedAgainAndTheLossIsTold()
    {
        using var output = new FailingWriter();
        await using (var log = LogOutput.Open(Settings(LogFormat.Text), output))
        {
            log.Information("While the disk is full");
            await output.Failed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            output.HasRoom = true;
            log.Information("Afterwards");
        }

        Assert.DoesNotContain("While", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Afterwards", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(" WRN 1 log lines could not be written in time.", output.ToString(), StringComparison.Ordinal);
    }

    // Where it could write a line, the web server makes an activity and a scope of the log for each request: 1 KB.
    [Fact]
    public async Task TheWebServerIsNotAskedToDescribeRequests()
    {
        await using var log = LogOutput.Open(Settings(LogFormat.Text), TextWriter.Null);

        var hosting = log.ForContext(
            Serilog.Core.Constants.SourceContextPropertyName,
            "Microsoft.AspNetCore.Hosting.Diagnostics"
        );

        Assert.False(hosting.IsEnabled(Serilog.Events.LogEventLevel.Fatal));
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
        var environment = new ConfigurationBuilder()
            .AddInMemoryCollection([new("GovernanceGraph:LogFormat", format.ToString())])
            .Build();
        return SettingsReader.Read(
            new(),
            new(TextWriter.Null, TextWriter.Null, "/", "/", environment, IsTerminal: false)
        );
    }

    /// <summary>Stops at the first write until it may go on.</summary>
    sealed class StalledWriter : StringWriter
    {
        internal TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal TaskCompletionSource Go { get; } = new();

        public override async Task WriteAsync(
            System.Text.StringBuilder? value,
            CancellationToken cancellationToken = default
        )
        {
            Reached.TrySetResult();
            await Go.Task;
            Write(value);
        }
    }

    /// <summary>A file on a disk that is full at first.</summary>
    sealed class FailingWriter : StringWriter
    {
        internal TaskCompletionSource Failed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal bool HasRoom { get; set; }

        public override Task WriteAsync(System.Text.StringBuilder? value, CancellationToken cancellationToken = default)
        {
            if (!HasRoom)
            {
                Failed.TrySetResult();
                throw new IOException("No space left on device");
            }

            Write(value);
            return Task.CompletedTask;
        }
    }
}
