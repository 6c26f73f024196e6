using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Api.Planning;

/// <summary>Reads the comparisons of one field, such as <c>{ contains: "x" }</c>.</summary>
/// <param name="field">The field of the document whose argument it is.</param>
/// <param name="limits">The limits.</param>
/// <param name="budget">Conditions left for the root field.</param>
/// <param name="day">Which day today is.</param>
/// <param name="ids">Reads ids.</param>
sealed class OperationReader(
    FieldSelection field,
    ApiLimits limits,
    ConditionBudget budget,
    RequestDay day,
    IdReader ids
)
{
    /// <summary>The comparisons of a field of the model; null where there is none.</summary>
    public Filter? Read(object value, Field compared) =>
        compared.Kind == ValueKind.TextList
            ? TextList(value, compared)
            : Read(value, compared, ignoreCase: false, depth: 1);

    /// <summary>The comparisons of a count; null where there is none.</summary>
    public Filter? Count(object value, Link link, RelationScope scope)
    {
        var conditions = new Conjunction();
        foreach (var (name, operand) in (OrderedDictionary<string, object?>)value)
        {
            var (comparison, negated) = OperationInputs.Operator(name)!.Value;
            var numbers = operand switch
            {
                int number => [number],
                object?[] items when Array.TrueForAll(items, item => item is int) => Array.ConvertAll(
                    Bounded(items),
                    item => (long)(int)item!
                ),
                null => throw RequestFault.Of(
                    field,
                    ErrorCodes.NullNotSupported,
                    $"\"{name}\" must not be null, because a count is always a number; leave it out if "
                        + "the count does not matter."
                ),
                _ => throw RequestFault.Of(
                    field,
                    ErrorCodes.NullNotSupported,
                    $"The list of \"{name}\" must not contain null, because a count is always a number."
                ),
            };
            conditions.Add(Negate(new CountFilter(link, null, scope, comparison, numbers), negated));
        }

        return conditions.Filter;
    }

    Filter? Read(object value, Field compared, bool ignoreCase, int depth)
    {
        if (depth > limits.MaxInputDepth)
        {
            throw RequestFault.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"\"where\" may be nested at most {limits.MaxInputDepth} levels deep."
            );
        }

        var conditions = new Conjunction();
        foreach (var (name, operand) in (OrderedDictionary<string, object?>)value)
        {
            conditions.Add(
                name switch
                {
                    "and" => Combine(operand ?? throw Null(name), compared, depth, isAnd: true),
                    "or" => Combine(operand ?? throw Null(name), compared, depth, isAnd: false),
                    "caseInsensitive" => Read(operand ?? throw Null(name), compared, ignoreCase: true, depth + 1),
                    _ => Comparison(name, operand, compared, ignoreCase),
                }
            );
        }

        return conditions.Filter;
    }

    Filter? Combine(object value, Field compared, int depth, bool isAnd)
    {
        var filters = new List<Filter>();
        foreach (var item in (object?[])value)
        {
            if (Read(item!, compared, ignoreCase: false, depth + 1) is { } filter)
            {
                filters.Add(filter);
            }
        }

        return Conjunction.Combine(filters, isAnd);
    }

    Filter Comparison(string name, object? operand, Field compared, bool ignoreCase)
    {
        budget.Spend(field);
        var (comparison, negated) = OperationInputs.Operator(name)!.Value;
        if (operand is null && comparison != Queries.Comparison.Equal)
        {
            throw Null(name);
        }

        if (compared.IsOfToday)
        {
            Filter never = new AnyFilter([]); // it is never absent
            var held = new HeldOnFilter(day.Today);
            return Negate(
                operand is not bool asked ? never
                    : asked ? held
                    : new NotFilter(held),
                negated
            );
        }

        if (operand is not null && compared == EntityFields.Kind)
        {
            return Negate(
                new KindFilter(operand is object?[] kinds ? Array.ConvertAll(Bounded(kinds), Kind) : [Kind(operand)]),
                negated
            );
        }

        var value = operand is object?[] items ? Operands(Bounded(items), compared) : Operand(operand, compared);
        return Negate(new FieldFilter(compared, comparison, value, ignoreCase), negated);
    }

    Filter? TextList(object value, Field compared)
    {
        var conditions = new Conjunction();
        foreach (var (name, operand) in (OrderedDictionary<string, object?>)value)
        {
            budget.Spend(field);
            var given =
                operand
                ?? throw RequestFault.Of(
                    field,
                    ErrorCodes.NullNotSupported,
                    $"\"{name}\" must not be null; leave it out if it does not matter."
                );
            conditions.Add(
                name switch
                {
                    "some" => Quantified(Quantifier.Some, given, compared),
                    "none" => Quantified(Quantifier.None, given, compared),
                    "all" => Quantified(Quantifier.All, given, compared),
                    "any" => new TextItemsFilter(compared, given is true ? Quantifier.Some : Quantifier.None, null),
                    _ => throw new System.Diagnostics.UnreachableException($"No quantifier is \"{name}\"."),
                }
            );
        }

        return conditions.Filter;
    }

    TextItemsFilter Quantified(Quantifier quantifier, object condition, Field compared) =>
        new(compared, quantifier, Read(condition, compared, ignoreCase: false, depth: 1));

    object? Operand(object? value, Field compared) =>
        value switch
        {
            int number => (long)number,
            string text when compared.Kind == ValueKind.Id => ids.Plain(Text(text)),
            string text => Text(text),
            _ => value,
        };

    // Texts are stored composed. Composing makes few texts longer, and folding case at most four times as long.
    string Text(string given) =>
        given.Length <= limits.MaxTextLength
        && TextForm.Compose(given) is var text
        && text.Length <= limits.MaxTextLength
            ? text
            : throw RequestFault.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"A text in \"where\" may have at most {limits.MaxTextLength} characters."
            );

    // Texts stay what they are, so that a list which stands in many conditions is not copied for each.
    object?[] Operands(object?[] items, Field compared)
    {
        var changes = false;
        foreach (var item in items)
        {
            changes |= !ReferenceEquals(Operand(item, compared), item);
        }

        return changes ? Array.ConvertAll(items, item => Operand(item, compared)) : items;
    }

    object?[] Bounded(object?[] items)
    {
        if (items.Length > limits.MaxListValues)
        {
            throw RequestFault.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"A list in \"where\" may have at most {limits.MaxListValues} values.",
                ("requestedItems", items.Length),
                ("maxAllowedItems", limits.MaxListValues)
            );
        }

        budget.SpendValues(field, items.Length);
        return items;
    }

    Exception Null(string name) =>
        RequestFault.Of(
            field,
            ErrorCodes.NullNotSupported,
            $"\"{name}\" must not be null; only \"eq\" and \"neq\" compare with null."
        );

    static EntityKind Kind(object? value) => GovernanceModel.Kinds[((EnumMember)value!).Ordinal];

    static Filter Negate(Filter filter, bool negated) => negated ? new NotFilter(filter) : filter;
}
