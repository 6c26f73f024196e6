namespace GovernanceGraph.Benchmarks;

/// <summary>Who signed the Paris Call and sits in the UN GGE of 2019-2021, with the sources.</summary>
static class FlagshipQuery
{
    internal const string Text = """
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
}
