using System.Globalization;
using System.Text.Unicode;

namespace GovernanceGraph.Server.Requests;

/// <summary>
/// The bytes that a query string stands for. ASP.NET Core leaves escapes that make no text as they are, so that a
/// client that encodes wrongly would be answered for another text than it meant.
/// </summary>
static class QueryStringEncoding
{
    /// <summary>Whether the escapes of a query string make UTF-8.</summary>
    internal static bool IsUtf8(string? query)
    {
        if (query is null || !query.Contains('%'))
        {
            return true;
        }

        var bytes = new byte[query.Length];
        var length = 0;
        for (var index = 0; index < query.Length; index++)
        {
            if (
                query[index] == '%'
                && index + 2 < query.Length
                && char.IsAsciiHexDigit(query[index + 1])
                && char.IsAsciiHexDigit(query[index + 2])
            )
            {
                bytes[length++] = byte.Parse(
                    query.AsSpan(index + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture
                );
                index += 2;
            }
            else
            {
                bytes[length++] = (byte)'.'; // the address has ASCII only: Kestrel sees to that
            }
        }

        return Utf8.IsValid(bytes.AsSpan(0, length));
    }
}
