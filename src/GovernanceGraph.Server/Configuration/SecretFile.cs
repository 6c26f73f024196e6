using System.Text;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// Reads a secret out of a file, which is how container hosts hand secrets in. No sentence holds what the file holds.
/// </summary>
static class SecretFile
{
    /// <summary>Bytes of the longest file: more than any password, key or token has.</summary>
    internal const int MaxBytes = 65_536;

    /// <summary>
    /// The secret, without the line break at its end; null where there is none, with the reason among the errors.
    /// </summary>
    /// <param name="name">What is said of the setting that names the file.</param>
    /// <param name="workingDirectory">Where a relative path starts.</param>
    /// <param name="errors">Gets the errors.</param>
    internal static string? Read(SettingValue name, string workingDirectory, List<string> errors)
    {
        var path = Path.GetFullPath(name.Text, workingDirectory);
        var file = $"The file \"{VisibleText.Of(path)}\" of the {name.Subject}";
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[MaxBytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var secret = Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\r', '\n');
            var error =
                length > MaxBytes ? $"has more than {MaxBytes} bytes"
                : secret.Length == 0 ? "is empty"
                : null;
            if (error is null)
            {
                return secret;
            }

            errors.Add($"{file} {error}; write only the secret into it.");
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var reason = VisibleText.Of(exception.Message.TrimEnd('.'));
            errors.Add($"{file} cannot be read ({reason}); correct the path, or make it readable.");
        }

        return null;
    }
}
