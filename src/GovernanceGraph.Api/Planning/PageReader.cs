using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>Reads "first", "after", "last" and "before".</summary>
static class PageReader
{
    /// <summary>The page that the arguments ask for; null after an error.</summary>
    /// <param name="arguments">The arguments of the connection.</param>
    /// <param name="list">What their cursors must belong to.</param>
    /// <param name="limits">The limits.</param>
    public static Page? Read(in FieldArguments arguments, CursorList list, ApiLimits limits)
    {
        var errors = arguments.Errors;
        var first = Size(arguments, "first", limits);
        var last = errors.HasError ? null : Size(arguments, "last", limits);
        if (errors.HasError)
        {
            return null;
        }

        if (first is not null && last is not null)
        {
            errors.Report(arguments.Field, ErrorCodes.InvalidPage, "Give \"first\" or \"last\", not both.");
            return null;
        }

        if (first is null && last is null)
        {
            first = Math.Min(limits.DefaultPageSize, limits.MaxPageSize);
        }

        var after = Place(arguments, "after", list, limits);
        var before = errors.HasError ? null : Place(arguments, "before", list, limits);
        return errors.HasError ? null : new(first, last, after, before);
    }

    static int? Size(in FieldArguments arguments, string name, ApiLimits limits)
    {
        if (arguments[name] is not int size)
        {
            return null;
        }

        if (size < 0)
        {
            arguments.Errors.Report(
                arguments.Field,
                ErrorCodes.InvalidPage,
                $"\"{name}\" must be 0 or more.",
                ("requestedItems", size)
            );
            return null;
        }

        if (size > limits.MaxPageSize)
        {
            arguments.Errors.Report(
                arguments.Field,
                ErrorCodes.PageTooLarge,
                $"A page has at most {limits.MaxPageSize} items; request fewer with \"{name}\" and read page by page.",
                ("requestedItems", size),
                ("maxAllowedItems", limits.MaxPageSize)
            );
            return null;
        }

        return size;
    }

    static Cursor? Place(in FieldArguments arguments, string name, CursorList list, ApiLimits limits)
    {
        if (arguments[name] is not string text)
        {
            return null;
        }

        var cursor = Cursor.Decode(text, limits.MaxOrderKeys + 2); // a search has two keys of its own
        var mismatch = cursor is null
            ? $"is not a valid cursor; take one from \"cursor\", \"startCursor\" or \"endCursor\" in a response"
            : list.Mismatch(cursor);
        if (mismatch is null)
        {
            return cursor;
        }

        arguments.Errors.Report(
            arguments.Field,
            ErrorCodes.InvalidCursor,
            $"\"{name}\" {mismatch}.",
            ("argument", name)
        );
        return null;
    }
}
