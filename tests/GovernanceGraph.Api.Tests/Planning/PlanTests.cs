using System.Text;
using System.Text.Json;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Planning;

public sealed class PlanTests
{
    [Fact]
    public void QueriesBecomePlans() => Golden.Cases("Cases/plans.cases", Plan);

    [Fact]
    public void FiltersBecomeConditions() => Golden.Cases("Cases/filters.cases", Plan);

    [Fact]
    public void OrdersAndPagesAreReadOrRefused() => Golden.Cases("Cases/pages.cases", Plan);

    // Variables may follow the document, after a line "variables:". The answer is the plans, or the errors.
    static string Plan(string input)
    {
        var parts = input.Split("\nvariables:", 2);
        var store = new StoreDouble();
        var body = Requests.SendAsync(store, parts[0], parts.Length > 1 ? parts[1] : null).GetAwaiter().GetResult();
        var text = new StringBuilder();
        foreach (var query in store.Asked.SelectMany(call => call))
        {
            text.Append(query);
        }

        using var response = JsonDocument.Parse(body);
        if (response.RootElement.TryGetProperty("errors", out var errors))
        {
            foreach (var error in errors.EnumerateArray())
            {
                text.Append("error ").Append(error.GetRawText()).Append('\n');
            }
        }

        return text.ToString();
    }
}
