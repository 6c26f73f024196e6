using System.Text.Json;
using GovernanceGraph.Testing;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>
/// What a person does: opens /graphql in a browser, runs the query, reads the answer. Nothing may leave the host.
/// </summary>
[Collection(ServerTests.Name)]
public sealed class BananaCakePopTests(ServerFixture server)
{
    const string Chromium = "/usr/bin/chromium";

    static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
    ];

    [Fact]
    public async Task TheFlagshipQueryIsAnsweredInBananaCakePop()
    {
        ServiceRequired.Unless(File.Exists(Chromium), $"There is no Chromium at {Chromium}.");
        ServiceRequired.Unless(
            File.Exists(
                Path.Combine(AppContext.BaseDirectory, GovernanceGraph.Server.Pages.Ide.DirectoryName, "index.html")
            ),
            "Banana Cake Pop is not installed: the build found no Node.js."
        );
        await WithPageAsync(async page =>
        {
            await page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
            await page.GetByText("ParisCallSignatoriesInTheGGE").First.WaitForAsync();
            await page.GetByText("Schema available").WaitForAsync();
            Assert.Equal("GovernanceGraph - Banana Cake Pop", await page.TitleAsync());
            var answer = await page.RunAndWaitForResponseAsync(
                () => page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = false }).First.ClickAsync(),
                response => response.Request.PostData?.Contains("paris-call", StringComparison.Ordinal) == true
            );

            using var result = JsonDocument.Parse(await answer.TextAsync());
            Assert.Equal(
                15,
                result.RootElement.GetProperty("data").GetProperty("states").GetProperty("totalCount").GetInt32()
            );
            await page.GetByText("totalCount").Last.WaitForAsync();
        });
    }

    [Fact]
    public async Task WhoClosesTheFirstDocumentIsNotGivenItAgain()
    {
        ServiceRequired.Unless(File.Exists(Chromium), $"There is no Chromium at {Chromium}.");
        await WithPageAsync(async page =>
        {
            await page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
            await page.GetByText("ParisCallSignatoriesInTheGGE").First.WaitForAsync();
            await page.GetByText("Schema available").WaitForAsync();

            // Banana Cake Pop saves its open documents from time to time, also after they are cleared: it is left
            // first.
            await page.GotoAsync(server.Address.ToString());
            await page.EvaluateAsync(
                """
                new Promise((resolve, reject) => {
                  const opening = indexedDB.open("banana-cake-pop");
                  opening.onerror = () => reject(opening.error);
                  opening.onsuccess = () => {
                    const change = opening.result.transaction(["tab", "item"], "readwrite");
                    change.objectStore("tab").clear();
                    change.objectStore("item").clear();
                    change.oncomplete = () => { opening.result.close(); resolve(); };
                  };
                })
                """
            );
            await page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
            await page.GetByText("Create Document").First.WaitForAsync();
            await Task.Delay(1_000);
            Assert.True(await page.GetByText("Create Document").First.IsVisibleAsync());
        });
    }

    [Theory]
    [InlineData(360)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task TheFlagshipQueryIsAnsweredOnTheStartPage(int width)
    {
        ServiceRequired.Unless(File.Exists(Chromium), $"There is no Chromium at {Chromium}.");
        await WithPageAsync(async page =>
        {
            await page.SetViewportSizeAsync(width, 740);
            await page.GotoAsync(server.Address.ToString());
            var run = page.GetByRole(AriaRole.Button, new() { Name = "Run the query here" });
            await run.FocusAsync();
            await page.Keyboard.PressAsync("Enter");

            await page.GetByText("15 states", new() { Exact = true }).WaitForAsync();
            Assert.Equal(
                "Answered: 15 states, in the table below.",
                await page.GetByRole(AriaRole.Status).TextContentAsync()
            );
            Assert.True(
                await run.EvaluateAsync<bool>("button => button === document.activeElement"),
                "The focus does not stay on the button."
            );
            Assert.Equal(15, await page.Locator("#answer tbody tr").CountAsync());
            await CheckTableAsync(page);
            await page.Locator("#answer summary").First.ClickAsync();
            Assert.True(
                await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                "The page is wider than the screen."
            );
        });
    }

    /// <summary>
    /// Each state has a date or what bounds it, and its sources in a few groups that say what they say and for when.
    /// </summary>
    static async Task CheckTableAsync(IPage page)
    {
        var rows = await page.Locator("#answer").GetByRole(AriaRole.Row).AllAsync();
        Assert.Equal(16, rows.Count); // on a narrow screen too, where the table is shown as blocks
        foreach (var row in rows.Skip(1))
        {
            var date = await row.GetByRole(AriaRole.Cell).First.TextContentAsync();
            Assert.Matches(@"^(between )?\d{4}(-\d\d){0,2}( and \d{4}(-\d\d){0,2})?( \(sources disagree\))?$", date);
            Assert.InRange(await row.Locator("details").CountAsync(), 1, 6);
        }

        var unitedStates = page.GetByRole(AriaRole.Row)
            .Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "United States", Exact = true }) });
        Assert.Equal("2021-11-10", await unitedStates.GetByRole(AriaRole.Cell).First.TextContentAsync());
        var groups = await unitedStates.Locator("summary").AllTextContentsAsync();
        Assert.Contains(groups, group => group.StartsWith("Signed in 2021: ", StringComparison.Ordinal));
        Assert.Contains(groups, group => group.StartsWith("Not a signatory in 2018: ", StringComparison.Ordinal));
    }

    /// <summary>
    /// Opens a page, and fails where it asks another host for anything, its own scripts fail or the console has an
    /// error.
    /// </summary>
    async Task WithPageAsync(Func<IPage, Task> act)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = Arguments }
        );
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
            if (message.Type == "error" || message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
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
