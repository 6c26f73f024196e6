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
    [Fact]
    public async Task TheFlagshipQueryIsAnsweredInBananaCakePop()
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        ServiceRequired.Unless(
            File.Exists(
                Path.Combine(AppContext.BaseDirectory, GovernanceGraph.Server.Pages.Ide.DirectoryName, "index.html")
            ),
            "Banana Cake Pop is not installed: the build found no Node.js."
        );
        await Browser.WithPageAsync(
            server,
            async page =>
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
            }
        );
    }

    [Fact]
    public async Task WhoClosesTheFirstDocumentIsNotGivenItAgain()
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
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
            }
        );
    }

    [Fact]
    public async Task ALinkOfAPageOpensItsQueryBesideTheFirst()
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.GotoAsync(new Uri(server.Address, "/graphql").ToString());
                await page.GetByText("ParisCallSignatoriesInTheGGE").First.WaitForAsync();
                await page.GotoAsync(new Uri(server.Address, "/state/FR").ToString());
                await page.GetByText("The query behind this page").ClickAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "Open in Banana Cake Pop" }).ClickAsync();
                await page.GetByText("StatePage").First.WaitForAsync();

                await page.GetByText("Schema available").WaitForAsync();
                Assert.EndsWith("/graphql/", page.Url, StringComparison.Ordinal);
                var answer = await page.RunAndWaitForResponseAsync(
                    () => page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = false }).First.ClickAsync(),
                    response => response.Request.PostData?.Contains("StatePage", StringComparison.Ordinal) == true
                );
                using var result = JsonDocument.Parse(await answer.TextAsync());
                Assert.Equal(
                    "France",
                    result.RootElement.GetProperty("data").GetProperty("entity").GetProperty("name").GetString()
                );
            }
        );
    }
}
