using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Benchmarks.Http;

/// <summary>What one run of the load generator measured.</summary>
/// <param name="RequestsPerSecond">Answers a second.</param>
/// <param name="P50">Median latency in milliseconds.</param>
/// <param name="P99">99th percentile of latency in milliseconds.</param>
/// <param name="Failures">Answers other than 2xx and socket errors.</param>
sealed record Load(double RequestsPerSecond, double P50, double P99, long Failures)
{
    /// <summary>The median of each figure, and all failures.</summary>
    internal static Load Median(IReadOnlyList<Load> loads)
    {
        return new(
            Middle(load => load.RequestsPerSecond),
            Middle(load => load.P50),
            Middle(load => load.P99),
            loads.Sum(load => load.Failures)
        );

        double Middle(Func<Load, double> figure) => loads.Select(figure).Order().ElementAt(loads.Count / 2);
    }
}

/// <summary>The load generator wrk, one thread and 16 connections, as a child process.</summary>
static partial class Wrk
{
    internal const string Missing =
        "The program \"wrk\" is not on the PATH. Install it (Debian: apt-get install wrk) and run this again.";

    internal static bool IsInstalled =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    /// <summary>Posts the same body again and again for so many seconds.</summary>
    internal static async Task<Load> PostAsync(Uri address, string body, int seconds)
    {
        var script = Path.GetTempFileName();
        try
        {
            // The body goes into a Lua long string, which takes every character as it is.
            await File.WriteAllTextAsync(
                script,
                $"""
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/json"
                wrk.body = [==[{body}]==]
                """
            );
            return await RunAsync(["-t1", "-c16", $"-d{seconds}s", "--latency", "-s", script, address.ToString()]);
        }
        finally
        {
            File.Delete(script);
        }
    }

    static async Task<Load> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("wrk", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(Missing);
        var report = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(
            Number(RequestsLine().Match(report)),
            Milliseconds(MedianLine().Match(report)),
            Milliseconds(TailLine().Match(report)),
            Count(StatusLine().Match(report)) + Count(SocketLine().Match(report))
        );
    }

    static double Number(Match match) =>
        match.Success
            ? double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("The load generator's report has no such figure.");

    static double Milliseconds(Match match) =>
        Number(match)
        * match.Groups["unit"].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            "s" => 1000,
            var unit => throw new InvalidOperationException($"Unknown unit \"{unit}\" in the load generator's report."),
        };

    static long Count(Match match) =>
        match.Success
            ? match.Groups["count"].Captures.Sum(capture => long.Parse(capture.Value, CultureInfo.InvariantCulture))
            : 0;

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestsLine();

    [GeneratedRegex(@"50%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MedianLine();

    [GeneratedRegex(@"99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TailLine();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<count>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatusLine();

    [GeneratedRegex(
        @"Socket errors: connect (?<count>\d+), read (?<count>\d+), write (?<count>\d+), timeout (?<count>\d+)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SocketLine();
}
