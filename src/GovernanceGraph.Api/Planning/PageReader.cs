using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>Reads "first", "after", "last" and "before".</summary>
static class PageReader
{
    /// <summary>The page that the arguments ask for.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLFieldException">A size or a cursor cannot be.</exception>
    public static Page Read(in FieldArguments arguments, IReadOnlyList<OrderKey> order, ApiLimits limits)
    {
        var (first, last) = (Size(arguments, "first", limits), Size(arguments, "last", limits));
        if (first is not null && last is not null)
        {
            throw RequestFault.Of(arguments.Field, ErrorCodes.InvalidPage, "Give \"first\" or \"last\", not both.");
        }

        if (first is null && last is null)
        {
            first = Math.Min(limits.DefaultPageSize, limits.MaxPageSize);
        }

        return new(first, last, Place(arguments, "after", order), Place(arguments, "before", order));
    }

    static int? Size(in FieldArguments arguments, string name, ApiLimits limits)
    {
        if (arguments[name] is not int size)
        {
            return null;
        }

        if (size < 0)
        {
            throw RequestFault.Of(arguments.Field, ErrorCodes.InvalidPage, $"\"{name}\" must be 0 or more.", ("requestedItems", size));
        }

        return size <= limits.MaxPageSize ? size : throw RequestFault.Of(
            arguments.Field,
            ErrorCodes.PageTooLarge,
            $"A page has at most {limits.MaxPageSize} items; ask for fewer with \"{name}\" and read on from page to page.",
            ("requestedItems", size),
            ("maxAllowedItems", limits.MaxPageSize));
    }

    static Cursor? Place(in FieldArguments arguments, string name, IReadOnlyList<OrderKey> order)
    {
        if (arguments[name] is not string text)
        {
            return null;
        }

        return Cursor.Decode(text, order.Count) is { } cursor && Fits(cursor, order) ? cursor : throw RequestFault.Of(
            arguments.Field,
            ErrorCodes.InvalidCursor,
            $"\"{name}\" is no cursor of this list in this order; take one from an answer with the same \"order\".",
            ("argument", name));
    }

    // A cursor of another order may have as many keys; its values must at least be of the right kind.
    static bool Fits(Cursor cursor, IReadOnlyList<OrderKey> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var isText = order[i] is FieldOrderKey { Field.Kind: ValueKind.Id or ValueKind.Text };
            if (cursor.Values[i] is not null && cursor.Values[i] is string != isText)
            {
                return false;
            }
        }

        return true;
    }
}
