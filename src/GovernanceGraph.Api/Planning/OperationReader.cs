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
/// <param name="errors">Where a value that cannot be is reported, and that there are too many.</param>
sealed class OperationReader(
    FieldSelection field,
    ApiLimits limits,
    ConditionBudget budget,
    RequestDay day,
    IdReader ids,
    ArgumentErrors errors
)
{
    /// <summary>The comparisons of a field of the model; null where there is none, and after an error.</summary>
    public Filter? Read(object value, Field compared) =>
        compared.Kind == ValueKind.TextList
            ? TextList(value, compared)
            : Read(value, compared, ignoreCase: false, depth: 1);

    /// <summary>The comparisons of a count; null where there is none, and after an error.</summary>
    public Filter? Count(object value, Link link, RelationScope scope)
    {
        var conditions = new Conjunction();
        foreach (var (name, operand) in (OrderedDictionary<string, object?>)value)
        {
            var (comparison, negated) = OperationInputs.Operator(name)!.Value;
            if (Numbers(name, operand) is not { } numbers)
            {
                return null;
            }

            conditions.Add(Negate(new CountFilter(link, null, scope, comparison, numbers), negated));
        }

        return conditions.Filter;
    }

    long[]? Numbers(string name, object? operand)
    {
        switch (operand)
        {
            case int number:
                return [number];
            case object?[] items when Array.TrueForAll(items, item => item is int):
                return SpendValues(items) ? Array.ConvertAll(items, item => (long)(int)item!) : null;
            case null:
                errors.Report(
                    field,
                    ErrorCodes.NullNotSupported,
                    $"\"{name}\" must not be null, because a count is always a number; leave it out if "
                        + "the count does not matter."
                );
                return null;
            default:
                errors.Report(
                    field,
                    ErrorCodes.NullNotSupported,
                    $"The list of \"{name}\" must not contain null, because a count is always a number."
                );
                return null;
        }
    }

    Filter? Read(object value, Field compared, bool ignoreCase, int depth)
    {
        if (depth > limits.MaxInputDepth)
        {
            errors.Report(
                field,
                ErrorCodes.LimitExceeded,
                $"\"where\" may be nested at most {limits.MaxInputDepth} levels deep."
            );
            return null;
        }

        var conditions = new Conjunction();
        foreach (var (name, operand) in (OrderedDictionary<string, object?>)value)
        {
            conditions.Add(
                name switch
                {
                    "and" or "or" or "caseInsensitive" when operand is null => Null(name),
                    "and" or "or" => Combine(operand, compared, depth, isAnd: name == "and"),
                    "caseInsensitive" => Read(operand, compared, ignoreCase: true, depth + 1),
                    _ => Comparison(name, operand, compared, ignoreCase),
                }
            );
            if (errors.HasError)
            {
                return null;
            }
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

            if (errors.HasError)
            {
                return null;
            }
        }

        return Conjunction.Combine(filters, isAnd);
    }

    Filter? Comparison(string name, object? operand, Field compared, bool ignoreCase)
    {
        if (!budget.Spend(field))
        {
            return null;
        }

        var (comparison, negated) = OperationInputs.Operator(name)!.Value;
        if (operand is null && comparison != Queries.Comparison.Equal)
        {
            return Null(name);
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

        var items = operand as object?[];
        if (items is not null && !SpendValues(items))
        {
            return null;
        }

        if (operand is not null && compared == EntityFields.Kind)
        {
            return Negate(new KindFilter(items is null ? [Kind(operand)] : Array.ConvertAll(items, Kind)), negated);
        }

        var value = items is null ? Operand(operand, compared) : Operands(items, compared);
        return errors.HasError ? null : Negate(new FieldFilter(compared, comparison, value, ignoreCase), negated);
    }

    Filter? TextList(object value, Field compared)
    {
        var conditions = new Conjunction();
        foreach (var (name, operand) in (OrderedDictionary<string, object?>)value)
        {
            if (!budget.Spend(field))
            {
                return null;
            }

            if (operand is null)
            {
                errors.Report(
                    field,
                    ErrorCodes.NullNotSupported,
                    $"\"{name}\" must not be null; leave it out if it does not matter."
                );
                return null;
            }

            conditions.Add(
                name switch
                {
                    "some" => Quantified(Quantifier.Some, operand, compared),
                    "none" => Quantified(Quantifier.None, operand, compared),
                    "all" => Quantified(Quantifier.All, operand, compared),
                    "any" => new TextItemsFilter(compared, operand is true ? Quantifier.Some : Quantifier.None, null),
                    _ => throw new System.Diagnostics.UnreachableException($"No quantifier is \"{name}\"."),
                }
            );
            if (errors.HasError)
            {
                return null;
            }
        }

        return conditions.Filter;
    }

    TextItemsFilter Quantified(Quantifier quantifier, object condition, Field compared) =>
        new(compared, quantifier, Read(condition, compared, ignoreCase: false, depth: 1)); // of no use after an error

    object? Operand(object? value, Field compared) =>
        value switch
        {
            int number => (long)number,
            string given => Text(given) is not { } text ? null
            : compared.Kind == ValueKind.Id ? ids.Plain(text, errors)
            : text,
            _ => value,
        };

    // Texts are stored composed. Composing makes few texts longer, and folding case at most four times as long.
    string? Text(string given)
    {
        if (
            given.Length <= limits.MaxTextLength
            && TextForm.Compose(given) is var text
            && text.Length <= limits.MaxTextLength
        )
        {
            return text;
        }

        errors.Report(
            field,
            ErrorCodes.LimitExceeded,
            $"A text in \"where\" may have at most {limits.MaxTextLength} characters."
        );
        return null;
    }

    // Texts stay what they are, so that a list which stands in many conditions is not copied for each.
    object?[] Operands(object?[] items, Field compared)
    {
        object?[]? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var operand = Operand(items[i], compared);
            if (errors.HasError)
            {
                return items;
            }

            if (changed is null && !ReferenceEquals(operand, items[i]))
            {
                changed = new object?[items.Length];
                Array.Copy(items, changed, i);
            }

            changed?[i] = operand;
        }

        return changed ?? items;
    }

    // False after an error: the list has too many values, or all lists together have.
    bool SpendValues(object?[] items)
    {
        if (items.Length > limits.MaxListValues)
        {
            errors.Report(
                field,
                ErrorCodes.LimitExceeded,
                $"A list in \"where\" may have at most {limits.MaxListValues} values.",
                ("requestedItems", items.Length),
                ("maxAllowedItems", limits.MaxListValues)
            );
            return false;
        }

        return budget.SpendValues(field, items.Length);
    }

    Filter? Null(string name)
    {
        errors.Report(
            field,
            ErrorCodes.NullNotSupported,
            $"\"{name}\" must not be null; only \"eq\" and \"neq\" compare with null."
        );
        return null;
    }

    static EntityKind Kind(object? value) => GovernanceModel.Kinds[((EnumMember)value!).Ordinal];

    static Filter Negate(Filter filter, bool negated) => negated ? new NotFilter(filter) : filter;
}
