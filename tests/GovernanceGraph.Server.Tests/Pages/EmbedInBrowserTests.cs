using System.Collections.Concurrent;
using GovernanceGraph.Testing;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>Embeds in the page of another origin, in a narrow column, and the way to their code.</summary>
[Collection(ServerTests.Name)]
public sealed class EmbedInBrowserTests(ServerFixture server)
{
    const string Kept = "answer/01-paris-call-signatories-in-gge";

    [Fact]
    public async Task AnEmbedIsReadableInTheColumnOfAnotherSiteWithAndWithoutScripts()
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        var address = new Uri(server.Address, $"embed/{Kept}");
        var html = $$"""
            <!doctype html><title>A page of another site</title><link rel="icon" href="data:,">
            <script>
              messages = [];
              addEventListener("message", ({ source, data }) =>
                messages.push([source === frames.still ? "still" : "running", data.type, data.height]));
            </script>
            <div style="width: 320px">
              <iframe name="still" sandbox src="{{address}}?still" width="100%" height="500"></iframe>
              <iframe name="running" sandbox="allow-scripts" src="{{address}}?running" width="100%" height="500"></iframe>
              <iframe name="block" sandbox="allow-scripts" width="100%" height="520"
                srcdoc="<iframe src='{{address}}?block' width='100%' height='500'></iframe>"></iframe>
            </div>
            """;
        await using var host = await HostPage.StartAsync(html, TestContext.Current.CancellationToken);
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                var blocked = new ConcurrentBag<string>();
                page.Console += (_, message) =>
                {
                    if (message.Text.Contains(Browser.Sandboxed, StringComparison.Ordinal))
                    {
                        blocked.Add(message.Text);
                    }
                };
                await page.GotoAsync(host.Address.AbsoluteUri);
                foreach (var name in new[] { "still", "running" })
                {
                    var frame = page.FrameLocator($"iframe[name={name}]");
                    await frame.Locator("tbody tr").First.WaitForAsync();
                    Assert.Equal(16, await frame.Locator("tbody tr").CountAsync());
                    Assert.True(await frame.GetByText("Open this question").IsVisibleAsync());
                    Assert.Equal("15px", await StyleAsync(frame.Locator("body"), "fontSize")); // the style arrived
                }

                // Content management systems show the HTML of authors in sandboxed frames.
                var block = page.FrameLocator("iframe[name=block]").FrameLocator("iframe");
                await block.Locator("tbody tr").First.WaitForAsync();

                await page.WaitForFunctionAsync("messages.length > 0");
                var running = page.Frames.Single(frame => frame.Name == "running");
                Assert.True(
                    await running.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                    "The embed is wider than its column."
                );

                var before = await page.EvaluateAsync<int>("messages.length");
                await page.EvaluateAsync("document.querySelector('div').style.width = '600px'");
                await page.WaitForFunctionAsync($"messages.length > {before}");

                Assert.All(blocked, text => Assert.Contains("?still'", text, StringComparison.Ordinal));

                // By now a script in the other frame would have told its height too.
                Assert.True(
                    await page.EvaluateAsync<bool>(
                        "messages.every(([frame, type, height]) => "
                            + "frame === 'running' && type === 'governancegraph:height' && height > 500)"
                    )
                );
            },
            [host.Address]
        );
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, "rgb(18, 23, 30)")]
    public async Task AnEmbedIsLightOrDarkAsTheReaderLikes(ColorScheme scheme, string background)
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.GotoAsync(new Uri(server.Address, $"embed/{Kept}").AbsoluteUri);
                Assert.Equal(background, await StyleAsync(page.Locator("body"), "backgroundColor"));
            }
        );
    }

    [Theory]
    [InlineData(Kept)]
    [InlineData("relation/state/CA/MEMBER_OF/group/un-gge-2019-2021")]
    [InlineData("declaration/paris-call/signatories")]
    public async Task TheCodeIsTwoClicksAwayAndThePreviewLoadsOnlyThen(string address)
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
                await page.GotoAsync(new Uri(server.Address, address).AbsoluteUri);
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                Assert.DoesNotContain(page.Frames, frame => frame.Url.Contains("/embed/", StringComparison.Ordinal));

                await page.Locator("#embed > summary").ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Copy the code" }).ClickAsync();
                await page.GetByText("Copied.").WaitForAsync();
                var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
                Assert.Equal(await page.GetByLabel("Paste this code into your page").InputValueAsync(), copied);

                await page.Locator("#embed iframe").ScrollIntoViewIfNeededAsync();
                await page.FrameLocator("#embed iframe").GetByText("Open this question").WaitForAsync();
            }
        );
    }

    static Task<string> StyleAsync(ILocator element, string property) =>
        element.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");
}
