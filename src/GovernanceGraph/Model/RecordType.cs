namespace GovernanceGraph.Model;

/// <summary>
/// A kind of record that can be asked for: what fields it has and where its links lead. The GraphQL schema and both
/// stores are derived from these descriptions.
/// </summary>
public sealed class RecordType
{
    internal RecordType(
        string name,
        string description,
        IReadOnlyList<Field> fields,
        IReadOnlyList<Link> links,
        IReadOnlyList<Field>? fieldsOfToday = null
    )
    {
        Name = name;
        Description = description;
        Fields = fields;
        AllFields = [.. fields, .. fieldsOfToday ?? []];
        Links = links;
        for (var i = 0; i < AllFields.Count; i++)
        {
            AllFields[i].BelongTo(this, i);
        }

        for (var i = 0; i < links.Count; i++)
        {
            links[i].BelongTo(this, i);
        }
    }

    /// <summary>The name, for example "Claim".</summary>
    public string Name { get; }

    /// <summary>What such a record is.</summary>
    public string Description { get; }

    /// <summary>
    /// The fields in the order in which the API shows them; <see cref="Field.Ordinal"/> is the position.
    /// </summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>
    /// The fields, and after them those whose value depends on the day on which they are asked for
    /// (<see cref="Field.IsOfToday"/>).
    /// </summary>
    public IReadOnlyList<Field> AllFields { get; }

    /// <summary>
    /// The links in the order in which the API shows them; <see cref="Link.Ordinal"/> is the position. The links of an
    /// entity along a relation are not among them: <see cref="RelationType.Forward"/>,
    /// <see cref="RelationType.Backward"/>.
    /// </summary>
    public IReadOnlyList<Link> Links { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
