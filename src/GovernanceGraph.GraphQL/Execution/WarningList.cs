using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The warnings of one response: the first of them, and how many there are beside.</summary>
sealed class WarningList
{
    readonly List<(IReadOnlyList<object> Path, Warning Warning)> listed = [];
    int others;

    /// <summary>Adds one.</summary>
    /// <param name="path">The field that warns.</param>
    /// <param name="warning">What it says.</param>
    public void Add(IReadOnlyList<object> path, Warning warning)
    {
        if (listed.Count < MessageText.MaxWarnings)
        {
            listed.Add((path, warning));
        }
        else
        {
            others++;
        }
    }

    /// <summary>Writes the value of "extensions.warnings".</summary>
    public void Write(ResponseWriter writer)
    {
        writer.BeginArray();
        foreach (var (path, warning) in listed)
        {
            Write(writer, warning, [.. path, .. warning.Path]);
        }

        if (others > 0)
        {
            Write(
                writer,
                new(
                    "MORE_WARNINGS",
                    $"{others} more warnings are not shown (limit {nameof(MessageText.MaxWarnings)}).",
                    []
                ),
                path: null
            );
        }

        writer.EndArray();
    }

    static void Write(ResponseWriter writer, Warning warning, IReadOnlyList<object>? path)
    {
        writer.BeginObject();
        writer.WritePropertyName("message"u8);
        writer.WriteString(MessageText.Cut(warning.Message, MessageText.MaxMessageLength));
        writer.WritePropertyName("code"u8);
        writer.WriteString(warning.Code);
        if (path is not null)
        {
            writer.WritePropertyName("path"u8);
            writer.WriteValue(path);
        }

        if (warning.Suggestion is { } suggestion)
        {
            writer.WritePropertyName("suggestion"u8);
            writer.WriteString(MessageText.Cut(suggestion));
        }

        writer.EndObject();
    }
}
