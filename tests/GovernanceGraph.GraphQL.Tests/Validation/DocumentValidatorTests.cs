using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation;

public class DocumentValidatorTests
{
    static readonly ValidationLimits Specified = ValidationLimits.SpecifiedRulesOnly;

    [Fact]
    public void AValidDocumentHasNoErrors() =>
        Assert.Empty(
            Validate(
                """
                query Q($id: ID, $short: Boolean! = true) {
                  ferry(id: $id) {
                    ...Names
                    captain { name ships { ... on Barge { cargo @skip(if: $short) } } }
                  }
                }
                fragment Names on Vessel { name(short: $short) length(unit: FOOT) }
                """,
                new ValidationLimits()
            )
        );

    [Fact]
    public void TheErrorsOfAllRulesAreCollectedInDocumentOrder() =>
        Assert.Equal(
            [
                "Variable \"$a\" is not defined. (1:13, 1:1)",
                "Cannot query field \"deck\" on type \"Ferry\". Did you mean \"decks\"? (1:19)",
                "Unknown fragment \"F\". (1:27)",
                "Field \"name\" must not have a selection since type \"String\" has no subfields. (1:34)",
            ],
            Validate("{ ferry(id: $a) { deck ...F name { x } } }", Specified)
        );

    [Fact]
    public void AnEmptySelectionSetIsValid() => Assert.Empty(Validate("{ ferry { } }", Specified));

    [Fact]
    public void ErrorsPastTheLimitAreReplacedByOne() =>
        Assert.Equal(
            [
                "Cannot query field \"a\" on type \"Query\". (1:3)",
                "Cannot query field \"b\" on type \"Query\". (1:5)",
                "Too many validation errors, error limit reached. Validation aborted.",
            ],
            Validate("{ a b c d }", Specified with { MaxErrors = 2 })
        );

    [Fact]
    public void AsManyErrorsAsTheLimitAreAllListed() =>
        Assert.Equal(2, Validate("{ a b }", Specified with { MaxErrors = 2 }).Count);

    [Fact]
    public void TheReferenceDoesNotSayWhyItStops() =>
        Assert.Equal(
            ["Validation aborted."],
            Validate("{ ferry { decks decks decks } }", Specified with { MaxMergeComparisons = 3 })
        );

    [Fact]
    public void TooManyComparisonsOfFieldsStopValidation() =>
        Assert.Equal(
            [
                "Validation aborted: comparing the fields with the same response name took more than 3 steps "
                    + "(limit MaxMergeComparisons); select fewer such fields.",
            ],
            Validate("{ ferry { decks decks decks } }", new() { MaxMergeComparisons = 3 })
        );

    [Fact]
    public void TooManyStepsThroughFragmentsStopValidation() =>
        Assert.Equal(
            [
                "Validation aborted: following the fragments took more than 1 steps (limit MaxFragmentSteps); "
                    + "spread fewer fragments.",
            ],
            Validate(
                "{ ferry { ...A } } fragment A on Ferry { ...B } fragment B on Ferry { decks }",
                new() { MaxFragmentSteps = 1 }
            )
        );

    static IReadOnlyList<string> Validate(string document, ValidationLimits limits) =>
        [
            .. DocumentValidator
                .Validate(HarbourSchema.Instance, Parser.ParseDocument(document, ParserLimits.ForTrustedText), limits)
                .Select(error => error.ToString()),
        ];
}
