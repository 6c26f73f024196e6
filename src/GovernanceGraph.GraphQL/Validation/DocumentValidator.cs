using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation.Context;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>Adds the handlers of a rule to a visitor of the walk.</summary>
delegate void ValidationRule(SyntaxVisitor visitor, ValidationContext context);

/// <summary>Tells whether a document can be executed against a schema (specification, section 5).</summary>
public static class DocumentValidator
{
    /// <summary>
    /// All errors of a document; none where it is valid. A document that is larger than the limits allow is not looked
    /// at any further: its errors are then the limits that it exceeds.
    /// </summary>
    /// <param name="schema">A schema that keeps the rules for schemas.</param>
    /// <param name="document">What the client sent.</param>
    /// <param name="limits">How large an operation may be, and what validation may cost.</param>
    /// <param name="cancellationToken">Stops the validation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        Document document,
        ValidationLimits limits,
        CancellationToken cancellationToken = default
    )
    {
        var exceeded = OperationLimits.Check(document, limits);
        return exceeded.Count > 0
            ? exceeded
            : Validate(
                schema,
                document,
                limits,
                SpecifiedRules.For(DocumentFeatureSearch.In(document, cancellationToken)),
                cancellationToken
            );
    }

    /// <summary>The errors of some rules alone.</summary>
    internal static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        Document document,
        ValidationLimits limits,
        IReadOnlyList<ValidationRule> rules,
        CancellationToken cancellationToken = default
    )
    {
        var context = new ValidationContext(schema, document, limits, cancellationToken);
        for (var index = 0; index < rules.Count; index++)
        {
            rules[index](context.Walk.AddVisitor(), context);
        }

        try
        {
            context.Walk.Run(document, cancellationToken);
        }
        catch (ValidationAbortedException aborted)
        {
            context.ReportAbort(aborted.Error);
        }

        return context.Errors;
    }
}
