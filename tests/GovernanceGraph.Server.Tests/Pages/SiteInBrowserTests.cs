using GovernanceGraph.Testing;
using Microsoft.Playwright;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>The pages in a browser: by keyboard, on a phone, and without asking another host for anything.</summary>
[Collection(ServerTests.Name)]
public sealed class SiteInBrowserTests(ServerFixture server)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task NoPageIsWiderThanTheScreen(int width)
    {
        string[] addresses =
        [
            "/",
            "/search?q=paris",
            "/declaration/paris-call",
            "/state/US",
            "/org/united-nations/members?order=role",
            "/relation/state/US/SIGNED/declaration/paris-call",
            "/source/zdnet-us-russia-china-macron-pact",
            "/sources",
            "/revisions",
            "/questions",
            "/answer/01-paris-call-signatories-in-gge",
            "/guide",
            "/glossary",
        ];
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.SetViewportSizeAsync(width, 800);
                foreach (var address in addresses)
                {
                    await page.GotoAsync(new Uri(server.Address, address).ToString());
                    Assert.True(
                        await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                        $"{address} is wider than {width} pixels."
                    );
                }
            }
        );
    }

    [Fact]
    public async Task NamesAreSuggestedWhileOneTypesAndChosenByKeyboard()
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.GotoAsync(server.Address.ToString());
                await page.Locator("#q").FocusAsync();
                await page.Keyboard.TypeAsync("paris call");
                await page.GetByRole(AriaRole.Option).First.WaitForAsync();
                await page.Keyboard.PressAsync("ArrowDown");
                await page.Keyboard.PressAsync("Enter");

                await page.WaitForURLAsync("**/declaration/paris-call");
                Assert.Contains("Paris Call", await page.TitleAsync(), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task TheFirstQuestionIsAnsweredFromTheStartPageByKeyboardAlone()
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.GotoAsync(server.Address.ToString());
                var question = page.GetByRole(AriaRole.Link, new() { Name = "Who signed the Paris Call and was in" });
                for (var tabs = 0; tabs < 20 && !await IsFocusedAsync(question); tabs++)
                {
                    await page.Keyboard.PressAsync("Tab");
                }

                Assert.True(await IsFocusedAsync(question), "The first question is not reached by the Tab key.");
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync("**/answer/**");
                Assert.Equal(16, await page.Locator("main tbody tr").CountAsync());
            }
        );
    }

    static Task<bool> IsFocusedAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");
}
