using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.Pages.Addresses;

/// <summary>Addresses of other sites, which come from data.</summary>
static class ExternalAddress
{
    /// <summary>Whether an address may be linked to: only "http" and "https", so that no link runs a script.</summary>
    internal static bool IsSafe([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);
}
