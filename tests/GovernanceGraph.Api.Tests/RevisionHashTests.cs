using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>A revision asked for by its hash.</summary>
public sealed class RevisionHashTests
{
    const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(Hash, Hash)]
    [InlineData("0123456789ab", "0123456789ab")]
    [InlineData("0123456789ABCDEF", "0123456789abcdef")]
    [InlineData("sha256:0123456789ab", "0123456789ab")]
    [InlineData("SHA256:" + Hash, Hash)]
    public async Task TheStoreIsAskedForIt(string given, string digits)
    {
        foreach (
            var field in new[]
            {
                "states(revisionHash: $h) { totalCount }",
                "state(id: \"state:FR\", revisionHash: $h) { id }",
                "source(id: \"x\", revisionHash: $h) { id }",
                "search(text: \"x\", revisionHash: $h) { totalCount }",
                "dataset(revisionHash: $h) { revision { number } }",
                "revisions(revisionHash: $h) { totalCount }",
            }
        )
        {
            var store = new StoreDouble((_, sink) => sink.Null());
            await Requests.SendAsync(store, $"query ($h: String!) {{ {field} }}", $$"""{"h":"{{given}}"}""");
            Assert.Equal(RevisionName.OfHash(digits), store.Asked[0][0].Revision);
        }
    }

    [Theory]
    [InlineData("""revisionHash: "0123456789a" """, "must be the hash of a revision")]
    [InlineData("""revisionHash: "" """, "must be the hash of a revision")]
    [InlineData("""revisionHash: "0123456789ag" """, "must be the hash of a revision")]
    [InlineData("""revisionHash: "md5:0123456789ab" """, "must be the hash of a revision")]
    [InlineData($"""revisionHash: "{Hash}0" """, "must be the hash of a revision")]
    [InlineData(
        $"""revision: 1, revisionHash: "{Hash}" """,
        "Give \\\"revision\\\" or \\\"revisionHash\\\", not both."
    )]
    public async Task WhatIsNoHashIsAnError(string arguments, string message)
    {
        var body = await Requests.SendAsync(new StoreDouble(), $"{{ states({arguments}) {{ totalCount }} }}");
        Assert.Contains(message, body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"INVALID_ARGUMENT\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClientsWithNumbersGoOnWorking()
    {
        var store = new StoreDouble((_, sink) => sink.Null());
        var body = await Requests.SendAsync(
            store,
            "query ($r: Int!) { states(revision: $r, revisionHash: null) { totalCount } }",
            """{"r":2}"""
        );
        Assert.Equal("""{"data":{"states":null}}""", body);
        Assert.Equal(new RevisionName(2), store.Asked[0][0].Revision);
    }

    [Fact]
    public async Task HashesCountAmongTheRevisionsThatAnOperationMayName()
    {
        var query = string.Concat(
            Enumerable.Range(0, 4).Select(i => $"a{i}: states(revisionHash: \"0123456789a{i}\") {{ totalCount }} ")
        );
        Assert.Contains(
            "at most 3 different revisions",
            await Requests.SendAsync(new StoreDouble(), $"{{ {query} }}"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("state:FR@h0123456789ab", "", "\"id\":\"state:FR@h0123456789ab\"")]
    [InlineData("state:FR", "revisionHash: \"0123456789abcdef\"", "\"id\":\"state:FR@h0123456789ab\"")]
    [InlineData("state:FR@h0123456789ab", "revisionHash: \"0123456789abcdef\"", "\"id\":\"state:FR@h0123456789ab\"")]
    [InlineData("state:FR@2020-01-01@h0123456789ab", "", "\"id\":\"state:FR@2020-01-01@h0123456789ab\"")]
    [InlineData(
        "state:FR@h0123456789ab",
        "revision: 1",
        "the other arguments ask for an answer at any time in revision 1"
    )]
    [InlineData("state:FR@h0123456789", "", "is not a valid identifier")]
    [InlineData("state:FR@h0123456789AB", "", "is not a valid identifier")]
    [InlineData("state:FR@h0123456789abc", "", "is not a valid identifier")]
    public async Task IdsNameTheFirstDigits(string id, string argument, string expected)
    {
        var store = new StoreDouble(
            (query, sink) =>
            {
                sink.BeginRecord();
                sink.Name(new("id"));
                sink.Id(
                    "state:FR"u8,
                    isPlain: true,
                    ((FieldOutput)((LookupOutput)query.Root).Selection.Outputs[0]).Scope
                );
                sink.EndRecord();
            }
        );
        Assert.Contains(
            expected,
            await Requests.SendAsync(
                store,
                $"{{ state(id: \"{id}\"{(argument.Length == 0 ? "" : ", " + argument)}) {{ id }} }}"
            ),
            StringComparison.Ordinal
        );
    }
}
