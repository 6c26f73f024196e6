using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>Reads "order": a list of objects with one key each.</summary>
/// <param name="field">The field whose argument it is.</param>
/// <param name="limits">The limits.</param>
/// <param name="asOf">The day on which relations are counted.</param>
readonly struct OrderReader(FieldSelection field, ApiLimits limits, DateOnly? asOf)
{
    /// <summary>The keys asked for; the default where none is.</summary>
    /// <param name="value">The coerced argument.</param>
    /// <param name="sort">What it may say.</param>
    /// <param name="otherwise">The default.</param>
    /// <exception cref="GraphQL.Errors.GraphQLFieldException">An object names no key or several, or there are too many.</exception>
    public IReadOnlyList<OrderKey> Read(object? value, SortInput sort, IReadOnlyList<OrderKey> otherwise)
    {
        if (value is not object?[] { Length: > 0 } objects)
        {
            return otherwise;
        }

        if (objects.Length > limits.MaxOrderKeys)
        {
            throw RequestFault.Of(field, ErrorCodes.LimitExceeded, $"\"order\" takes at most {limits.MaxOrderKeys} keys.");
        }

        var keys = new OrderKey[objects.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(objects[i], sort);
        }

        return keys;
    }

    OrderKey Key(object? value, SortInput sort)
    {
        List<Link>? through = null;
        var ofNode = false;
        for (var depth = 1; depth <= limits.MaxInputDepth; depth++)
        {
            var (name, inner) = OnlyEntry(value, sort);
            switch (sort.Find(name))
            {
                case ValueSort key:
                    return new FieldOrderKey(Path(through), ofNode, key.Field, (SortDirection)inner);
                case CountSort key:
                    var direction = (SortDirection)OnlyEntry(inner, sort).Value;
                    return new CountOrderKey(Path(through), ofNode, key.Link, RelationScope.Holding with { AsOf = asOf }, direction);
                case OneSort one:
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

        throw RequestFault.Of(field, ErrorCodes.LimitExceeded, $"\"order\" may be nested at most {limits.MaxInputDepth} deep.");
    }

    // Coercion keeps the order of the schema, not that of the request, so several keys in one object would have no order.
    (string Name, object Value) OnlyEntry(object? value, SortInput sort)
    {
        var entries = (OrderedDictionary<string, object?>)value!;
        if (entries.Count != 1)
        {
            throw RequestFault.Of(
                field,
                ErrorCodes.InvalidArgument,
                entries.Count == 0
                    ? "An object in \"order\" must name a key, for example { name: ASC }."
                    : $"An object in \"order\" must name one key, not {string.Join(" and ", entries.Keys.Select(name => $"\"{name}\""))}; "
                        + "give a list of objects, the most important first.");
        }

        var (key, direction) = entries.GetAt(0);
        return direction is not null ? (key, direction) : throw RequestFault.Of(
            field, ErrorCodes.NullNotSupported, $"\"{sort.Type}.{key}\" must not be null; leave the key out or give ASC or DESC.");
    }

    static IReadOnlyList<Link> Path(List<Link>? through) => through is null ? [] : through;
}
