using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>What a filter on a record may say: the input type and what its fields mean. "and", "or" and "not" are always included.</summary>
sealed class FilterInput
{
    readonly Lazy<Dictionary<string, FilterMeaning>> meanings; // late: inputs nest in circles

    public FilterInput(string name, string subject, Func<IEnumerable<FilterMeaning>> meanings, OperationInputs operations)
    {
        Subject = subject;
        this.meanings = new(() => meanings().ToDictionary(meaning => meaning.Name, StringComparer.Ordinal));
        Type = new(name, () => [.. Combinators(), .. this.meanings.Value.Values.Select(meaning => Field(meaning, operations))])
        {
            Description = $"Conditions on {subject}. All conditions given must be true; an empty object has no effect.",
        };
    }

    /// <summary>The type.</summary>
    public InputObjectType Type { get; }

    /// <summary>What the conditions are on, with its article: "a state".</summary>
    public string Subject { get; }

    /// <summary>What a field means; null where there is none of that name.</summary>
    public FilterMeaning? Find(string name) => meanings.Value.GetValueOrDefault(name);

    IEnumerable<InputValueDefinition> Combinators() =>
    [
        new("and", new ListType(new NonNullType(Type))) { Description = "All of these must be true." },
        new("or", new ListType(new NonNullType(Type))) { Description = "At least one of these must be true; an empty list has no effect." },
        new("not", Type) { Description = "This must not be true." },
    ];

    static InputValueDefinition Field(FilterMeaning meaning, OperationInputs operations) => meaning switch
    {
        ValueFilter value => new(value.Name, operations.For(value.Field))
        {
            Description = $"{value.Field.Description} Example: `{OperationInputs.Example(value.Field)}`.",
        },
        OneFilter one => new(one.Name, one.Target.Type)
        {
            Description = one.Link.Nullable ? $"{one.Link.Description} `null` matches if there is none." : one.Link.Description,
        },
        ManyFilter many => new(many.Name, many.List.Type)
        {
            Description = $"{many.Link.Summary} Example: `{{ any: true }}`, or `{{ some: {{ … }} }}` with conditions.",
        },
        NodeConditions node => new(node.Name, node.Target.Type)
        {
            Description = $"Conditions on {node.Target.Subject} at the other end.",
        },
        _ => throw new System.Diagnostics.UnreachableException($"No input field for a {meaning.GetType()}."),
    };
}

/// <summary>What a field of a filter input means.</summary>
abstract record FilterMeaning(string Name);

/// <summary>Comparisons of a field.</summary>
sealed record ValueFilter(string Name, Field Field) : FilterMeaning(Name);

/// <summary>Conditions on the one record that a link leads to.</summary>
sealed record OneFilter(string Name, Link Link, FilterInput Target) : FilterMeaning(Name);

/// <summary>Quantified conditions on the records that a link leads to.</summary>
sealed record ManyFilter(string Name, Link Link, ListFilterInput List) : FilterMeaning(Name);

/// <summary>Conditions on the entity at the other end of a relation.</summary>
sealed record NodeConditions(string Name, FilterInput Target) : FilterMeaning(Name);
