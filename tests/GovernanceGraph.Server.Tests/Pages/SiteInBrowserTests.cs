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
            "/ask",
            "/ask?field1=signed&id1=declaration:paris-call&field2=memberOf&id2=group:un-gge-2019-2021",
            "/ask?kind=declaration&field1=signatories&entity1=united&did=&when=date",
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
                await FollowAsync(page, question, "**/answer/**");
                Assert.Equal(16, await page.Locator("main tbody tr").CountAsync());
            }
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AQuestionIsAskedByTheFormFromTheStartPageByKeyboardAlone(bool hasScripts)
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.GotoAsync(server.Address.ToString());
                var asking = page.GetByRole(AriaRole.Link, new() { Name = "Ask your own question" });
                await TabToAsync(page, asking);
                await FollowAsync(page, asking, "**/ask?**");
                Assert.StartsWith(
                    "15 states",
                    await page.Locator("#result").InnerTextAsync(),
                    StringComparison.Ordinal
                );

                var answer = page.GetByRole(AriaRole.Link, new() { Name = "See the answer" });
                await TabToAsync(page, answer);
                await FollowAsync(page, answer, "**/answer?**");
                Assert.Equal(15, await page.Locator("main tbody tr").CountAsync());
            },
            hasScripts: hasScripts
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheSameQuestionIsTypedIntoTheEmptyForm(bool hasScripts)
    {
        ServiceRequired.Unless(File.Exists(Browser.Path), $"There is no Chromium at {Browser.Path}.");
        await Browser.WithPageAsync(
            server,
            async page =>
            {
                await page.GotoAsync(new Uri(server.Address, "/ask").ToString());
                await TypeNameAsync(page, 1, "paris call", hasScripts);
                await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Add a condition" }));
                await page.Keyboard.PressAsync("Enter");
                await page.Locator("[name=field2]").WaitForAsync();
                await TabToAsync(page, page.Locator("[name=field2]"));
                await page.Keyboard.TypeAsync("is a member");
                await TypeNameAsync(page, 2, "group:un-gge-2019-2021", hasScripts: false);
                await page.Keyboard.PressAsync("Enter");
                await page.Locator("#result").WaitForAsync();

                Assert.StartsWith(
                    "15 states",
                    await page.Locator("#result").InnerTextAsync(),
                    StringComparison.Ordinal
                );
            },
            hasScripts: hasScripts
        );
    }

    static async Task TypeNameAsync(IPage page, int condition, string text, bool hasScripts)
    {
        await TabToAsync(page, page.Locator($"[name=entity{condition}]"));
        await page.Keyboard.TypeAsync(text);
        if (hasScripts)
        {
            await page.Locator($"#names-{condition} [role=option]").First.WaitForAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("declaration:paris-call", await page.Locator($"[name=id{condition}]").InputValueAsync());
        }
    }

    static async Task TabToAsync(IPage page, ILocator element)
    {
        for (var tabs = 0; tabs < 60 && !await IsFocusedAsync(element); tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await IsFocusedAsync(element), "The Tab key does not lead there.");
    }

    // A browser on a busy machine sometimes loses a key: it is pressed again while the link still has the focus.
    static async Task FollowAsync(IPage page, ILocator link, string address)
    {
        const int Presses = 5;
        for (var press = 1; ; press++)
        {
            await link.PressAsync("Enter");
            try
            {
                await page.WaitForURLAsync(address, new() { Timeout = 12_000, WaitUntil = WaitUntilState.Commit });
                break;
            }
            catch (TimeoutException) when (press < Presses)
            {
                // The page is still the one before.
            }
        }

        await page.WaitForLoadStateAsync();
    }

    static Task<bool> IsFocusedAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");
}
