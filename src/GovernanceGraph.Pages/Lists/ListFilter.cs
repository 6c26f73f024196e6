using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Lists;

/// <summary>Which relations are in a list, as the query's variables say it.</summary>
static class ListFilter
{
    const string Current = "current";
    const string Former = "former";
    const string Refuted = "refuted";

    /// <summary>The value of the variable "where".</summary>
    /// <param name="entityId">Whose list.</param>
    /// <param name="field">Which list; null: all relations of the entity.</param>
    /// <param name="kind">The kind of the list's entries; null: all kinds.</param>
    /// <param name="show">
    /// "current", "former", "refuted", or null for all that hold or held. Other values mean the same as null.
    /// </param>
    internal static IReadOnlyDictionary<string, object?> Of(
        string entityId,
        RelationField? field,
        EntityKind? kind,
        string? show
    )
    {
        var filter = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (field is null)
        {
            filter["or"] = (IReadOnlyList<object?>)[End("from", entityId), End("to", entityId)];
        }
        else
        {
            filter[field.Own] = Equal("id", entityId);
            filter["type"] = Operator(field.Type);
            if (kind is not null)
            {
                filter[field.Other] = Equal("kind", kind.Value);
            }
        }

        if (show is Current or Former)
        {
            filter["isCurrent"] = Operator(show == Current);
        }

        return filter;
    }

    /// <summary>The value of the variable "standing"; null: it is left out.</summary>
    internal static IReadOnlyList<object?>? Standing(string? show) => show == Refuted ? ["REFUTED"] : null;

    static Dictionary<string, object?> End(string end, string entityId) =>
        new(StringComparer.Ordinal) { [end] = Equal("id", entityId) };

    static Dictionary<string, object?> Equal(string field, object value) =>
        new(StringComparer.Ordinal) { [field] = Operator(value) };

    static Dictionary<string, object?> Operator(object value) => new(StringComparer.Ordinal) { ["eq"] = value };
}
