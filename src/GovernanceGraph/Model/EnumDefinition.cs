using System.Text;

namespace GovernanceGraph.Model;

/// <summary>A closed set of values, as the API, the seed and the stores name them.</summary>
public sealed class EnumDefinition
{
    readonly Dictionary<string, EnumMember> byName;

    internal EnumDefinition(string name, string description, params (string Name, string Description)[] members)
    {
        Name = name;
        Description = description;
        Members =
        [
            .. members.Select((member, ordinal) => new EnumMember(this, ordinal, member.Name, member.Description)),
        ];
        byName = Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>The name of the set, for example "RelationStatus".</summary>
    public string Name { get; }

    /// <summary>What the set is about, for a reader who has never seen GraphQL.</summary>
    public string Description { get; }

    /// <summary>The values in their order, which is also their sort order.</summary>
    public IReadOnlyList<EnumMember> Members { get; }

    /// <summary>The value of that name; null where there is none.</summary>
    public EnumMember? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>One value of an <see cref="EnumDefinition"/>.</summary>
public sealed class EnumMember
{
    readonly byte[] nameUtf8;

    internal EnumMember(EnumDefinition definition, int ordinal, string name, string description)
    {
        Definition = definition;
        Ordinal = ordinal;
        Name = name;
        Description = description;
        nameUtf8 = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>The set that the value belongs to.</summary>
    public EnumDefinition Definition { get; }

    /// <summary>Position in the set, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>The name, upper case with underscores.</summary>
    public string Name { get; }

    /// <summary>What the value means.</summary>
    public string Description { get; }

    /// <summary>The name encoded.</summary>
    public ReadOnlySpan<byte> NameUtf8 => nameUtf8;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
