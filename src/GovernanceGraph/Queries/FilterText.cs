using System.Globalization;

namespace GovernanceGraph.Queries;

/// <summary>Writes conditions as text.</summary>
static class FilterText
{
    internal static string Clause(Filter? filter) => filter is null ? "" : " where " + Write(filter);

    internal static string Write(RelationScope scope)
    {
        var standing = scope switch
        {
            { Holds: true, Refuted: true } => " holding or refuted",
            { Refuted: true } => " refuted",
            { Holds: true } => "",
            _ => " of no standing",
        };
        return scope.AsOf is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{standing} as of {day:yyyy-MM-dd}")
            : standing;
    }

    static string Write(Filter filter) =>
        filter switch
        {
            AllFilter all => $"all({string.Join(", ", all.Filters.Select(Write))})",
            AnyFilter any => $"any({string.Join(", ", any.Filters.Select(Write))})",
            NotFilter not => $"not({Write(not.Filter)})",
            FieldFilter field => $"{field.Field.Name} {field.Comparison}{(field.IgnoreCase ? " ignoring case" : "")} "
                + $"{Value(field.Value)}",
            KindFilter kind => $"kind in {string.Join("|", kind.Kinds)}",
            TextItemsFilter items => $"{items.Quantifier} {items.Field.Name}({Inner(items.Where)})",
            LinkFilter link => $"{link.Link.Name}({(link.Where is null ? "" : Write(link.Where))})",
            NodeFilter node => $"node({Write(node.Where)})",
            QuantifierFilter quantifier =>
                $"{quantifier.Quantifier} {quantifier.Link.Name}{Write(quantifier.Scope)}({Inner(quantifier.Where)})",
            CountFilter count =>
                $"count {count.Link.Name}{Write(count.Scope)}({Inner(count.Where)}) {count.Comparison} "
                    + $"{string.Join("|", count.Values)}",
            HeldOnFilter held => string.Create(CultureInfo.InvariantCulture, $"held on {held.Day:yyyy-MM-dd}"),
            NameSearchFilter search => $"name has \"{search.Text}\"",
            _ => throw new System.Diagnostics.UnreachableException($"No text for a {filter.GetType()}."),
        };

    static string Inner(Filter? filter) => filter is null ? "" : Write(filter);

    static string Value(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Value))}]",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
