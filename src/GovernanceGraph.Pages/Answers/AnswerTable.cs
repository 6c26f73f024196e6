using System.Text.Json;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Answers;

/// <summary>
/// A list of an answer as a table. A column is a way through the objects and lists of a row; the values of a list that
/// is inside a row stand in one cell.
/// </summary>
public sealed class AnswerTable
{
    const string Nodes = "nodes";
    const string Edges = "edges";
    const string TotalCount = "totalCount";

    /// <summary>Parts of a way that say nothing to readers.</summary>
    static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { Nodes, Edges, "node" };

    AnswerTable(string name, int? totalCount, IReadOnlyList<JsonElement> rows, bool isList)
    {
        Name = name;
        Count = totalCount;
        IsList = isList;
        Rows = [.. rows.Select(row => new AnswerRow(row))];
        Columns = [.. Rows.SelectMany(row => row.Columns).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The name of the root field in the answer.</summary>
    public string Name { get; }

    /// <summary>How many entries the whole list has, where the answer says so.</summary>
    internal int? Count { get; }

    /// <summary>Whether it is a list; otherwise it has one row.</summary>
    internal bool IsList { get; }

    /// <summary>The ways to the values, such as "signed.edges.since".</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, in the order of the answer.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; }

    /// <summary>A column as its head names it: "signed since".</summary>
    public static string Head(string column)
    {
        var words = string.Join(' ', column.Split('.').Where(part => !Silent.Contains(part)).Select(Names.OfField));
        return words.Length == 0 ? "value" : Names.Capital(words);
    }

    /// <summary>The tables of an answer: one for each root field.</summary>
    public static IReadOnlyList<AnswerTable> Of(JsonElement data) =>
        [.. data.EnumerateObject().Select(field => Of(field.Name, field.Value))];

    static AnswerTable Of(string name, JsonElement value)
    {
        if (List(value) is { } rows)
        {
            return new(name, CountOf(value), rows, isList: true);
        }

        // One record with one list in it is that list.
        if (
            value.ValueKind == JsonValueKind.Object
            && value.EnumerateObject().Where(member => List(member.Value) is not null).ToList() is [var only]
            && value.EnumerateObject().All(member => member.NameEquals(only.Name) || IsScalar(member.Value))
        )
        {
            return new($"{name} {only.Name}", CountOf(only.Value), List(only.Value)!, isList: true);
        }

        return new(name, null, value.ValueKind == JsonValueKind.Null ? [] : [value], isList: false);
    }

    static IReadOnlyList<JsonElement>? List(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : value.ValueKind != JsonValueKind.Object ? null
        : value.TryGetProperty(Nodes, out var nodes) && nodes.ValueKind == JsonValueKind.Array
            ? [.. nodes.EnumerateArray()]
        : value.TryGetProperty(Edges, out var edges) && edges.ValueKind == JsonValueKind.Array
            ? [.. edges.EnumerateArray()]
        : null;

    static int? CountOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(TotalCount, out var count)
            ? count.GetInt32()
            : null;

    static bool IsScalar(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
}
