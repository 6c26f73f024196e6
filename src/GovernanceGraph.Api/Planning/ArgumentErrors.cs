using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// What is wrong with the arguments of a root field and of the fields below it. The first error counts. After it, what
/// readers and planners return is null or has no meaning, and callers look here before they do more.
/// </summary>
sealed class ArgumentErrors
{
    /// <summary>The first error; null where there is none.</summary>
    public FieldError? First { get; private set; }

    /// <summary>Whether there is an error, so that the work ends.</summary>
    [MemberNotNullWhen(true, nameof(First))]
    public bool HasError => First is not null;

    /// <summary>Adds an error of a field's arguments.</summary>
    /// <inheritdoc cref="Of"/>
    public void Report(
        FieldSelection field,
        string code,
        string message,
        params ReadOnlySpan<(string Key, object? Value)> details
    ) => Report(Of(field, code, message, details));

    /// <summary>Adds an error.</summary>
    public void Report(FieldError error) => First ??= error;

    /// <summary>Removes the error and returns it, for a field that fails alone: the others are planned.</summary>
    public FieldError Take()
    {
        var error = First ?? throw new System.Diagnostics.UnreachableException("There is no error.");
        First = null;
        return error;
    }

    /// <summary>An error of a field's arguments: its place and its coordinate are those of the field.</summary>
    /// <param name="field">The field, at any level.</param>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">One sentence: what is wrong and what to do.</param>
    /// <param name="details">More entries of "extensions".</param>
    public static FieldError Of(
        FieldSelection field,
        string code,
        string message,
        params ReadOnlySpan<(string Key, object? Value)> details
    )
    {
        var extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["coordinate"] = field.Field.ToString(),
        };
        foreach (var (key, value) in details)
        {
            extensions[key] = value;
        }

        return new(message, [field.Location], extensions);
    }
}
