using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Limits;

/// <summary>Checks documents against one limit, the others switched off.</summary>
sealed class LimitHarness(ValidationLimits limits)
{
    public void Accepts(string document) => Reports(document);

    /// <summary>Errors as they print: the message, and the places in parentheses.</summary>
    public void Reports(string document, params string[] errors) =>
        Assert.Equal(
            errors,
            OperationLimits
                .Check(Parser.ParseDocument(document, ParserLimits.ForTrustedText), limits)
                .Select(error => error.ToString())
        );
}
