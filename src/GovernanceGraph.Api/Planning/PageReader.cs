using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>Reads "first", "after", "last" and "before".</summary>
static class PageReader
{
    /// <summary>The page that the arguments ask for.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLFieldException">A size or a cursor cannot be.</exception>
    /// <param name="arguments">The arguments of the connection.</param>
    /// <param name="list">What their cursors must belong to.</param>
    /// <param name="limits">The limits.</param>
    public static Page Read(in FieldArguments arguments, CursorList list, ApiLimits limits)
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

        return new(first, last, Place(arguments, "after", list, limits), Place(arguments, "before", list, limits));
    }

    static int? Size(in FieldArguments arguments, string name, ApiLimits limits)
    {
        if (arguments[name] is not int size)
        {
            return null;
        }

        if (size < 0)
        {
            throw RequestFault.Of(
                arguments.Field,
                ErrorCodes.InvalidPage,
                $"\"{name}\" must be 0 or more.",
                ("requestedItems", size)
            );
        }

        return size <= limits.MaxPageSize
            ? size
            : throw RequestFault.Of(
                arguments.Field,
                ErrorCodes.PageTooLarge,
                $"A page has at most {limits.MaxPageSize} items; request fewer with \"{name}\" and read page by page.",
                ("requestedItems", size),
                ("maxAllowedItems", limits.MaxPageSize)
            );
    }

    static Cursor? Place(in FieldArguments arguments, string name, CursorList list, ApiLimits limits)
    {
        if (arguments[name] is not string text)
        {
            return null;
        }

        var cursor = Cursor.Decode(text, limits.MaxOrderKeys + 2); // a search has two keys of its own
        var fault = cursor is null
            ? $"is not a valid cursor; take one from \"cursor\", \"startCursor\" or \"endCursor\" in a response"
            : list.Fault(cursor);
        return fault is null
            ? cursor
            : throw RequestFault.Of(
                arguments.Field,
                ErrorCodes.InvalidCursor,
                $"\"{name}\" {fault}.",
                ("argument", name)
            );
    }
}
