using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Reads "where". An empty object is as if it were not there; a null is refused where it could mean nothing.
/// </summary>
/// <param name="field">The field whose argument it is.</param>
/// <param name="limits">The limits.</param>
/// <param name="budget">Conditions left for the root field.</param>
/// <param name="asOf">The day on which quantifiers see relations.</param>
/// <param name="day">Which day today is.</param>
/// <param name="revision">The revision that is read.</param>
/// <param name="errors">Where a value that cannot be is reported, and that there are too many.</param>
sealed class FilterReader(
    FieldSelection field,
    ApiLimits limits,
    ConditionBudget budget,
    DateOnly? asOf,
    RequestDay day,
    RevisionName? revision,
    ArgumentErrors errors
)
{
    readonly OperationReader operations = new(field, limits, budget, day, new(field, asOf, revision), errors);

    /// <summary>The filter; null where the argument asks for nothing, and after an error.</summary>
    public Filter? Read(object value, FilterInput input) => Object(value, input, 1);

    /// <summary>
    /// Which relations are seen where a condition stands: those that hold, or both where it speaks of standing.
    /// </summary>
    public static RelationScope Scope(object? condition, DateOnly? asOf) =>
        new(Holds: true, Refuted: MentionsStanding(condition), asOf);

    static bool MentionsStanding(object? condition)
    {
        switch (condition)
        {
            case OrderedDictionary<string, object?> entries:
                return entries.GetValueOrDefault(RelationFields.Standing.Name)
                        is OrderedDictionary<string, object?> { Count: > 0 }
                    || MentionsStanding(entries.GetValueOrDefault("and"))
                    || MentionsStanding(entries.GetValueOrDefault("or"))
                    || MentionsStanding(entries.GetValueOrDefault("not"));
            case object?[] items:
                return Array.Exists(items, MentionsStanding);
            default:
                return false;
        }
    }

    Filter? Object(object value, FilterInput input, int depth)
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
        foreach (var (name, inner) in (OrderedDictionary<string, object?>)value)
        {
            conditions.Add(Entry(name, inner, input, depth));
            if (errors.HasError)
            {
                return null;
            }
        }

        return conditions.Filter;
    }

    Filter? Entry(string name, object? value, FilterInput input, int depth)
    {
        switch (name)
        {
            case "and" or "or" or "not" when value is null:
                return Null($"{input.Type}.{name}");
            case "and" or "or":
                return Combine((object?[])value, input, depth, isAnd: name == "and");
            case "not":
                return Object(value, input, depth + 1) is { } filter ? new NotFilter(filter) : null;
        }

        if (!budget.Spend(field))
        {
            return null;
        }

        switch (input.Find(name))
        {
            case ToOneFilter { Link.Nullable: true } mapping when value is null:
                return new NotFilter(new LinkFilter(mapping.Link, null));
            case not null when value is null:
                return Null($"{input.Type}.{name}");
            case ValueFilter mapping:
                return operations.Read(value, mapping.Field);
            case ToOneFilter mapping:
                return Object(value, mapping.Target, depth + 1) is { } where
                    ? new LinkFilter(mapping.Link, where)
                    : null;
            case NodeConditions mapping:
                return Object(value, mapping.Target, depth + 1) is { } node ? new NodeFilter(node) : null;
            case ToManyFilter mapping:
                return Many(value, mapping, depth + 1);
            default:
                throw new System.Diagnostics.UnreachableException($"Input \"{input.Type}\" has no \"{name}\".");
        }
    }

    Filter? Combine(object?[] items, FilterInput input, int depth, bool isAnd)
    {
        var filters = new List<Filter>(items.Length);
        foreach (var item in items)
        {
            if (Object(item!, input, depth + 1) is { } filter)
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

    Filter? Many(object value, ToManyFilter mapping, int depth)
    {
        var conditions = new Conjunction();
        foreach (var (name, inner) in (OrderedDictionary<string, object?>)value)
        {
            if (!budget.Spend(field))
            {
                return null;
            }

            if (inner is null)
            {
                return Null($"{mapping.List.Type}.{name}");
            }

            conditions.Add(
                name switch
                {
                    "some" => Quantified(Quantifier.Some, inner, mapping, depth),
                    "none" => Quantified(Quantifier.None, inner, mapping, depth),
                    "all" => Quantified(Quantifier.All, inner, mapping, depth),
                    "single" => Quantified(Quantifier.Single, inner, mapping, depth),
                    "any" => new QuantifierFilter(
                        mapping.Link,
                        inner is true ? Quantifier.Some : Quantifier.None,
                        null,
                        Scope(null, asOf)
                    ),
                    "count" => operations.Count(inner, mapping.Link, Scope(null, asOf)),
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

    QuantifierFilter? Quantified(Quantifier quantifier, object value, ToManyFilter mapping, int depth)
    {
        var where = Object(value, mapping.List.Item, depth + 1);
        return errors.HasError ? null : new(mapping.Link, quantifier, where, Scope(value, asOf));
    }

    Filter? Null(string what)
    {
        errors.Report(
            field,
            ErrorCodes.NullNotSupported,
            $"\"{what}\" must not be null; leave it out if it does not matter."
        );
        return null;
    }
}
