using System.Text;

namespace GovernanceGraph.Server.Configuration;

/// <summary>Reads a secret out of a file, which is how container hosts hand secrets in. No sentence holds what the file holds.</summary>
static class SecretFile
{
    /// <summary>Bytes of the longest file: more than any password, key or token has.</summary>
    internal const int MaxBytes = 65_536;

    /// <summary>The secret, without the line break at its end; null where there is none, with the reason among the faults.</summary>
    /// <param name="setting">The setting that names the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="faults">Gets the faults.</param>
    internal static string? Read(string setting, string path, List<string> faults)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MaxBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var secret = Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\r', '\n');
            var fault = length > MaxBytes ? $"has more than {MaxBytes} bytes" : secret.Length == 0 ? "is empty" : null;
            if (fault is null)
            {
                return secret;
            }

            faults.Add($"The file \"{VisibleText.Of(path)}\" of the setting \"{setting}\" {fault}; write the secret into it, and nothing else.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var reason = VisibleText.Of(exception.Message.TrimEnd('.'));
            faults.Add($"The file \"{VisibleText.Of(path)}\" of the setting \"{setting}\" cannot be read ({reason}); correct the path, or make it readable.");
        }

        return null;
    }
}
