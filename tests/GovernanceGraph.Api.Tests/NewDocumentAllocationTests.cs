using System.Globalization;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>What documents cost that the server has never seen, in bytes: those do not depend on the machine.</summary>
public sealed class NewDocumentAllocationTests
{
    const int Documents = 200;

    // Measured with optimization: 9,300 and 36,500. Without it, somewhat more.
    const int MostToValidate = 14_000;
    const int MostToPrepare = 48_000;

    const string Flagship = """
        {
          states(
            where: {
              signed:   { some: { node: { id: { eq: "declaration:paris-call" } } } }
              memberOf: { some: { node: { id: { eq: "group:un-gge-2019-2021" } } } }
            }
            order: [{ name: ASC }]
          ) {
            totalCount
            nodes {
              name
              isoAlpha2
              signed(where: { node: { id: { eq: "declaration:paris-call" } } }) {
                edges { since status corroboration claims { polarity locator source { title url published } } }
              }
            }
          }
        }
        """;

    [Fact]
    public void ValidatingTakesLittle()
    {
        var schema = GovernanceSchema.Create(ApiLimits.Standard);
        var documents = Array.ConvertAll(Texts(), text => Parser.ParseDocument(text, ParserLimits.ForRequests));
        var limits = new ValidationLimits();
        Assert.InRange(
            BytesOf(i => Assert.Empty(DocumentValidator.Validate(schema, documents[i], limits))),
            0,
            MostToValidate
        );
    }

    [Fact]
    public void PreparingTakesLittle()
    {
        var executor = new GraphQLExecutor(GovernanceSchema.Create(new StoreDouble(), ApiLimits.Standard));
        var texts = Texts();
        Assert.InRange(
            BytesOf(i => Assert.False(executor.Prepare(new() { Query = texts[i] }, null, default).IsRefused)),
            0,
            MostToPrepare
        );
    }

    static string[] Texts() =>
        [
            .. Enumerable
                .Range(0, 2 * Documents)
                .Select(i =>
                    Flagship.Replace(
                        "totalCount",
                        $"t{i.ToString(CultureInfo.InvariantCulture)}: totalCount",
                        StringComparison.Ordinal
                    )
                ),
        ];

    // The first half warms up.
    static long BytesOf(Action<int> work)
    {
        var before = 0L;
        for (var i = 0; i < 2 * Documents; i++)
        {
            before = i == Documents ? GC.GetAllocatedBytesForCurrentThread() : before;
            work(i);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Documents;
    }
}
