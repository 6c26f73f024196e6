using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Field Selections": the type has each field that is selected from it.</summary>
static class FieldsOnCorrectTypeRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<FieldNode>(node =>
        {
            if (context.Types is { ParentType: { } type, Field: null })
            {
                var error = GraphQLError.At(
                    $"Cannot query field \"{node.Name}\" on type \"{type}\"."
                        + Suggestion(context.Schema, type, node.Name.Value),
                    node
                );
                var hint = (type as FieldsType)?.UnknownFieldHint?.Invoke(node.Name.Value);
                context.Report(hint is null ? error : error.WithSuggestion(hint));
            }
        });

    static string Suggestion(Schema schema, NamedType type, string field)
    {
        var types = SuggestedTypes.With(schema, type, field);
        return types.Count > 0 ? DidYouMean.Sentence(types, "to use an inline fragment on")
            : type is FieldsType { Fields: var fields }
                ? DidYouMean.SentenceFor(field, fields.Select(each => each.Name))
            : "";
    }
}
