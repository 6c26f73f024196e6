using System.Text.Json;
using GovernanceGraph.Testing;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Server.Tests;

/// <summary>What a person does: opens /graphql in a browser, runs the query, reads the answer. Nothing may leave the host.</summary>
[Collection(ServerTests.Name)]
public sealed class BananaCakePopTests(ServerFixture server)
{
    const string Chromium = "/usr/bin/chromium";

    static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

    [SkippableFact]
    public async Task TheFlagshipQueryIsAnsweredInBananaCakePop()
    {
        ServiceRequired.Unless(File.Exists(Chromium), $"There is no Chromium at {Chromium}.");
        ServiceRequired.Unless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, GovernanceGraph.Server.Http.Ide.DirectoryName, "index.html")),
            "Banana Cake Pop is not installed: the build found no Node.js.");
        await WithPageAsync(async page =>
        {
            await page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
            await page.GetByText("Create Document").ClickAsync();
            await page.GetByText("Schema available").WaitForAsync();
            var answer = await page.RunAndWaitForResponseAsync(
                () => page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = false }).First.ClickAsync(),
                response => response.Request.PostData?.Contains("paris-call", StringComparison.Ordinal) == true);

            using var result = JsonDocument.Parse(await answer.TextAsync());
            Assert.Equal(15, result.RootElement.GetProperty("data").GetProperty("states").GetProperty("totalCount").GetInt32());
            await page.GetByText("totalCount").Last.WaitForAsync();
        });
    }

    [SkippableFact]
    public async Task TheFlagshipQueryIsAnsweredOnTheStartPage()
    {
        ServiceRequired.Unless(File.Exists(Chromium), $"There is no Chromium at {Chromium}.");
        await WithPageAsync(async page =>
        {
            await page.SetViewportSizeAsync(360, 740);
            await page.GotoAsync(server.Address.ToString());
            await page.GetByRole(AriaRole.Button, new() { Name = "Run the query here" }).ClickAsync();

            await page.GetByText("15 states").WaitForAsync();
            Assert.Equal(15, await page.Locator("#answer tbody tr").CountAsync());
            Assert.True(
                await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                "On a phone the page is wider than the screen.");
        });
    }

    /// <summary>Opens a page, and fails where it asks another host for anything or its own scripts fail.</summary>
    async Task WithPageAsync(Func<IPage, Task> act)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        var elsewhere = new List<string>();
        var errors = new List<string>();
        page.Context.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && address.Authority != server.Address.Authority)
            {
                elsewhere.Add(request.Url);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                errors.Add(message.Text);
            }
        };

        await act(page);
        Assert.Empty(elsewhere);
        Assert.Empty(errors);
    }
}
