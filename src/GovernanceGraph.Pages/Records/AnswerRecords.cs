using System.Text.Json.Serialization;

namespace GovernanceGraph.Pages.Records;

/// <summary>The revision that an answer is asked from, and the newest.</summary>
public sealed record RevisionsOfAnswer(DatasetLine Dataset, DatasetLine Newest);

/// <summary>The fields that queries begin with.</summary>
public sealed record RootFieldsAnswer([property: JsonPropertyName("__schema")] SchemaLine Schema)
{
    /// <summary>The fields by name, and whether they can be asked for a revision.</summary>
    internal IEnumerable<KeyValuePair<string, bool>> ByName =>
        Schema.QueryType.Fields.Select(root =>
            KeyValuePair.Create(root.Name, root.Args.Any(argument => argument.Name == "revisionHash"))
        );
}

/// <summary>The schema.</summary>
public sealed record SchemaLine(QueryTypeLine QueryType);

/// <summary>The type of queries.</summary>
public sealed record QueryTypeLine(IReadOnlyList<FieldLine> Fields);

/// <summary>A field with its arguments.</summary>
public sealed record FieldLine(string Name, IReadOnlyList<ArgumentLine> Args);

/// <summary>An argument.</summary>
public sealed record ArgumentLine(string Name);
