using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using GovernanceGraph.Pages.Rendering;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Embeds;

/// <summary>The embed of a page by the oEmbed protocol, version 1.0 (https://oembed.com).</summary>
static class OEmbed
{
    /// <summary>The address that answers.</summary>
    internal const string Segment = "oembed";

    /// <summary>The format of an answer where the address names none.</summary>
    internal const string Json = "json";

    const string Xml = "xml";
    const string Provider = "GovernanceGraph";
    const int Width = 640;
    const int CacheSeconds = 86_400;

    /// <summary>Whether there is an answer in a format.</summary>
    internal static bool IsFormat(string format) => format is Json or Xml;

    /// <summary>
    /// The path and the parameters of a page of this server; null: the address is of another server or malformed.
    /// The embed of a page may stand for the page.
    /// </summary>
    /// <param name="url">The whole address.</param>
    /// <param name="origin">The scheme and name by which this server was asked.</param>
    internal static (string[] Segments, QueryString Query)? PageOf(string url, string origin)
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || !Uri.TryCreate(origin, UriKind.Absolute, out var own)
            || address.Scheme != own.Scheme
            || address.Authority != own.Authority
            || address.UserInfo.Length > 0
        )
        {
            return null;
        }

        var segments = PathString.FromUriComponent(address).Value!.TrimStart('/').Split('/');
        return (segments is [EmbedOffer.Segment, .. var page] ? page : segments, new(address.Query));
    }

    /// <summary>The answer.</summary>
    /// <param name="offer">The embed.</param>
    /// <param name="format">The format.</param>
    /// <param name="maxWidth">The most pixels in width; null: any.</param>
    /// <param name="maxHeight">The most pixels in height; null: any.</param>
    internal static PageDownload Answer(EmbedOffer offer, string format, int? maxWidth, int? maxHeight)
    {
        var width = Math.Min(Width, maxWidth ?? Width);
        var height = Math.Min(offer.Height, maxHeight ?? offer.Height);
        (string Name, object Value)[] members =
        [
            ("type", "rich"),
            ("version", "1.0"),
            ("title", offer.Title),
            ("provider_name", Provider),
            ("provider_url", $"{offer.Origin}/"),
            ("cache_age", CacheSeconds),
            ("html", offer.Code(width, height)),
            ("width", width),
            ("height", height),
        ];
        var content = format == Xml ? XmlOf(members) : JsonOf(members);
        var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        return new(content, format == Xml ? "text/xml; charset=utf-8" : "application/json", null, tag);
    }

    static byte[] JsonOf((string Name, object Value)[] members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            VariablesText.Write(
                writer,
                members.ToDictionary(member => member.Name, member => (object?)member.Value, StringComparer.Ordinal)
            );
        }

        return buffer.ToArray();
    }

    static byte[] XmlOf((string Name, object Value)[] members)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartDocument(standalone: true);
            writer.WriteStartElement("oembed");
            foreach (var (name, value) in members)
            {
                writer.WriteElementString(name, Writable(Convert.ToString(value, CultureInfo.InvariantCulture)!));
            }

            writer.WriteEndElement();
        }

        return buffer.ToArray();
    }

    // XML has no way to write most control characters and halves of surrogate pairs.
    static string Writable(string text) =>
        string.Concat(
            text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
        );
}
