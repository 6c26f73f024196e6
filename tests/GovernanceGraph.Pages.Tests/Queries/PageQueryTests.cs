using GovernanceGraph.Pages.Queries;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Queries;

/// <summary>The documents behind pages.</summary>
public sealed class PageQueryTests
{
    const string Prefix = "queries/";

    public static TheoryData<string> Names =>
        [
            .. typeof(PageQuery)
                .Assembly.GetManifestResourceNames()
                .Where(name =>
                    name.StartsWith(Prefix, StringComparison.Ordinal)
                    && !name.EndsWith(".fragment", StringComparison.Ordinal)
                )
                .Select(name => name[Prefix.Length..]),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryDocumentHasTheFragmentsThatItSpreadsOnce(string name)
    {
        var text = PageQuery.Load(name).Text;
        var spread = text.Split("...").Skip(1).Select(rest => rest.Split(' ', '\n', '}')[0]).Distinct();

        Assert.All(spread, fragment => Assert.Equal(2, text.Split($"fragment {fragment} on ").Length));
    }

    [Fact]
    public void AnUnknownNameIsAMistakeOfTheProgram() =>
        Assert.Throws<System.Diagnostics.UnreachableException>(() => PageQuery.Load("nothing"));
}
