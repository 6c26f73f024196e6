using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// What caches may do with answers to GET and HEAD (RFC 9110, RFC 9111). Answers to POST are not theirs to keep, so
/// nothing is said of them.
/// </summary>
/// <param name="maxAgeSeconds">How long a kept answer may be given without asking the server again; 0: never.</param>
/// <param name="time">Tells how much of a day is left.</param>
sealed class Caching(int maxAgeSeconds, TimeProvider time)
{
    /// <summary>Bytes of the hash that stands in a tag: enough for no two answers to meet by chance.</summary>
    const int HashBytes = 16;

    static readonly StringValues Never = "no-store";

    // The cost stands in the answer where the client asks for it by this header.
    static readonly StringValues Deciding = $"Accept, Accept-Encoding, {CostHeader.Name}";

    const string Always = "no-cache";

    readonly StringValues permission = Permission(maxAgeSeconds);

    /// <summary>Whether caches look at the answers to a method.</summary>
    internal static bool AppliesTo(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>No cache may keep the answer: something is wrong with it, which may be right in a moment.</summary>
    internal static void ForbidCaching(HttpContext context)
    {
        if (AppliesTo(context.Request.Method))
        {
            var headers = context.Response.Headers;
            headers.CacheControl = Never;
            headers.Vary = StringValues.Concat(headers.Vary, Deciding);
        }
    }

    /// <summary>Caches may keep the answer, and ask by its tag whether it is still right.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">The answer.</param>
    /// <param name="day">The day for which it is right, which no cache may outlive; null: every day.</param>
    /// <param name="format">Its media type.</param>
    /// <returns>Whether the client has it already: then status 304 is to be sent instead.</returns>
    internal bool AllowCaching(HttpContext context, ReadOnlySpan<byte> body, DateOnly? day, ResponseFormat format)
    {
        var tag = Tag(body, format);
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = day is { } until
            ? Permission(Math.Min(maxAgeSeconds, SecondsLeftOf(until)))
            : permission;
        headers.Vary = StringValues.Concat(headers.Vary, Deciding);
        return context.Request.Headers.IfNoneMatch is { Count: > 0 } known && Holds(known, tag);
    }

    static string Permission(int seconds) =>
        seconds <= 0 ? Always : string.Create(CultureInfo.InvariantCulture, $"public, max-age={seconds}");

    int SecondsLeftOf(DateOnly day)
    {
        var end = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1);
        return (int)Math.Floor((end - time.GetUtcNow()).TotalSeconds);
    }

    // Weak, for one tag stands for the answer in all its content codings; but its media type makes it another answer.
    static string Tag(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"W/\"{(format == ResponseFormat.Json ? 'j' : 'g')}{Convert.ToHexStringLower(hash[..HashBytes])}\"";
    }

    static bool Holds(StringValues known, string tag)
    {
        if (!EntityTagHeaderValue.TryParseList(known!, out var tags))
        {
            return false;
        }

        var own = EntityTagHeaderValue.Parse(tag);
        return tags.Any(other =>
            other.Equals(EntityTagHeaderValue.Any) || other.Compare(own, useStrongComparison: false)
        );
    }
}
