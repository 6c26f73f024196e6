using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Field Selections": the type has each field that is selected from it.</summary>
static class FieldsOnCorrectTypeRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<FieldNode>(node =>
        {
            if (context.Types is { ParentType: { } type, Field: null })
            {
                context.Report(
                    $"Cannot query field \"{node.Name}\" on type \"{type}\"." +
                    Suggestion(context.Schema, type, node.Name.Value), node);
            }
        });

    static string Suggestion(Schema schema, NamedType type, string field)
    {
        var types = SuggestedTypes(schema, type, field);
        return types.Count > 0
            ? DidYouMean.Sentence(types, "to use an inline fragment on")
            : type is FieldsType { Fields: var fields }
                ? DidYouMean.SentenceFor(field, fields.Select(each => each.Name))
                : "";
    }

    /// <summary>The types below an interface or union that have the field, the most general first.</summary>
    static IReadOnlyList<string> SuggestedTypes(Schema schema, NamedType type, string field)
    {
        if (!type.IsAbstractType)
        {
            return [];
        }

        var uses = new OrderedDictionary<FieldsType, int>();
        foreach (var possible in schema.PossibleTypes(type))
        {
            if (possible.FindField(field) is null)
            {
                continue;
            }

            uses[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.FindField(field) is not null)
                {
                    uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
                }
            }
        }

        return [.. uses.Order(new MostGeneralFirst(schema)).Select(use => use.Key.Name)];
    }

    sealed class MostGeneralFirst(Schema schema) : IComparer<KeyValuePair<FieldsType, int>>
    {
        public int Compare(KeyValuePair<FieldsType, int> left, KeyValuePair<FieldsType, int> right) =>
            left.Value != right.Value ? right.Value - left.Value
            : schema.IsSubType(left.Key, right.Key) ? -1
            : schema.IsSubType(right.Key, left.Key) ? 1
            : NaturalOrder.Compare(left.Key.Name, right.Key.Name);
    }
}
