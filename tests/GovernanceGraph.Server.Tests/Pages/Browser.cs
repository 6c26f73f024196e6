using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>The machine's own browser, without a window.</summary>
static class Browser
{
    /// <summary>Where it is.</summary>
    public const string Path = "/usr/bin/chromium";

    /// <summary>What the console says of a script in a frame whose host allows none: no mistake.</summary>
    public const string Sandboxed = "because the document's frame is sandboxed";

    static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
    ];

    /// <summary>
    /// Opens a page, and fails where it asks another host for anything, its own scripts fail or the console has an
    /// error.
    /// </summary>
    /// <param name="server">Whose pages.</param>
    /// <param name="act">What is done with the page.</param>
    /// <param name="others">Further servers that may be asked; null: none.</param>
    /// <param name="hasScripts">Whether scripts run.</param>
    public static async Task WithPageAsync(
        ServerFixture server,
        Func<IPage, Task> act,
        IReadOnlyList<Uri>? others = null,
        bool hasScripts = true
    )
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Path, Args = Arguments }
        );
        var page = await browser.NewPageAsync(new() { JavaScriptEnabled = hasScripts });
        page.SetDefaultTimeout(60_000);
        var elsewhere = new List<string>();
        var errors = new List<string>();
        page.Context.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (
                address.Scheme is not ("data" or "blob")
                && address.Authority != server.Address.Authority
                && others?.Any(other => other.Authority == address.Authority) != true
            )
            {
                elsewhere.Add(request.Url);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (
                !message.Text.Contains(Sandboxed, StringComparison.Ordinal)
                && (
                    message.Type == "error"
                    || message.Text.Contains("Content Security Policy", StringComparison.Ordinal)
                )
            )
            {
                errors.Add(message.Text);
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                errors.Add($"{response.Status} {response.Url}");
            }
        };

        await act(page);
        Assert.Empty(elsewhere);
        Assert.Empty(errors);
    }
}
