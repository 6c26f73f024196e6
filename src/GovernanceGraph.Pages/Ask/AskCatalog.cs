using System.Collections.Frozen;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Ask;

/// <summary>What can be asked of which kind, read from the schema.</summary>
sealed class AskCatalog
{
    const string Nodes = "nodes";
    const string StateCode = "isoAlpha2";
    const string CountryCode = "countryCode";

    readonly FrozenDictionary<string, AskKind> kinds;

    AskCatalog(IEnumerable<AskKind> kinds) =>
        this.kinds = kinds.ToFrozenDictionary(kind => kind.Kind.Value, StringComparer.Ordinal);

    /// <summary>What can be asked of a kind.</summary>
    internal AskKind this[EntityKind kind] => kinds[kind.Value];

    /// <summary>Reads the types of the schema.</summary>
    internal static AskCatalog Of(SchemaTypes schema)
    {
        var types = schema.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var kinds = EntityKind.All.ToDictionary(TypeName, StringComparer.Ordinal);
        var roots = types[schema.QueryType.Name!].Fields!;
        return new(
            EntityKind.All.Select(kind =>
            {
                var name = TypeName(kind);
                var fields = types[name].Fields!.ToDictionary(field => field.Name, StringComparer.Ordinal);
                return new AskKind(
                    kind,
                    roots.First(root => NodeType(root) == name).Name,
                    fields.ContainsKey(StateCode) ? StateCode : CountryCode,
                    [
                        .. from relation in RelationField.All
                        where fields.ContainsKey(relation.Name)
                        let other = types[NodeType(fields[relation.Name])!]
                        select new AskRelation(relation, Others(other)),
                    ]
                );
            })
        );

        string? NodeType(SchemaField field) =>
            types[field.Type.Named!].Fields?.FirstOrDefault(node => node.Name == Nodes)?.Type.Named;

        IReadOnlyList<EntityKind> Others(SchemaType type) =>
            kinds.TryGetValue(type.Name, out var only)
                ? [only]
                : [.. EntityKind.All.Where(kind => type.PossibleTypes!.Any(one => one.Name == TypeName(kind)))];
    }

    // "WORKING_GROUP" is the type "WorkingGroup".
    static string TypeName(EntityKind kind) =>
        string.Concat(kind.Value.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant()));
}
