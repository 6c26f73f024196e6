using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>What the server sent, byte by byte as HTTP/1.1 says.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers; values of the same name are joined by commas.</param>
/// <param name="Body">The body without its framing.</param>
sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    internal string Text =>
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Body);

    internal string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>
/// A connection by bytes, for requests that no client library sends. It reads strictly: what is not HTTP fails the
/// test.
/// </summary>
sealed class RawConnection : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly TcpClient client;
    readonly NetworkStream stream;
    readonly byte[] received = new byte[16 * 1024];
    int position;
    int end;

    RawConnection(TcpClient client)
    {
        this.client = client;
        stream = client.GetStream();
    }

    internal static async Task<RawConnection> OpenAsync(Uri server)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server.Host, server.Port);
        return new(client);
    }

    /// <summary>One request, each character a byte, and its answer.</summary>
    internal static async Task<RawAnswer> AskAsync(Uri server, string request)
    {
        using var connection = await OpenAsync(server);
        await connection.SendAsync(request);
        return await connection.ReadAsync()
            ?? throw new InvalidDataException("The connection ended without an answer.");
    }

    /// <summary>Sends a text, each character a byte.</summary>
    internal Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    internal Task SendAsync(byte[] bytes) => stream.WriteAsync(bytes).AsTask().WaitAsync(Patience);

    /// <summary>Tells the server that nothing more comes.</summary>
    /// <exception cref="IOException">The connection is broken.</exception>
    internal void EndSending()
    {
        try
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>Whether anything comes within a time.</summary>
    internal bool HasMore(TimeSpan time) => position < end || client.Client.Poll(time, SelectMode.SelectRead);

    /// <summary>The next answer; null where the connection ended instead.</summary>
    /// <param name="isHead">Whether the request was HEAD, whose answer has no body whatever its headers say.</param>
    internal async Task<RawAnswer?> ReadAsync(bool isHead = false)
    {
        if (!await FillAsync())
        {
            return null;
        }

        var status = Status(await LineAsync());
        var headers = await HeadersAsync();
        var hasBody = !isHead && status is >= 200 and not 204 and not 304;
        return new(status, headers, hasBody ? await BodyAsync(headers) : []);
    }

    public void Dispose() => client.Dispose();

    static int Status(string line) =>
        line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
        && line.Length >= 13
        && line[12] == ' '
        && int.TryParse(line.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : throw new InvalidDataException($"\"{line}\" is no status line.");

    async Task<Dictionary<string, string>> HeadersAsync()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new InvalidDataException($"\"{line}\" is no header.");
            }

            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
        }

        return headers;
    }

    async Task<byte[]> BodyAsync(Dictionary<string, string> headers)
    {
        using var body = new MemoryStream();
        if (headers.TryGetValue("Content-Length", out var text))
        {
            await CopyAsync(body, int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        }
        else if (headers.GetValueOrDefault("Transfer-Encoding") == "chunked")
        {
            await CopyChunksAsync(body);
        }
        else
        {
            while (await FillAsync())
            {
                body.WriteByte(received[position++]);
            }
        }

        return body.ToArray();
    }

    async Task CopyChunksAsync(MemoryStream body)
    {
        int length;
        do
        {
            length = int.Parse(await LineAsync(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            await CopyAsync(body, length);
            if (await LineAsync() is { Length: > 0 } line)
            {
                throw new InvalidDataException($"\"{line}\" stands after a chunk.");
            }
        } while (length > 0);
    }

    async Task CopyAsync(MemoryStream body, int length)
    {
        while (length > 0)
        {
            await NeedAsync();
            var count = Math.Min(length, end - position);
            body.Write(received, position, count);
            position += count;
            length -= count;
        }
    }

    async Task<string> LineAsync()
    {
        var line = new StringBuilder();
        while (true)
        {
            await NeedAsync();
            var next = (char)received[position++];
            if (next == '\n')
            {
                return line is [.., '\r']
                    ? line.ToString(0, line.Length - 1)
                    : throw new InvalidDataException($"\"{line}\" does not end with CR LF.");
            }

            line.Append(next);
        }
    }

    async Task NeedAsync()
    {
        if (!await FillAsync())
        {
            throw new InvalidDataException("The connection ended inside an answer.");
        }
    }

    async Task<bool> FillAsync()
    {
        if (position == end)
        {
            position = 0;
            end = await stream.ReadAsync(received).AsTask().WaitAsync(Patience);
        }

        return position < end;
    }
}
