namespace GovernanceGraph.Server.Configuration;

/// <summary>Reads addresses to listen on.</summary>
static class UrlSettings
{
    const string Example = "http://localhost:5080";

    /// <summary>The addresses for both protocols, and those for metrics.</summary>
    /// <param name="urls">What is said of those for HTTP/1.1.</param>
    /// <param name="http2Urls">What is said of those for HTTP/2; null: there are none.</param>
    /// <param name="metricsUrls">What is said of those for metrics; null: there are none.</param>
    /// <param name="errors">Gets the errors.</param>
    internal static (string[] Urls, string[] Http2Urls, string[] MetricsUrls) Read(
        SettingValue urls,
        SettingValue? http2Urls,
        SettingValue? metricsUrls,
        List<string> errors
    )
    {
        var addresses = Addresses(urls, errors);
        if (addresses.Length == 0)
        {
            errors.Add($"The {urls.Subject} names no address; set it to one like \"{Example}\".");
        }

        var http2 = http2Urls is null ? [] : Addresses(http2Urls, errors);
        foreach (var address in http2.Where(address => Array.Exists(addresses, other => ShareAPort(address, other))))
        {
            errors.Add(
                $"The address \"{address}\" of the {http2Urls!.Subject} has the port of one of \"Urls\"; "
                    + "give it another, because without TLS a port serves either HTTP/1.1 or HTTP/2."
            );
        }

        var metrics = metricsUrls is null ? [] : Addresses(metricsUrls, errors);
        string[] taken = [.. addresses, .. http2];
        foreach (var address in metrics.Where(address => Array.Exists(taken, other => ShareAPort(address, other))))
        {
            errors.Add(
                $"The address \"{address}\" of the {metricsUrls!.Subject} has the port of one of "
                    + "\"Urls\" or \"Http2Urls\"; give it another, because metrics must not be served to the "
                    + "clients of the API."
            );
        }

        return (addresses, http2, metrics);
    }

    /// <summary>The address of another program that something is sent to; null where it is not one.</summary>
    internal static Uri? ReadTarget(SettingValue value, List<string> errors)
    {
        if (
            Uri.TryCreate(value.Text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        )
        {
            return address;
        }

        errors.Add(
            $"The {value.Subject} is \"{value.Text}\"; set it to an address like \"http://localhost:4318/v1/traces\"."
        );
        return null;
    }

    static string[] Addresses(SettingValue value, List<string> errors)
    {
        var addresses = value.Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        errors.AddRange(
            from address in addresses
            where !IsAddress(address)
            select $"The server cannot listen on the address \"{address}\" of the {value.Subject}; set it to an "
                + $"address like \"{Example}\" (for HTTPS, put a reverse proxy in front of the server)."
        );
        return addresses;
    }

    // Port 0 is any free one, another for each address.
    static bool ShareAPort(string address, string other) =>
        IsAddress(address)
        && IsAddress(other)
        && BindingAddress.Parse(address).Port is > 0 and var port
        && BindingAddress.Parse(other).Port == port;

    static bool IsAddress(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            var isLocalhost = string.Equals(binding.Host, "localhost", StringComparison.OrdinalIgnoreCase);
            return string.Equals(binding.Scheme, "http", StringComparison.OrdinalIgnoreCase)
                && binding.PathBase.Length == 0
                && binding.Port is >= 0 and <= 65_535
                && !(isLocalhost && binding.Port == 0); // its two endpoints would get different ports
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
