using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>One of the interfaces of a server: how statements are sent, and how their answer is read.</summary>
abstract class Neo4jApi(Neo4jWire wire)
{
    protected static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    protected static readonly MediaTypeHeaderValue Json = new("application/json");

    const int RequestCapacity = 4_096;
    const int TicketCapacity = 64;

    static readonly byte[] TicketName = Encoding.UTF8.GetBytes(AbandonedStatements.Ticket);

    protected Neo4jWire Wire { get; } = wire;

    /// <summary>
    /// Runs the statements in one transaction. What the server refused is in <see cref="ServerAnswer.Error"/>.
    /// </summary>
    public abstract ValueTask<ServerAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements,
        AccessMode mode,
        RequestOptions requestOptions,
        CancellationToken cancellationToken
    );

    protected static PooledBuffer RequestBuffer() => new(RequestCapacity);

    protected static HttpRequestMessage Post(Uri address, PooledBuffer body) =>
        new(HttpMethod.Post, address)
        {
            Content = new ReadOnlyMemoryContent(body.Memory) { Headers = { ContentType = Json } },
        };

    /// <summary>Writes the parameters of a statement, with its ticket among them.</summary>
    protected static void WriteParameters(Utf8JsonWriter writer, CypherStatement statement, long? ticket)
    {
        var parameters = statement.Parameters.Span;
        writer.WritePropertyName("parameters"u8);
        if (ticket is not { } number)
        {
            writer.WriteRawValue(parameters, skipInputValidation: true);
            return;
        }

        using var all = new PooledBuffer(parameters.Length + TicketCapacity);
        all.Write(parameters[..^1]);
        all.Write(parameters.Length > 2 ? ",\""u8 : "\""u8);
        all.Write(TicketName);
        all.Write("\":"u8);
        Utf8Formatter.TryFormat(number, all.GetSpan(TicketCapacity), out var length);
        all.Advance(length);
        all.Write("}"u8);
        writer.WriteRawValue(all.Span, skipInputValidation: true);
    }

    /// <summary>
    /// An answer that is not in the interface's form: what stands before the database is not a Neo4j, or the answer was
    /// cut.
    /// </summary>
    public static InvalidDataException NotAnAnswer() =>
        new("The answer is not in the form that Neo4j's documentation describes.");
}

/// <summary>What goes along with statements.</summary>
/// <param name="Deadline">After which time the server shall give up.</param>
/// <param name="Bookmarks">The states that the transaction must see.</param>
/// <param name="MaxBytes">The longest answer that is read.</param>
/// <param name="Ticket">By which <see cref="AbandonedStatements"/> finds it; null: it is not looked for.</param>
readonly record struct RequestOptions(TimeSpan Deadline, IReadOnlyList<string> Bookmarks, int MaxBytes, long? Ticket);
