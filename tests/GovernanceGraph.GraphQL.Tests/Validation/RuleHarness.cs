using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation;

/// <summary>Lets one rule look at documents against a schema of ships, or another one.</summary>
sealed class RuleHarness
{
    readonly ValidationRule rule;
    readonly Schema schema;

    public RuleHarness(ValidationRule rule)
        : this(rule, HarbourSchema.Instance) { }

    RuleHarness(ValidationRule rule, Schema schema) => (this.rule, this.schema) = (rule, schema);

    public RuleHarness Against(string sdl) => new(rule, HarbourSchema.Read(sdl));

    public void Accepts(string document) => Reports(document);

    /// <summary>Errors as they print: the message, and the places in parentheses.</summary>
    public void Reports(string document, params string[] errors) =>
        Assert.Equal(
            errors,
            DocumentValidator
                .Validate(
                    schema,
                    Parser.ParseDocument(document, ParserLimits.ForTrustedText),
                    ValidationLimits.SpecifiedRulesOnly,
                    [rule]
                )
                .Select(error => error.ToString())
        );
}
