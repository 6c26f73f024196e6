namespace GovernanceGraph.Model;

/// <summary>A kind of entity: its names, the prefix of its ids, and the fields that only it may fill.</summary>
public sealed class EntityKind
{
    internal EntityKind(
        int ordinal,
        string name,
        string prefix,
        string singular,
        string plural,
        string description,
        bool isActor,
        bool isBody,
        params Field[] ownFields
    )
    {
        Ordinal = ordinal;
        Name = name;
        Prefix = prefix;
        Singular = singular;
        Plural = plural;
        Description = description;
        IsActor = isActor;
        IsBody = isBody;
        Fields = [.. EntityFields.Shared, .. ownFields];
    }

    /// <summary>Position in <see cref="GovernanceModel.Kinds"/>, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>The name of the type, for example "WorkingGroup".</summary>
    public string Name { get; }

    /// <summary>The part of an id before the colon, for example "group".</summary>
    public string Prefix { get; }

    /// <summary>The root field for one, for example "workingGroup".</summary>
    public string Singular { get; }

    /// <summary>The root field for many, for example "workingGroups".</summary>
    public string Plural { get; }

    /// <summary>What an entity of the kind is, as a sentence in the singular.</summary>
    public string Description { get; }

    /// <summary>What entities of the kind are, as a sentence in the plural.</summary>
    public required string PluralDescription { get; init; }

    /// <summary>
    /// What one entity and many entities of the kind are called in prose, for example "working group".
    /// </summary>
    public required (string One, string Many) Nouns { get; init; }

    /// <summary>The id of a well-known entity of the kind, for examples in the documentation.</summary>
    public required string ExampleId { get; init; }

    /// <summary>Whether such an entity may sign, join or found.</summary>
    public bool IsActor { get; }

    /// <summary>Whether such an entity may have members.</summary>
    public bool IsBody { get; }

    /// <summary>The fields that an entity of the kind has: the shared ones, then its own.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
