using System.Text;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Conformance;

/// <summary>Coerced arguments as JSON with sorted names and no spaces.</summary>
static class ArgumentsText
{
    public static string Print(object? value)
    {
        var writer = new ResponseWriter();
        writer.WriteValue(Sorted(value));
        return Encoding.UTF8.GetString(writer.Written.Span);
    }

    static object? Sorted(object? value) =>
        value switch
        {
            IReadOnlyDictionary<string, object?> properties => new OrderedDictionary<string, object?>(
                properties
                    .OrderBy(property => property.Key, StringComparer.Ordinal)
                    .Select(property => KeyValuePair.Create(property.Key, Sorted(property.Value)))
            ),
            IReadOnlyList<object?> items => items.Select(Sorted).ToList(),
            _ => value,
        };
}
