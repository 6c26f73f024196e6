using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// The properties of a kind of node or relationship, in the order in which they are written. After a text there are two
/// places more, for its order key and its folded form.
/// </summary>
sealed class PropertyColumns
{
    readonly List<string> names = [];
    readonly Dictionary<Field, int> places = [];

    public PropertyColumns(IEnumerable<Field> fields, params IEnumerable<string> others)
    {
        foreach (var field in fields)
        {
            places.Add(field, names.Count);
            names.Add(field.Name);
            if (field.Kind == ValueKind.Text)
            {
                names.Add(Properties.OrderKeyOf(field));
                names.Add(Properties.FoldedOf(field));
            }
        }

        names.AddRange(others);
    }

    public IReadOnlyList<string> Names => names;

    /// <summary>A row whose values are all absent.</summary>
    public object?[] NewRow() => new object?[names.Count];

    /// <summary>The place of a property.</summary>
    public int this[string name] => names.IndexOf(name);

    /// <summary>The place of a field.</summary>
    public int this[Field field] => places[field];

    /// <summary>Puts the value of a field, and of a text what Cypher cannot say by itself.</summary>
    public void Put(object?[] row, Field field, object? value)
    {
        var place = places[field];
        row[place] = value is PartialDate date ? date.ToString() : value;
        if (field.Kind == ValueKind.Text && value is string text)
        {
            var isPlain = TextKeys.IsPlain(text); // Cypher can say its keys
            row[place + 1] = isPlain ? null : TextKeys.Order(text);
            row[place + 2] = isPlain ? null : CaseFolding.Fold(text);
        }
    }
}
