using System.Text;

namespace GovernanceGraph.Pages.Addresses;

/// <summary>The part of an address after its question mark.</summary>
static class QueryText
{
    /// <summary>The parameters that have a value, encoded, with the question mark; "" where none has.</summary>
    internal static string Of(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return text.ToString();
    }
}
