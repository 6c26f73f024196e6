using System.CommandLine;
using System.Net;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary>
/// Asks a running server on this machine whether it is ready: a health check for images that have no other HTTP client.
/// </summary>
static class HealthCommand
{
    const string Path = "/health/ready";
    const int MaxAnswerBytes = 64 * 1024;

    // Of this command alone. The server itself waits three seconds for its store before it answers.
    static readonly IntegerSetting TimeoutSeconds = new("--timeout", 5, 1, 600, "Seconds to wait for the answer.");

    internal static Command Create(ProcessEnvironment environment)
    {
        var command = new Command("health", "Asks a running server whether it is ready; exit code 1 if it is not.");
        var urls = CommandOptions.Of(SettingsTable.Urls);
        var timeout = Timeout();
        command.Options.Add(urls);
        command.Options.Add(timeout);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    SettingsReader.Read(new() { [SettingsTable.Urls] = parsed.GetValue(urls) }, environment),
                    TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                    environment,
                    cancellationToken
                )
        );
        return command;
    }

    static Option<int> Timeout()
    {
        var option = new Option<int>(TimeoutSeconds.Name)
        {
            Description = CommandOptions.Help(TimeoutSeconds),
            HelpName = "SECONDS",
            DefaultValueFactory = _ => TimeoutSeconds.Default,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TimeoutSeconds.TryParse(token.Value, out _))
            {
                result.AddError(
                    $"The option {TimeoutSeconds.Name} is \"{token.Value}\"; set it to {TimeoutSeconds.Expected}."
                );
            }
        });
        return option;
    }

    static async Task<int> RunAsync(
        Settings settings,
        TimeSpan timeout,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        var address = Address(settings);
        // No proxy: the question is about a process on this machine, whatever the environment says about the way out.
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            Timeout = timeout,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = PermittedHost(settings);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            var answer = VisibleText.Of((await response.Content.ReadAsStringAsync(cancellationToken)).TrimEnd());
            var isReady = response.StatusCode == HttpStatusCode.OK;
            await (isReady ? environment.Output : environment.Error).WriteLineAsync(
                isReady ? answer : $"{address} answered {(int)response.StatusCode}: {answer}"
            );
            return isReady ? ExitCode.Done : ExitCode.Problems;
        }
        catch (HttpRequestException exception)
        {
            await environment.Error.WriteLineAsync($"{address} cannot be reached: {exception.Message.TrimEnd('.')}.");
            return ExitCode.Problems;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await environment.Error.WriteLineAsync($"{address} did not answer within {timeout.TotalSeconds} s.");
            return ExitCode.Problems;
        }
    }

    // The first address that the server listens on; one that means every address of the machine is asked at the
    // loopback one.
    static Uri Address(Settings settings)
    {
        var binding = BindingAddress.Parse(settings.Urls[0]);
        if (binding.Port == 0)
        {
            throw new SettingsException(
                $"The address \"{settings.Urls[0]}\" does not name a port, so it cannot be checked; name "
                    + "the port on which the server listens with --urls."
            );
        }

        var host = binding.Host switch
        {
            "0.0.0.0" => "127.0.0.1",
            "[::]" => "[::1]",
            _ when ListenAddresses.IsAny(binding) => "127.0.0.1",
            var named => named,
        };
        return new UriBuilder(Uri.UriSchemeHttp, host, binding.Port, Path).Uri;
    }

    // With AllowedHosts the server answers to the names in it alone, and the address asked need not be one of them.
    static string? PermittedHost(Settings settings) =>
        settings.AllowedHosts switch
        {
            null or [] or [HostPattern.Any, ..] => null,
            [var pattern, ..] => pattern.Replace(HostPattern.Any, "health", StringComparison.Ordinal),
        };
}
