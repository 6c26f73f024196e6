using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Sends answers in Brotli or gzip to clients that take them; the requests of others pass by untouched. That the length
/// of a compressed answer tells of its content (BREACH) is of no concern: no answer holds a secret beside what the
/// client sent.
/// </summary>
sealed class AnswerCompression : ResponseCompressionProvider
{
    /// <summary>
    /// Bytes of the shortest answer that is compressed: less goes into one packet of the network anyway.
    /// </summary>
    internal const int LeastBytes = 860;

    // Not "text/event-stream": an event must leave at once.
    static readonly string[] Types =
    [
        "application/json",
        "application/graphql-response+json",
        "text/html",
        "text/css",
        "text/javascript",
        "text/plain",
        "image/svg+xml",
    ];

    AnswerCompression(IServiceProvider services)
        : base(services, Options.Create(CreateOptions())) { }

    /// <summary>Compresses what the given answers.</summary>
    internal static RequestDelegate Wrap(RequestDelegate answer, IServiceProvider services) =>
        new ResponseCompressionMiddleware(answer, new AnswerCompression(services)).Invoke;

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is null or >= LeastBytes && base.ShouldCompressResponse(context);

    static ResponseCompressionOptions CreateOptions() =>
        new()
        {
            MimeTypes = Types,
            Providers =
            {
                new BrotliCompressionProvider(
                    Options.Create(new BrotliCompressionProviderOptions { Level = CompressionLevel.Fastest })
                ),
                new GzipCompressionProvider(
                    Options.Create(new GzipCompressionProviderOptions { Level = CompressionLevel.Fastest })
                ),
            },
        };
}
