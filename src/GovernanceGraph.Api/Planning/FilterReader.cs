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
sealed class FilterReader(
    FieldSelection field,
    ApiLimits limits,
    ConditionBudget budget,
    DateOnly? asOf,
    RequestDay day,
    RevisionName? revision
)
{
    readonly OperationReader operations = new(field, limits, budget, day, new(field, asOf, revision));

    /// <summary>The filter; null where the argument asks for nothing.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLFieldException">A value cannot be, or there are too many.</exception>
    public Filter? Read(object? value, FilterInput input) => value is null ? null : Object(value, input, 1);

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
            throw RequestFault.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"\"where\" may be nested at most {limits.MaxInputDepth} levels deep."
            );
        }

        var conditions = new Conjunction();
        foreach (var (name, inner) in (OrderedDictionary<string, object?>)value)
        {
            conditions.Add(Entry(name, inner, input, depth));
        }

        return conditions.Filter;
    }

    Filter? Entry(string name, object? value, FilterInput input, int depth)
    {
        switch (name)
        {
            case "and":
                return Combine(Items(value, input, name), input, depth, isAnd: true);
            case "or":
                return Combine(Items(value, input, name), input, depth, isAnd: false);
            case "not":
                return Object(NotNull(value, input, name), input, depth + 1) is { } filter
                    ? new NotFilter(filter)
                    : null;
        }

        budget.Spend(field);
        switch (input.Find(name))
        {
            case ValueFilter mapping:
                return operations.Read(NotNull(value, input, name), mapping.Field);
            case ToOneFilter { Link.Nullable: true } mapping when value is null:
                return new NotFilter(new LinkFilter(mapping.Link, null));
            case ToOneFilter mapping:
                return Object(NotNull(value, input, name), mapping.Target, depth + 1) is { } where
                    ? new LinkFilter(mapping.Link, where)
                    : null;
            case NodeConditions mapping:
                return Object(NotNull(value, input, name), mapping.Target, depth + 1) is { } node
                    ? new NodeFilter(node)
                    : null;
            case ToManyFilter mapping:
                return Many(NotNull(value, input, name), mapping, depth + 1);
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
        }

        return Conjunction.Combine(filters, isAnd);
    }

    Filter? Many(object value, ToManyFilter mapping, int depth)
    {
        var conditions = new Conjunction();
        foreach (var (name, inner) in (OrderedDictionary<string, object?>)value)
        {
            budget.Spend(field);
            var given = inner ?? throw Null($"{mapping.List.Type}.{name}");
            conditions.Add(
                name switch
                {
                    "some" => Quantified(Quantifier.Some, given, mapping, depth),
                    "none" => Quantified(Quantifier.None, given, mapping, depth),
                    "all" => Quantified(Quantifier.All, given, mapping, depth),
                    "single" => Quantified(Quantifier.Single, given, mapping, depth),
                    "any" => new QuantifierFilter(
                        mapping.Link,
                        given is true ? Quantifier.Some : Quantifier.None,
                        null,
                        Scope(null, asOf)
                    ),
                    "count" => operations.Count(given, mapping.Link, Scope(null, asOf)),
                    _ => throw new System.Diagnostics.UnreachableException($"No quantifier is \"{name}\"."),
                }
            );
        }

        return conditions.Filter;
    }

    QuantifierFilter Quantified(Quantifier quantifier, object value, ToManyFilter mapping, int depth) =>
        new(mapping.Link, quantifier, Object(value, mapping.List.Item, depth + 1), Scope(value, asOf));

    object?[] Items(object? value, FilterInput input, string name) => (object?[])NotNull(value, input, name);

    object NotNull(object? value, FilterInput input, string name) => value ?? throw Null($"{input.Type}.{name}");

    Exception Null(string what) =>
        RequestFault.Of(
            field,
            ErrorCodes.NullNotSupported,
            $"\"{what}\" must not be null; leave it out if it does not matter."
        );
}
