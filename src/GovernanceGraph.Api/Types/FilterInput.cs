using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// What a filter on a record may say: the input type and what its fields mean. "and", "or" and "not" are always
/// included.
/// </summary>
sealed class FilterInput
{
    readonly Lazy<Dictionary<string, FilterMapping>> mappings; // late: inputs nest in circles

    public FilterInput(
        string name,
        string subject,
        Func<IEnumerable<FilterMapping>> mappings,
        OperationInputs operations
    )
    {
        Subject = subject;
        this.mappings = new(() => mappings().ToDictionary(mapping => mapping.Name, StringComparer.Ordinal));
        Type = new(
            name,
            () => [.. Combinators(), .. this.mappings.Value.Values.Select(mapping => Field(mapping, operations))]
        )
        {
            Description = $"Conditions on {subject}. All conditions given must be true; an empty object has no effect.",
        };
    }

    /// <summary>The type.</summary>
    public InputObjectType Type { get; }

    /// <summary>What the conditions are on, with its article: "a state".</summary>
    public string Subject { get; }

    /// <summary>What a field means; null where there is none of that name.</summary>
    public FilterMapping? Find(string name) => mappings.Value.GetValueOrDefault(name);

    IEnumerable<InputValueDefinition> Combinators() =>
        [
            new("and", new ListType(new NonNullType(Type))) { Description = "All of these must be true." },
            new("or", new ListType(new NonNullType(Type)))
            {
                Description = "At least one of these must be true; an empty list has no effect.",
            },
            new("not", Type) { Description = "This must not be true." },
        ];

    static InputValueDefinition Field(FilterMapping mapping, OperationInputs operations) =>
        mapping switch
        {
            ValueFilter value => new(value.Name, operations.For(value.Field))
            {
                Description = $"{value.Field.Description} Example: `{OperationInputs.Example(value.Field)}`.",
            },
            ToOneFilter one => new(one.Name, one.Target.Type)
            {
                Description = one.Link.Nullable
                    ? $"{one.Link.Description} `null` matches if there is none."
                    : one.Link.Description,
            },
            ToManyFilter many => new(many.Name, many.List.Type)
            {
                Description =
                    $"{many.Link.Summary} Example: `{{ any: true }}`, or `{{ some: {{ … }} }}` with conditions.",
            },
            NodeConditions node => new(node.Name, node.Target.Type)
            {
                Description = $"Conditions on {node.Target.Subject} at the other end.",
            },
            _ => throw new System.Diagnostics.UnreachableException($"No input field for a {mapping.GetType()}."),
        };
}

/// <summary>What a field of a filter input means.</summary>
abstract record FilterMapping(string Name);

/// <summary>Comparisons of a field.</summary>
sealed record ValueFilter(string Name, Field Field) : FilterMapping(Name);

/// <summary>Conditions on the one record that a link leads to.</summary>
sealed record ToOneFilter(string Name, Link Link, FilterInput Target) : FilterMapping(Name);

/// <summary>Quantified conditions on the records that a link leads to.</summary>
sealed record ToManyFilter(string Name, Link Link, ListFilterInput List) : FilterMapping(Name);

/// <summary>Conditions on the entity at the other end of a relation.</summary>
sealed record NodeConditions(string Name, FilterInput Target) : FilterMapping(Name);
