using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>By what records may be ordered: the input type and what its fields mean.</summary>
sealed class SortInput
{
    readonly Lazy<Dictionary<string, SortMapping>> mappings; // late: inputs nest in circles

    public SortInput(
        string name,
        string subject,
        string example,
        Func<IEnumerable<SortMapping>> mappings,
        SortTypes types
    )
    {
        this.mappings = new(() => mappings().ToDictionary(mapping => mapping.Name, StringComparer.Ordinal));
        Type = new(name, () => [.. this.mappings.Value.Values.Select(mapping => Field(mapping, types))])
        {
            Description =
                $"A sort key: a field of {subject}. Give a list of keys, highest priority first. "
                + $"Missing values come last in both directions. Example: `{example}`.",
        };
    }

    /// <summary>The type.</summary>
    public InputObjectType Type { get; }

    /// <summary>What a field means; null where there is none of that name.</summary>
    public SortMapping? Find(string name) => mappings.Value.GetValueOrDefault(name);

    static InputValueDefinition Field(SortMapping mapping, SortTypes types) =>
        mapping switch
        {
            ValueSort value => new(value.Name, types.Direction) { Description = value.Field.Description },
            ToOneSort one => new(one.Name, one.Target.Type) { Description = one.Link.Description },
            CountSort count => new(count.Name, types.Count)
            {
                Description =
                    $"Sort by the number of {char.ToLowerInvariant(count.Link.Summary[0])}{count.Link.Summary[1..]}",
            },
            NodeSort node => new(node.Name, node.Target.Type)
            {
                Description = "Sort by a field of the entity at the other end.",
            },
            _ => throw new System.Diagnostics.UnreachableException($"No input field for a {mapping.GetType()}."),
        };
}

/// <summary>What a field of a sort input means.</summary>
abstract record SortMapping(string Name);

/// <summary>By the value of a field.</summary>
sealed record ValueSort(string Name, Field Field) : SortMapping(Name);

/// <summary>By a value of the one record that a link leads to.</summary>
sealed record ToOneSort(string Name, Link Link, SortInput Target) : SortMapping(Name);

/// <summary>By how many records a link leads to.</summary>
sealed record CountSort(string Name, Link Link) : SortMapping(Name);

/// <summary>By a value of the entity at the other end of a relation.</summary>
sealed record NodeSort(string Name, SortInput Target) : SortMapping(Name);

/// <summary>The types that sort inputs share.</summary>
sealed class SortTypes
{
    public SortTypes()
    {
        Direction = new(
            "SortEnumType",
            [
                new("ASC") { Value = Queries.SortDirection.Ascending, Description = "Smallest, earliest or A first." },
                new("DESC") { Value = Queries.SortDirection.Descending, Description = "Largest, latest or Z first." },
            ]
        )
        {
            Description = "The sort direction.",
        };
        Count = new(
            "CountSortInput",
            () => [new("count", Direction) { Description = "The number of entries. `DESC`: largest first." }]
        )
        {
            Description = "Sort by the number of entries of a list. Example: `{ count: DESC }`.",
        };
    }

    /// <summary>ASC or DESC.</summary>
    public EnumType Direction { get; }

    /// <summary>By a count.</summary>
    public InputObjectType Count { get; }
}
