using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Rendering;

namespace GovernanceGraph.Pages.Embeds;

/// <summary>What a page offers to those who want to show it in a page of their own.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="Address">
/// The address of the embed, relative to the start page; it names the revision by the hash of its content.
/// </param>
/// <param name="Origin">The scheme and name by which the server was asked.</param>
/// <param name="PageUrl">The whole address of the page.</param>
/// <param name="Height">A height that fits, in pixels.</param>
public sealed record EmbedOffer(string Title, string Address, string Origin, string PageUrl, int Height)
{
    /// <summary>The first part of the addresses of embeds.</summary>
    internal const string Segment = "embed";

    const int MinHeight = 260;
    const int MaxHeight = 600;
    const int HeightOfRow = 44;

    // Own scripts tell the height, and links open in tabs of their own; the frame can do no more than that.
    const string Sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

    static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The offer of a page; null: it has no embed.</summary>
    internal static EmbedOffer? Of(Page page, PageFrame frame) =>
        page is { Embed: { } view, Revision: { } revision }
            ? new(
                page.Head.Title,
                $"{Segment}/" + page.Viewing.PinnedTo(revision.Hash).Extend(page.Head.Address),
                frame.Origin,
                $"{frame.Origin}/{page.Viewing.Extend(page.Head.Address)}",
                Math.Clamp(MinHeight + (view.Rows * HeightOfRow), MinHeight, MaxHeight)
            )
            : null;

    /// <summary>The HTML that shows the embed.</summary>
    /// <param name="width">Its width in pixels; null: that of the column.</param>
    /// <param name="height">Its height in pixels.</param>
    internal string Code(int? width, int height) =>
        $"<iframe src=\"{Html.Encode($"{Origin}/{Address}")}\" title=\"{Html.Encode(Title)}\" "
        + $"width=\"{width?.ToString(CultureInfo.InvariantCulture) ?? "100%"}\" "
        + $"height=\"{height.ToString(CultureInfo.InvariantCulture)}\" "
        + $"loading=\"lazy\" sandbox=\"{Sandbox}\" style=\"border:0\"></iframe>";

    /// <summary>The address at which a program finds the embed by the oEmbed protocol.</summary>
    /// <param name="format">"json" or "xml".</param>
    internal string OEmbedUrl(string format) =>
        $"{Origin}/{OEmbed.Segment}" + QueryText.Of(("url", PageUrl), ("format", format));
}
