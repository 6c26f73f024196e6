using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Reads "order": a list of objects with one key each. A key without a direction (null, or a variable that has no
/// value) is as if it were not there, and so is an object without a key: clients with types send the keys that they do
/// not use as null.
/// </summary>
/// <param name="field">The field whose argument it is.</param>
/// <param name="limits">The limits.</param>
/// <param name="asOf">The day on which relations are counted.</param>
/// <param name="errors">Where an object that names several keys, and too many keys or levels, are reported.</param>
readonly struct OrderReader(FieldSelection field, ApiLimits limits, DateOnly? asOf, ArgumentErrors errors)
{
    /// <summary>The keys asked for; the default where none is.</summary>
    /// <param name="value">The coerced argument.</param>
    /// <param name="sort">What it may say.</param>
    /// <param name="otherwise">The default.</param>
    public IReadOnlyList<OrderKey> Read(object? value, SortInput sort, IReadOnlyList<OrderKey> otherwise)
    {
        if (value is not object?[] { Length: > 0 } objects)
        {
            return otherwise;
        }

        if (objects.Length > limits.MaxOrderKeys)
        {
            errors.Report(field, ErrorCodes.LimitExceeded, $"\"order\" takes at most {limits.MaxOrderKeys} keys.");
            return otherwise;
        }

        var keys = new List<OrderKey>(objects.Length);
        foreach (var item in objects)
        {
            if (!Names(item, 1))
            {
                continue;
            }

            if (Key(item!, sort) is not { } key)
            {
                return otherwise;
            }

            keys.Add(key);
        }

        return keys.Count == 0 ? otherwise : keys;
    }

    // Whether a value is a direction, or an object that leads to one.
    bool Names(object? value, int depth)
    {
        if (value is not OrderedDictionary<string, object?> entries)
        {
            return value is not null;
        }

        foreach (var (_, inner) in entries)
        {
            if (depth > limits.MaxInputDepth || Names(inner, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    // Null after an error.
    OrderKey? Key(object value, SortInput sort)
    {
        List<Link>? through = null;
        var ofNode = false;
        for (var depth = 1; depth <= limits.MaxInputDepth; depth++)
        {
            if (OnlyEntry(value) is not var (name, inner))
            {
                return null;
            }

            switch (sort.Find(name))
            {
                case ValueSort key:
                    return new FieldOrderKey(Path(through), ofNode, key.Field, (SortDirection)inner);
                case CountSort key:
                    return OnlyEntry(inner) is var (_, direction)
                        ? new CountOrderKey(
                            Path(through),
                            ofNode,
                            key.Link,
                            RelationScope.Holding with
                            {
                                AsOf = asOf,
                            },
                            (SortDirection)direction
                        )
                        : null;
                case ToOneSort one:
                    (through ??= []).Add(one.Link);
                    (value, sort) = (inner, one.Target);
                    break;
                case NodeSort node:
                    ofNode = true;
                    (value, sort) = (inner, node.Target);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException($"Input \"{sort.Type}\" has no \"{name}\".");
            }
        }

        errors.Report(
            field,
            ErrorCodes.LimitExceeded,
            $"\"order\" may be nested at most {limits.MaxInputDepth} levels deep."
        );
        return null;
    }

    // Coercion keeps the order of the schema, not that of the request, so several keys in one object would have no
    // order: null after that error.
    (string Name, object Value)? OnlyEntry(object value)
    {
        (string Name, object Value)? only = null;
        foreach (var (name, inner) in (OrderedDictionary<string, object?>)value)
        {
            if (!Names(inner, 1))
            {
                continue;
            }

            if (only is { } first)
            {
                errors.Report(
                    field,
                    ErrorCodes.InvalidArgument,
                    $"An object in \"order\" must name one key, not \"{first.Name}\" and \"{name}\"; "
                        + "give a list of objects, highest priority first."
                );
                return null;
            }

            only = (name, inner!);
        }

        return only;
    }

    static IReadOnlyList<Link> Path(List<Link>? through) => through is null ? [] : through;
}
